import type pg from 'pg'
import { tileParameters } from '../metrics/read-values.ts'
import { countedPeriod, isRolledUp } from '../periods/counted-period.ts'
import { tilesOf } from '../periods/tiles.ts'
import type { Period } from '../schema-builder/period.ts'
import { sessionOutcomes } from '../sessions/session-outcome.ts'
import { ALL } from '../sessions/session-rollups.ts'
import type { SessionVolume } from './regression-verdict.ts'

/**
 * Sessions of each release, of just those that the share of sessions that crashed is made of: by whole hours from rollups that are
 * up to date, and of periods of less than six hours from the sessions themselves.
 */
export async function releaseVolumes(
  client: pg.ClientBase | pg.Pool,
  projectId: number,
  environment: string | null,
  period: Period,
): Promise<SessionVolume[]> {
  const { rows } = await (isRolledUp(period)
    ? client.query<SessionVolume>(rolledUp, [
        ...tileParameters(tilesOf(countedPeriod(period).from, countedPeriod(period).to)),
        projectId,
        environment ?? ALL,
      ])
    : client.query<SessionVolume>(raw, [projectId, period.from, period.to, environment]))
  return rows
}

const rolledUp = `
  SELECT release AS version, sum(${sessionOutcomes.join(' + ')})::float8 AS sessions, sum(crashed)::float8 AS crashed
  FROM unnest($1::int[], $2::timestamptz[], $3::timestamptz[]) AS tile (resolution, starts, ends)
  JOIN session_rollup AS rollup ON rollup.resolution = tile.resolution AND at >= tile.starts AND at < tile.ends
  WHERE project_id = $4 AND environment = $5 AND release <> '${ALL}'
  GROUP BY release ORDER BY release`

const began = `project_id = $1 AND started_at >= $2 AND started_at < $3 AND ($4::text IS NULL OR environment = $4)`
const raw = `
  SELECT release AS version, sum(sessions)::float8 AS sessions, sum(crashed)::float8 AS crashed
  FROM (SELECT release, 1 AS sessions, (status = 'CRASHED')::int AS crashed FROM session WHERE ${began}
        UNION ALL
        SELECT release, exited::bigint + errored + abnormal + unhandled + crashed, crashed FROM session_count WHERE ${began}) AS session
  GROUP BY release ORDER BY release`
