import { isRolledUp } from '../periods/counted-period.ts'
import type { Period } from '../schema-builder/period.ts'
import { settleSessions } from '../sessions/fold-sessions.ts'
import { reportedSessions } from '../sessions/reported-sessions.ts'
import { TILES, tilesFor } from '../sessions/session-figures.ts'
import { sessionOutcomes } from '../sessions/session-outcome.ts'
import { ALL } from '../sessions/session-rollups.ts'
import type { Database } from '../storage/database.ts'
import type { SessionVolume } from './regression-verdict.ts'

/**
 * Sessions of each release, of just those that the share of sessions that crashed is made of: by whole hours from rollups, and of periods
 * of less than six hours from the sessions themselves.
 */
export async function releaseVolumes(
  database: Database,
  projectId: number,
  environment: string | null,
  period: Period,
): Promise<SessionVolume[]> {
  if (!isRolledUp(period)) {
    const { rows } = await database.pool.query<SessionVolume>(raw, [projectId, period.from, period.to, environment])
    return rows
  }
  await settleSessions(database, projectId)
  const { rows } = await database.pool.query<SessionVolume>(rolledUp, [
    ...tilesFor(period, null),
    projectId,
    environment ?? ALL,
  ])
  return rows
}

const rolledUp = `
  SELECT release AS version, sum(${sessionOutcomes.join(' + ')})::float8 AS sessions, sum(crashed)::float8 AS crashed
  FROM ${TILES} WHERE project_id = $4 AND environment = $5 AND release <> '${ALL}'
  GROUP BY release ORDER BY release`

const raw = `
  SELECT release AS version, sum(sessions)::float8 AS sessions, sum(crashed)::float8 AS crashed
  FROM ${reportedSessions('project_id = $1 AND started_at >= $2 AND started_at < $3 AND ($4::text IS NULL OR environment = $4)')} AS session
  GROUP BY release ORDER BY release`
