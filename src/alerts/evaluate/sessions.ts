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
}

export interface SessionTally {
  labels: Labels
  sessions: number
  crashedSessions: number
  users: number
  crashedUsers: number
}

/** Counts sessions and the people who had them, single ones and those that SDKs counted themselves. */
export async function countSessions(client: pg.ClientBase | pg.Pool, query: SessionQuery): Promise<SessionTally[]> {
  const { projectId, from, to, environment = null, release = null, groupBy } = query
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
            count(DISTINCT user_key)::float8 AS users,
            count(DISTINCT user_key) FILTER (WHERE crashed > 0)::float8 AS "crashedUsers"${groups}
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
