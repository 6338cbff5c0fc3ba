import type { Database } from '../storage/database.ts'

/** How long those who follow metrics can come back to where they were. */
const KEPT = 2 * 86_400_000
const PAGE = 1_000

/**
 * Deletes batches that are not kept any more. The newest of them in each project stays without its samples: who comes back to
 * a place before it learns there that something is missing.
 */
export async function trimBatches({ pool }: Pick<Database, 'pool'>, now: Date): Promise<void> {
  for (let trimmed = PAGE; trimmed === PAGE; ) {
    const { rows } = await pool.query<{ trimmed: number }>({
      name: 'trim-metric-batches',
      text: `WITH old AS (
               SELECT project_id, sequence FROM metric_batch
               WHERE stored_at < $1 AND cardinality(names) > 0
                 AND NOT EXISTS (SELECT FROM metric_dirty WHERE metric_dirty.project_id = metric_batch.project_id
                                 AND metric_dirty.sequence = metric_batch.sequence)
               ORDER BY stored_at LIMIT ${PAGE}
             ), newest AS (
               SELECT project_id, max(sequence) AS sequence FROM old GROUP BY 1
             ), emptied AS (
               UPDATE metric_batch SET names = '{}', series_ids = '{}', ats = '{}', values = '{}' FROM newest
               WHERE metric_batch.project_id = newest.project_id AND metric_batch.sequence = newest.sequence
             ), deleted AS (
               DELETE FROM metric_batch USING newest
               WHERE metric_batch.project_id = newest.project_id AND metric_batch.sequence < newest.sequence
                 AND (cardinality(names) = 0
                      OR (metric_batch.project_id, metric_batch.sequence) IN (SELECT project_id, sequence FROM old))
             )
             SELECT count(*)::int AS trimmed FROM old`,
      values: [new Date(now.getTime() - KEPT)],
    })
    trimmed = rows[0]!.trimmed
  }
}
