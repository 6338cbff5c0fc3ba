import { settleSessions } from '../sessions/fold-sessions.ts'
import { ALL, sessionResolutions } from '../sessions/session-rollups.ts'
import { uuidArray } from '../storage/array-parameter.ts'
import type { Database } from '../storage/database.ts'

/** What of a release's row tells which one it is. */
export interface ReleaseKey {
  id: string
  projectId: number
  version: string
}

/** SQL: a release, called known, of the project $1 has sessions in the environment $2. */
const HAS_SESSIONS = `EXISTS (
  SELECT FROM session_rollup AS rollup WHERE rollup.project_id = $1 AND rollup.resolution = ${sessionResolutions.ever}
    AND rollup.release = known.version AND rollup.environment = $2)`

/**
 * Finds for each release of a project the one that was first seen last before it, among those that have sessions. Each release
 * from the first to the last of them, and from there back to the first one with sessions, is looked at once.
 *
 * @param environment which they have to have them in; null: in any
 */
export async function findPreviousReleases(
  database: Database,
  projectId: number,
  environment: string | null,
  ids: readonly string[],
): Promise<Map<string, ReleaseKey>> {
  await settleSessions(database, projectId)
  const { rows } = await database.pool.query<ReleaseKey & { of: string }>({
    name: 'previous-releases',
    text: `WITH own AS (
             SELECT id, first_seen FROM release WHERE project_id = $1 AND id = ANY($3::uuid[])
           ), reach AS (
             SELECT min(first_seen) AS first, max(first_seen) AS last FROM own
           ), with_sessions AS MATERIALIZED (
             SELECT id, version, first_seen FROM release AS known
             WHERE project_id = $1 AND first_seen BETWEEN (SELECT first FROM reach) AND (SELECT last FROM reach) AND ${HAS_SESSIONS}
             UNION ALL (
               SELECT id, version, first_seen FROM release AS known
               WHERE project_id = $1 AND first_seen < (SELECT first FROM reach) AND ${HAS_SESSIONS}
               ORDER BY first_seen DESC, id DESC LIMIT 1
             )
           )
           SELECT own.id AS of, before.id, $1::int AS "projectId", before.version
           FROM own CROSS JOIN LATERAL (
             SELECT id, version FROM with_sessions AS known WHERE (known.first_seen, known.id) < (own.first_seen, own.id)
             ORDER BY first_seen DESC, id DESC LIMIT 1
           ) AS before`,
    values: [projectId, environment ?? ALL, uuidArray(ids)],
  })
  return new Map(rows.map(({ of, ...key }) => [of, key]))
}
