import type pg from 'pg'
import type { Labels } from '../../metrics/labels.ts'
import { NOBODY } from '../../releases/record-sessions.ts'

export interface SessionQuery {
  projectId: number
  /** When the sessions began: after `from`, up to `to`. */
  from: Date
  to: Date
  environment?: string | undefined
  release?: string | undefined
  groupBy: readonly ('environment' | 'release')[]
  /** Whether users are counted too, which costs much more. */
  withUsers?: boolean
}

export interface SessionTally {
  labels: Labels
  sessions: number
  crashedSessions: number
  users: number
  crashedUsers: number
}

const USERS = `count(DISTINCT user_key)::float8 AS users,
  count(DISTINCT user_key) FILTER (WHERE crashed > 0)::float8 AS "crashedUsers"`
const NO_USERS = `0::float8 AS users, 0::float8 AS "crashedUsers"`

/** Counts sessions and the people who had them, single ones and those that SDKs counted themselves. */
export async function countSessions(client: pg.ClientBase | pg.Pool, query: SessionQuery): Promise<SessionTally[]> {
  const { projectId, from, to, environment = null, release = null, groupBy, withUsers = false } = query
  const groups = groupBy.map((name) => `, ${name}`).join('')
  const where = `project_id = $1 AND started_at > $2 AND started_at <= $3
    AND ($4::text IS NULL OR environment = $4) AND ($5::text IS NULL OR release = $5)`
  const { rows } = await client.query<Omit<SessionTally, 'labels'> & Record<'environment' | 'release', string>>(
    `WITH rows AS (
       SELECT environment, release, user_key, 1::bigint AS sessions, (status = 'CRASHED')::int AS crashed
       FROM session WHERE ${where}
       UNION ALL
       SELECT environment, release, nullif(user_key, '${NOBODY}'::uuid),
              exited::bigint + errored + abnormal + unhandled + crashed, crashed
       FROM session_count WHERE ${where}
     )
     SELECT sum(sessions)::float8 AS sessions, sum(crashed)::float8 AS "crashedSessions",
            ${withUsers ? USERS : NO_USERS}${groups}
     FROM rows ${groupBy.length > 0 ? `GROUP BY ${groupBy.join(', ')}` : 'HAVING count(*) > 0'}`,
    [projectId, from, to, environment, release],
  )
  return rows.map(({ sessions, crashedSessions, users, crashedUsers, ...row }) => ({
    labels: Object.fromEntries(groupBy.map((name) => [name, row[name]])),
    sessions,
    crashedSessions,
    users,
    crashedUsers,
  }))
}

/** Sessions of several stretches of time that end at one moment, in the order of the stretches; read once. */
export async function countSessionsBack(
  client: pg.ClientBase | pg.Pool,
  { projectId, to, environment }: Pick<SessionQuery, 'projectId' | 'to' | 'environment'>,
  seconds: readonly number[],
): Promise<Pick<SessionTally, 'sessions' | 'crashedSessions'>[]> {
  const starts = seconds.map((length) => new Date(to.getTime() - length * 1_000))
  const counted = starts.map(
    (_, index) => `coalesce(sum(sessions) FILTER (WHERE started_at > $${index + 4}), 0)::float8 AS sessions_${index},
       coalesce(sum(crashed) FILTER (WHERE started_at > $${index + 4}), 0)::float8 AS crashed_${index}`,
  )
  const where = `project_id = $1 AND started_at <= $2 AND started_at > least(${starts.map((_, index) => `$${index + 4}::timestamptz`).join(', ')})
    AND ($3::text IS NULL OR environment = $3)`
  const values: unknown[] = [projectId, to, environment ?? null, ...starts]
  const { rows } = await client.query<Record<string, number>>(
    `SELECT ${counted.join(', ')} FROM (
       SELECT started_at, 1::bigint AS sessions, (status = 'CRASHED')::int AS crashed FROM session WHERE ${where}
       UNION ALL
       SELECT started_at, exited::bigint + errored + abnormal + unhandled + crashed, crashed FROM session_count WHERE ${where}
     ) AS rows`,
    values,
  )
  return starts.map((_, index) => ({
    sessions: rows[0]![`sessions_${index}`]!,
    crashedSessions: rows[0]![`crashed_${index}`]!,
  }))
}
