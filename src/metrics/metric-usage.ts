import { readSetting } from '../projects/settings.ts'
import type { Context } from '../schema-builder/context.ts'
import { type MetricLimits, metricLimits } from './limits.ts'

const HOUR = 3_600_000

/** How much of what a project may store of metrics it uses. */
export interface MetricUsage extends MetricLimits {
  series: number
  /** Samples refused in the last 24 whole hours and the one that is running. */
  rejectedSamples: number
}

export async function metricUsage(
  projectId: number,
  { database, clock, staleAfter }: Pick<Context, 'database' | 'clock' | 'staleAfter'>,
): Promise<MetricUsage> {
  const now = clock.now().getTime()
  const limits = await readSetting(database.pool, projectId, metricLimits)
  const { rows } = await database.pool.query<{ series: number; rejected: number }>({
    name: 'read-metric-usage',
    text: `SELECT (SELECT count(*)::int FROM metric_series WHERE project_id = $1) AS series,
                  (SELECT coalesce(sum(quantity), 0)::float8 FROM intake
                   WHERE project_id = $1 AND hour > $2 AND category = 'metric' AND outcome = 'invalid') AS rejected`,
    values: [projectId, new Date(now - 25 * HOUR)],
  })
  staleAfter(HOUR - (now % HOUR))
  return { ...limits, series: rows[0]!.series, rejectedSamples: rows[0]!.rejected }
}
