import { uuidArray } from '../storage/array-parameter.ts'
import type { Database } from '../storage/database.ts'
import { NOBODY } from './record-sessions.ts'

/** How a release fared, over all sessions that named it ("Sessions", Sentry's session protocol). */
export interface ReleaseHealth {
  sessions: number
  crashedSessions: number
  erroredSessions: number
  users: number
  crashedUsers: number
}

const none: ReleaseHealth = { sessions: 0, crashedSessions: 0, erroredSessions: 0, users: 0, crashedUsers: 0 }

const sql = `
WITH wanted AS (SELECT id, project_id, version FROM release WHERE id = ANY($1::uuid[])),
single AS (
  SELECT w.id, count(*) AS sessions,
         count(*) FILTER (WHERE s.status = 'CRASHED') AS crashed,
         count(*) FILTER (WHERE s.errors > 0 AND s.status IN ('OK', 'EXITED') OR s.status IN ('ERRORED', 'UNHANDLED')) AS errored
  FROM wanted w JOIN session s ON s.project_id = w.project_id AND s.release = w.version GROUP BY w.id
), counted AS (
  SELECT w.id, sum(c.exited::bigint + c.errored + c.abnormal + c.unhandled + c.crashed) AS sessions,
         sum(c.crashed) AS crashed, sum(c.errored::bigint + c.unhandled) AS errored
  FROM wanted w JOIN session_count c ON c.project_id = w.project_id AND c.release = w.version GROUP BY w.id
), people AS (
  SELECT w.id, s.user_key, s.status = 'CRASHED' AS crashed
  FROM wanted w JOIN session s ON s.project_id = w.project_id AND s.release = w.version WHERE s.user_key IS NOT NULL
  UNION ALL
  SELECT w.id, c.user_key, c.crashed > 0
  FROM wanted w JOIN session_count c ON c.project_id = w.project_id AND c.release = w.version WHERE c.user_key <> '${NOBODY}'
), persons AS (
  SELECT id, count(DISTINCT user_key) AS users, count(DISTINCT user_key) FILTER (WHERE crashed) AS crashed FROM people GROUP BY id
)
SELECT w.id,
       (coalesce(single.sessions, 0) + coalesce(counted.sessions, 0))::float8 AS sessions,
       (coalesce(single.crashed, 0) + coalesce(counted.crashed, 0))::float8 AS "crashedSessions",
       (coalesce(single.errored, 0) + coalesce(counted.errored, 0))::float8 AS "erroredSessions",
       coalesce(persons.users, 0)::float8 AS users, coalesce(persons.crashed, 0)::float8 AS "crashedUsers"
FROM wanted w LEFT JOIN single USING (id) LEFT JOIN counted USING (id) LEFT JOIN persons USING (id)`

/** Counts the sessions of releases, in one statement; the answers stand in the order of `ids`. */
export async function loadReleaseHealth({ pool }: Database, ids: readonly string[]): Promise<ReleaseHealth[]> {
  const query = { name: 'release-health', text: sql, values: [uuidArray(ids)] }
  const { rows } = await pool.query<ReleaseHealth & { id: string }>(query)
  const byId = new Map(rows.map(({ id, ...health }) => [id, health]))
  return ids.map((id) => byId.get(id) ?? none)
}

/** 1 − crashed / total, null where there is nothing to divide by. */
export function crashFree(crashed: number, total: number): number | null {
  return total === 0 ? null : 1 - crashed / total
}
