import type pg from 'pg'
import type { SessionLabel } from './count-sessions.ts'
import { reportedSessions } from './reported-sessions.ts'
import { WAITING_CHANGES } from './session-changes.ts'
import { sessionOutcomes } from './session-outcome.ts'
import { ALL, ofLabel, sessionResolutions } from './session-rollups.ts'

export interface ExactQuery {
  projectId: number
  /** When the sessions began: after `from`, up to `to`. */
  from: Date
  to: Date
  environment?: string | undefined
  release?: string | undefined
  groupBy: readonly SessionLabel[]
}

/** Sessions of a group. */
export interface SessionTally {
  labels: Partial<Record<SessionLabel, string>>
  sessions: number
  crashedSessions: number
}

/**
 * Counts sessions between two moments, those that crashed among them, for who is in a transaction and cannot have rollups settled: whole
 * hours from rollups and from the changes that are not in them yet, the rest from the sessions themselves. Groups without any are left out.
 */
export async function countSessionsExactly(
  client: pg.ClientBase,
  { projectId, from, to, environment, release, groupBy }: ExactQuery,
): Promise<SessionTally[]> {
  // No session has such a one.
  if (environment === ALL || release === ALL) return []
  const [first, last] = hoursWithin(from, to)
  const { rows } = await client.query<Omit<SessionTally, 'labels'> & Partial<Record<SessionLabel, string>>>(
    `SELECT ${['sum(sessions)::float8 AS sessions', 'sum(crashed)::float8 AS "crashedSessions"', ...groupBy].join(', ')}
     FROM (${rolledUp(groupBy)} UNION ALL ${changed} UNION ALL ${edges}) AS part
     ${groupBy.length === 0 ? '' : `GROUP BY ${groupBy.join(', ')}`} HAVING sum(sessions) > 0`,
    [projectId, from, to, environment ?? null, release ?? null, first, last],
  )
  return rows.map(({ sessions, crashedSessions, ...labels }) => ({ labels, sessions, crashedSessions }))
}

const HOUR = 3_600_000

/** Begin of the first and end of the last hour that is wholly between the two. */
function hoursWithin(from: Date, to: Date): [first: Date, last: Date] {
  const first = (Math.floor(from.getTime() / HOUR) + 1) * HOUR
  const last = Math.floor((to.getTime() + 1) / HOUR) * HOUR
  return first < last ? [new Date(first), new Date(last)] : [new Date(first), new Date(first)]
}

const all = sessionOutcomes.join(' + ')
const scope = '($4::text IS NULL OR environment = $4) AND ($5::text IS NULL OR release = $5)'
const edges = `
  SELECT environment, release, sessions, crashed FROM ${reportedSessions(
    `project_id = $1 AND started_at > $2 AND started_at <= $3 AND (started_at < $6 OR started_at >= $7) AND ${scope}`,
  )} AS session`
const changed = `
  SELECT environment, release, ${sessionOutcomes.map((outcome) => `change.${outcome}`).join(' + ')}, change.crashed
  FROM ${WAITING_CHANGES} WHERE project_id = $1 AND at >= $6 AND at < $7 AND ${scope}`

function rolledUp(groupBy: readonly SessionLabel[]): string {
  return `
    SELECT environment, release, ${all} AS sessions, crashed
    FROM session_rollup WHERE project_id = $1 AND resolution = ${sessionResolutions.hour} AND at >= $6 AND at < $7
      AND ${ofLabel('environment', '$4', groupBy.includes('environment'))} AND ${ofLabel('release', '$5', groupBy.includes('release'))}`
}
