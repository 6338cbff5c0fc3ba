import { readSetting } from '../projects/settings.ts'
import { int4Array, textArray } from '../storage/array-parameter.ts'
import { changing } from '../storage/touched.ts'
import type { DetectionOptions } from './detection.ts'
import { lockWarnings } from './lock-warnings.ts'
import { settleFamilies } from './settle-families.ts'
import { warningSettings } from './warning-settings.ts'

const PAGE = 500

/** A series that waits for the detectors is not silent. */
const isSilent = `silent_at <= $1
  AND NOT EXISTS (SELECT FROM metric_look WHERE metric_look.series_id = detector_finding.series_id)`

interface Silent {
  seriesId: number
  detector: string
  projectId: number
}

/** Drops what was found in series of which nothing was heard for too long, and resolves its warnings. */
export async function dropSilent(options: Pick<DetectionOptions, 'database' | 'bus' | 'clock' | 'log'>): Promise<void> {
  const { rows } = await options.database.pool.query<Silent>({
    name: 'read-silent',
    text: `SELECT series_id AS "seriesId", detector, project_id AS "projectId" FROM detector_finding
           WHERE ${isSilent} ORDER BY silent_at LIMIT ${PAGE}`,
    values: [options.clock.now()],
  })
  for (const [projectId, silent] of Map.groupBy(rows, (row) => row.projectId)) {
    try {
      await dropOfProject(options, projectId, silent)
    } catch (error) {
      // The other projects are not to wait for it.
      options.log.error({ err: error, project: projectId }, 'what is silent was not dropped; trying again')
    }
  }
}

async function dropOfProject(
  { database, bus, clock }: Pick<DetectionOptions, 'database' | 'bus' | 'clock'>,
  projectId: number,
  silent: readonly Silent[],
): Promise<void> {
  await changing({ database, bus }, async (client, touched) => {
    const now = clock.now()
    await lockWarnings(client, projectId)
    const { rows } = await client.query<{ family: string; instance: string | null }>({
      name: 'drop-silent',
      text: `DELETE FROM detector_finding USING unnest($2::int[], $3::text[]) AS silent(series_id, detector)
             WHERE detector_finding.series_id = silent.series_id AND detector_finding.detector = silent.detector
               AND ${isSilent} RETURNING family, instance`,
      values: [
        now,
        int4Array(silent.map(({ seriesId }) => seriesId)),
        textArray(silent.map(({ detector }) => detector)),
      ],
    })
    const dropped = Map.groupBy(rows, ({ family }) => family)
    await settleFamilies(client, touched, {
      projectId,
      families: new Map([...dropped.keys()].map((family) => [family, new Set()])),
      silent: new Map([...dropped].map(([family, of]) => [family, new Set(of.map(({ instance }) => instance))])),
      now,
      sure: (await readSetting(client, projectId, warningSettings)).forecastConfidence,
    })
  })
}
