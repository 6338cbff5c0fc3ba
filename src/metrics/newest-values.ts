import type pg from 'pg'
import { textArray } from '../storage/array-parameter.ts'
import type { TimedValue } from './trend.ts'

/**
 * What each of these metrics of a project was last said to be, by whichever series; of a histogram, its mean. Where samples are not
 * kept any more it is what their day's rollup says.
 */
export async function newestValues(
  client: pg.ClientBase | pg.Pool,
  projectId: number,
  names: readonly string[],
): Promise<Map<string, TimedValue>> {
  const { rows } = await client.query<TimedValue & { name: string }>({
    name: 'newest-metric-values',
    text: `SELECT DISTINCT ON (metric.name) metric.name, newest.at, newest.value
           FROM metric JOIN metric_series AS series ON series.metric_id = metric.id
           CROSS JOIN LATERAL (
             (SELECT at, value, 1 AS rank FROM metric_sample WHERE series_id = series.id ORDER BY at DESC, value DESC LIMIT 1)
             UNION ALL
             (SELECT at, sum / greatest(count, 1), 1 FROM metric_distribution WHERE series_id = series.id ORDER BY at DESC LIMIT 1)
             UNION ALL
             (SELECT last_at, last, 2 FROM metric_rollup WHERE series_id = series.id AND resolution = 86400 ORDER BY at DESC LIMIT 1)
             ORDER BY rank LIMIT 1
           ) AS newest
           WHERE metric.project_id = $1 AND metric.name = ANY($2::text[])
           ORDER BY metric.name, newest.at DESC, newest.value DESC`,
    values: [projectId, textArray(names)],
  })
  return new Map(rows.map(({ name, at, value }) => [name, { at, value }]))
}
