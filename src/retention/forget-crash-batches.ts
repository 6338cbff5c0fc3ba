import type { Database } from '../storage/database.ts'
import type { Kept } from './forget-page.ts'

/** Batches that one statement looks at. */
export const BATCHES = 1_000
/** 30 days, which those who follow crashes can come back within. */
const old = (now: string) => `${now} - interval '720 hours'`
/** A batch says nothing of its time: its crashes do. */
const heardSince = (ids: string, now: string) =>
  `EXISTS (SELECT FROM crash WHERE crash.id = ANY(${ids}) AND crash.received_at > ${old(now)})`

/** Whether a project (`kept`) has any: a condition. The first may be what is left of those that went before. */
export const hasOldCrashBatches = `EXISTS (
  SELECT FROM (SELECT crash_ids FROM crash_batch WHERE project_id = kept.project_id ORDER BY sequence LIMIT 2) AS first
  WHERE cardinality(first.crash_ids) > 0 AND NOT ${heardSince('first.crash_ids', 'kept.now')})`

/**
 * Deletes batches that are not kept any more. The newest of them stays without its crashes: it stands where something is missing.
 *
 * @returns how many it deleted, about as many as it looks at where more may be left
 */
export async function forgetCrashBatches({ pool }: Pick<Database, 'pool'>, { projectId, now }: Kept): Promise<number> {
  const { rowCount } = await pool.query({
    name: 'forget-crash-batches',
    text: `WITH first AS (
             SELECT sequence, crash_ids FROM crash_batch WHERE project_id = $1 ORDER BY sequence LIMIT ${BATCHES}
             FOR UPDATE SKIP LOCKED
           ), old AS (
             SELECT sequence FROM first WHERE NOT ${heardSince('first.crash_ids', '$2::timestamptz')}
           ), newest AS (
             SELECT max(sequence) AS sequence FROM old
           ), emptied AS (
             UPDATE crash_batch SET crash_ids = '{}', severities = '{}' FROM newest
             WHERE crash_batch.project_id = $1 AND crash_batch.sequence = newest.sequence
           )
           DELETE FROM crash_batch USING old, newest
           WHERE crash_batch.project_id = $1 AND crash_batch.sequence = old.sequence AND old.sequence < newest.sequence`,
    values: [projectId, now],
  })
  return rowCount ?? 0
}
