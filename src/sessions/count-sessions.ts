import type pg from 'pg'
import type { Database } from '../storage/database.ts'
import { settleSessions } from './fold-sessions.ts'
import { reportedSessions } from './reported-sessions.ts'
import { sessionOutcomes } from './session-outcome.ts'
import { ALL, ofLabel, sessionResolutions } from './session-rollups.ts'

export interface SessionQuery {
  projectId: number
  /** When the sessions began; on the begin of an interval, as is `to`. */
  from: Date
  /** Not included. */
  to: Date
  environment?: string | undefined
  release?: string | undefined
  groupBy: readonly SessionLabel[]
}
export type SessionLabel = 'environment' | 'release'

/** Sessions of a group that began in an interval. */
export interface SessionsOfInterval {
  /** Start of the interval. */
  at: Date
  labels: Partial<Record<SessionLabel, string>>
  sessions: number
  crashedSessions: number
}

/**
 * Counts sessions by when they began. Intervals without any are left out. Minutes are counted from the sessions themselves, what is
 * longer from rollups.
 *
 * @param interval as `date_trunc` knows it
 * @param most groups and intervals; there may be one more in the answer
 */
export async function countSessionsOver(
  database: Database,
  { projectId, from, to, environment, release, groupBy }: SessionQuery,
  { interval, most }: { interval: string; most: number },
): Promise<SessionsOfInterval[]> {
  // No session has such a one.
  if (environment === ALL || release === ALL) return []
  const isRaw = interval === 'minute'
  if (!isRaw) await settleSessions(database, projectId)
  const groups = ['at', ...groupBy].join(', ')
  const { rows } = await database.pool.query<
    Omit<SessionsOfInterval, 'labels'> & Partial<Record<SessionLabel, string>>
  >(
    `SELECT ${groups}, sum(sessions)::float8 AS sessions, sum(crashed)::float8 AS "crashedSessions"
     FROM (${isRaw ? raw : rolledUp(groupBy, interval)}) AS counted
     GROUP BY ${groups} HAVING sum(sessions) > 0 LIMIT ${most + 1}`,
    [projectId, from, to, environment ?? null, release ?? null, interval],
  )
  return rows.map(({ environment, release, ...counts }) => ({
    ...counts,
    labels: Object.fromEntries(groupBy.map((name) => [name, { environment, release }[name]])),
  })) as SessionsOfInterval[]
}

const raw = `
  SELECT date_trunc($6, started_at, 'UTC') AS at, environment, release, sessions, crashed
  FROM ${reportedSessions(`project_id = $1 AND started_at >= $2 AND started_at < $3
    AND ($4::text IS NULL OR environment = $4) AND ($5::text IS NULL OR release = $5)`)} AS session`

function rolledUp(groupBy: readonly SessionLabel[], interval: string): string {
  const { hour, day } = sessionResolutions
  return `
    SELECT date_trunc($6, at, 'UTC') AS at, environment, release, ${sessionOutcomes.join(' + ')} AS sessions, crashed
    FROM session_rollup WHERE project_id = $1 AND resolution = ${interval === 'hour' ? hour : day} AND at >= $2 AND at < $3
      AND ${ofLabel('environment', '$4', groupBy.includes('environment'))} AND ${ofLabel('release', '$5', groupBy.includes('release'))}`
}

/** The sessions that began in the same hour as the newest one, and when that was; null where there is none. */
export async function newestSessions(
  client: pg.ClientBase | pg.Pool,
  projectId: number,
): Promise<{ at: Date; sessions: number; crashedSessions: number } | null> {
  const { rows } = await client.query<{ at: Date | null; sessions: number; crashedSessions: number }>({
    name: 'newest-sessions',
    text: `WITH newest AS (
             SELECT greatest((SELECT max(started_at) FROM session WHERE project_id = $1),
                             (SELECT max(started_at) FROM session_count WHERE project_id = $1)) AS at
           )
           SELECT (SELECT at FROM newest) AS at, coalesce(sum(sessions), 0)::float8 AS sessions,
                  coalesce(sum(crashed), 0)::float8 AS "crashedSessions"
           FROM ${reportedSessions(`project_id = $1 AND started_at <= (SELECT at FROM newest)
             AND started_at >= date_trunc('hour', (SELECT at FROM newest), 'UTC')`)} AS session`,
    values: [projectId],
  })
  const { at, ...counts } = rows[0]!
  return at === null ? null : { at, ...counts }
}
