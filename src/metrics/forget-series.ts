import { int4Array } from '../storage/array-parameter.ts'
import type { Database } from '../storage/database.ts'
import { lockProject } from '../storage/project-lock.ts'
import { lastSeenFrom } from './last-seen.ts'

const isEmpty = `last_seen < $2
  AND NOT EXISTS (SELECT FROM metric_sample WHERE series_id = metric_series.id)
  AND NOT EXISTS (SELECT FROM metric_distribution WHERE series_id = metric_series.id)
  AND NOT EXISTS (SELECT FROM metric_rollup WHERE series_id = metric_series.id)`

/** Deletes those of the series that nothing is kept of any more, and metrics that have no series left and no definition. */
export async function forgetSeries(
  { pool, transaction }: Pick<Database, 'pool' | 'transaction'>,
  series: readonly { id: number; project_id: number }[],
  now: Date,
): Promise<void> {
  // No node believes any more that it is there without looking.
  const unseenSince = lastSeenFrom(now)
  const { rows } = await pool.query<{ id: number; project_id: number }>({
    name: 'empty-series',
    text: `SELECT id, project_id FROM metric_series WHERE id = ANY($1::int[]) AND ${isEmpty}`,
    values: [int4Array(series.map(({ id }) => id)), unseenSince],
  })
  for (const [projectId, empty] of Map.groupBy(rows, ({ project_id }) => project_id)) {
    await transaction(async (client) => {
      // Nobody makes a series of a metric that is about to go.
      await lockProject(client, 'series', projectId)
      const gone = await client.query<{ id: number; metric_id: number }>({
        name: 'forget-series',
        text: `DELETE FROM metric_series WHERE id = ANY($1::int[]) AND ${isEmpty} RETURNING id, metric_id`,
        values: [int4Array(empty.map(({ id }) => id)), unseenSince],
      })
      const ids = int4Array(gone.rows.map(({ id }) => id))
      await client.query('DELETE FROM metric_look WHERE series_id = ANY($1::int[])', [ids])
      await client.query('DELETE FROM detector_finding WHERE series_id = ANY($1::int[])', [ids])
      await client.query(
        `DELETE FROM metric WHERE id = ANY($1::int[]) AND definition IS NULL
           AND NOT EXISTS (SELECT FROM metric_series WHERE metric_id = metric.id)`,
        [int4Array(gone.rows.map(({ metric_id }) => metric_id))],
      )
    })
  }
}
