import { lastSeenFrom } from '../metrics/last-seen.ts'
import type { KpiQuery } from './kpi-query.ts'
import { type Bind, isEverything, labelledIn } from './scope.ts'

/**
 * SQL of one time: since when what was measured in the period is measured; null: nothing was. It may use the project ($1). Of all
 * environments and releases together metrics tell, which are few, and not their series, of which each app instance has some.
 */
export function measuredSince({ scope, period }: KpiQuery, bind: Bind): string {
  const inPeriod = `series.last_seen >= ${bind(lastSeenFrom(period.from))}`
  return isEverything(scope)
    ? `SELECT min(metric.first_seen) FROM metric CROSS JOIN LATERAL (
         SELECT FROM metric_series AS series WHERE series.metric_id = metric.id AND ${inPeriod} LIMIT 1) AS measured
       WHERE metric.project_id = $1`
    : `SELECT min(series.first_seen) FROM metric_series AS series
       WHERE series.project_id = $1 AND ${inPeriod} AND ${labelledIn(scope, 'series.labels', bind)}`
}
