import type pg from 'pg'
import { NOBODY } from './record-sessions.ts'

export interface SessionQuery {
  projectId: number
  /** When the sessions began. */
  from: Date
  /** Not included. */
  to: Date
  environment?: string | undefined
  release?: string | undefined
  groupBy: readonly SessionLabel[]
}
export type SessionLabel = 'environment' | 'release'

/** Sessions of a group. */
export interface SessionCount {
  labels: Partial<Record<SessionLabel, string>>
  sessions: number
  crashedSessions: number
}

export interface SessionsAndUsers extends SessionCount {
  /** Distinct people among them. */
  users: number
  crashedUsers: number
}

export interface SessionsOfInterval extends SessionCount {
  /** Start of the interval. */
  at: Date
}

/** Counts sessions and the people who had them, single ones and those that SDKs counted themselves. Groups without any are left out. */
export function countSessions(client: pg.ClientBase | pg.Pool, query: SessionQuery): Promise<SessionsAndUsers[]> {
  return read(
    client,
    query,
    `count(DISTINCT user_key)::float8 AS users, count(DISTINCT user_key) FILTER (WHERE crashed > 0)::float8 AS "crashedUsers"`,
    query.groupBy,
  )
}

/**
 * Counts sessions by when they began. Intervals without any are left out.
 *
 * @param interval as `date_trunc` knows it
 * @param most groups and intervals; there may be one more in the answer
 */
export function countSessionsOver(
  client: pg.ClientBase | pg.Pool,
  query: SessionQuery,
  { interval, most }: { interval: string; most: number },
): Promise<SessionsOfInterval[]> {
  return read(client, query, `date_trunc($6, started_at, 'UTC') AS at`, ['at', ...query.groupBy], [interval], most + 1)
}

async function read<Row extends SessionCount>(
  client: pg.ClientBase | pg.Pool,
  { projectId, from, to, environment, release, groupBy }: SessionQuery,
  further: string,
  groups: readonly string[],
  parameters: readonly unknown[] = [],
  limit: number | null = null,
): Promise<Row[]> {
  const where = `project_id = $1 AND started_at >= $2 AND started_at < $3
    AND ($4::text IS NULL OR environment = $4) AND ($5::text IS NULL OR release = $5)`
  const { rows } = await client.query<Omit<Row, 'labels'> & Partial<Record<SessionLabel, string>>>(
    `WITH sessions AS (
       SELECT started_at, environment, release, user_key, 1::bigint AS sessions, (status = 'CRASHED')::int AS crashed
       FROM session WHERE ${where}
       UNION ALL
       SELECT started_at, environment, release, nullif(user_key, '${NOBODY}'::uuid),
              exited::bigint + errored + abnormal + unhandled + crashed, crashed
       FROM session_count WHERE ${where}
     )
     SELECT ${[...groupBy, further].join(', ')}, sum(sessions)::float8 AS sessions, sum(crashed)::float8 AS "crashedSessions"
     FROM sessions ${groups.length > 0 ? `GROUP BY ${groups.join(', ')}` : ''} HAVING sum(sessions) > 0
     ${limit === null ? '' : `LIMIT ${limit}`}`,
    [projectId, from, to, environment ?? null, release ?? null, ...parameters],
  )
  return rows.map(({ environment, release, ...counts }) => ({
    ...counts,
    labels: Object.fromEntries(groupBy.map((name) => [name, { environment, release }[name]])),
  })) as unknown as Row[]
}

/** When the newest session began; null where there is none. */
export async function newestSession(client: pg.ClientBase | pg.Pool, projectId: number): Promise<Date | null> {
  const { rows } = await client.query<{ at: Date | null }>({
    name: 'newest-session',
    text: `SELECT greatest((SELECT max(started_at) FROM session WHERE project_id = $1),
                           (SELECT max(started_at) FROM session_count WHERE project_id = $1)) AS at`,
    values: [projectId],
  })
  return rows[0]!.at
}
