import type pg from 'pg'
import { float8Array, int4Array, int8Array, textArray, timestamptzArray } from '../storage/array-parameter.ts'
import { takePlaces } from '../storage/project-stream.ts'
import type { Sample } from './store-samples.ts'

/** What a batch meant for the project's intake. */
export interface IntakeCount {
  outcome: 'accepted' | 'ignored' | 'invalid'
  reason: string
  quantity: number
}

const countIntake = `
  INSERT INTO intake AS known (project_id, hour, category, outcome, reason, quantity)
  SELECT $1, date_trunc('hour', $2::timestamptz, 'UTC'), 'metric', outcome, reason, quantity
  FROM unnest($3::text[], $4::text[], $5::bigint[]) AS t(outcome, reason, quantity) ORDER BY outcome, reason
  ON CONFLICT (project_id, hour, category, outcome, reason) DO UPDATE SET quantity = known.quantity + excluded.quantity`

const logBatch = `
WITH counted AS (${countIntake}
), taken AS (
  ${takePlaces('VALUES ($1::int, 1::bigint)')}
), dirty AS (
  INSERT INTO metric_dirty (project_id, sequence) SELECT project_id, last FROM taken
)
INSERT INTO metric_batch (project_id, sequence, stored_at, names, series_ids, ats, values)
SELECT project_id, last, $2, $6::text[], $7::int[], $8::timestamptz[], $9::float8[] FROM taken`

/**
 * Counts what arrived in a project, and puts what is new at its place in what happens there: for those who follow its
 * metrics, and for its rollups. The last thing in a transaction; in the order of the projects.
 */
export async function tellBatch(
  client: pg.ClientBase,
  projectId: number,
  batch: { fresh: readonly Sample[]; counts: readonly IntakeCount[]; now: Date },
): Promise<void> {
  const { fresh, counts, now } = batch
  const counted = [
    projectId,
    now,
    textArray(counts.map(({ outcome }) => outcome)),
    textArray(counts.map(({ reason }) => reason)),
    int8Array(counts.map(({ quantity }) => quantity)),
  ]
  if (fresh.length === 0) {
    await client.query({ name: 'count-metric-intake', text: countIntake, values: counted })
    return
  }
  await client.query({
    name: 'log-metric-batch',
    text: logBatch,
    values: [
      ...counted,
      textArray([...new Set(fresh.map(({ series }) => series.name))]),
      int4Array(fresh.map(({ series }) => series.id)),
      timestamptzArray(fresh.map(({ at }) => at)),
      float8Array(fresh.map(({ value }) => value)),
    ],
  })
}
