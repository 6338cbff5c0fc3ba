import { settleSessions } from '../sessions/fold-sessions.ts'
import { sessionOutcomes } from '../sessions/session-outcome.ts'
import { ALL, sessionResolutions } from '../sessions/session-rollups.ts'
import { textArray } from '../storage/array-parameter.ts'
import type { Database } from '../storage/database.ts'

/** How far a release has spread, as Sentry names it ("Release Health", "Adoption Stages"). */
export type ReleaseStage = 'LOW_ADOPTION' | 'ADOPTED' | 'REPLACED'

/** The share of sessions from which on a release is adopted. */
export const ADOPTED_FROM = 0.1

/** @param adoption null: there are no sessions to have a share of */
export function stageOf(adoption: number | null, wasAdopted: boolean): ReleaseStage | null {
  if (adoption === null) return null
  if (adoption >= ADOPTED_FROM) return 'ADOPTED'
  return wasAdopted ? 'REPLACED' : 'LOW_ADOPTION'
}

const sessionsOf = (rollup: string) => `(${sessionOutcomes.map((outcome) => `${rollup}.${outcome}`).join(' + ')})`

/** Which releases were adopted on some past day (UTC). */
export async function findOnceAdopted(
  database: Database,
  projectId: number,
  versions: readonly string[],
  now: Date,
): Promise<Set<string>> {
  await settleSessions(database, projectId)
  const { rows } = await database.pool.query<{ release: string }>({
    name: 'once-adopted-releases',
    text: `SELECT wanted.release
           FROM unnest($2::text[]) AS wanted(release) CROSS JOIN LATERAL (
             SELECT FROM session_rollup AS own JOIN session_rollup AS every USING (project_id, resolution, environment, at)
             WHERE own.project_id = $1 AND own.resolution = ${sessionResolutions.day} AND own.environment = '${ALL}'
               AND own.release = wanted.release AND every.release = '${ALL}' AND own.at < date_trunc('day', $3::timestamptz, 'UTC')
               AND ${sessionsOf('own')} >= ${ADOPTED_FROM} * ${sessionsOf('every')} AND ${sessionsOf('own')} > 0
             ORDER BY own.at LIMIT 1
           ) AS adopted`,
    values: [projectId, textArray(versions), now],
  })
  return new Set(rows.map(({ release }) => release))
}
