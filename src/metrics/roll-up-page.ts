import type pg from 'pg'
import { resolutions } from '../periods/tiles.ts'
import { readFloat8Array, readInt4Array, readTimestamptzArray } from '../storage/array-answer.ts'
import { int4Array, timestamptzArray } from '../storage/array-parameter.ts'
import { addDistribution, addValue, type RollupPart } from './rollup-part.ts'
import { addToRollups, createRollups } from './rollups.ts'
import type { Distribution } from './store-samples.ts'

/** Samples of a page, beside a batch that has more by itself; and batches. Large ones spare rollups that change again and again. */
const MOST_SAMPLES = 1_000_000
const MOST_BATCHES = 1_000
const PORTION = 10_000

export interface RolledUp {
  /** Of the metrics. */
  names: string[]
  samples: number
}

/**
 * Puts the samples of some batches that rollups have not seen into them, each exactly once: a batch is the samples that were
 * new when it was stored, and is no longer to be seen once this transaction is committed. To be called by one at a time.
 *
 * @returns null when there were no batches
 */
export async function rollUpPage(client: pg.ClientBase, projectId: number): Promise<RolledUp | null> {
  const batches = await takeBatches(client, projectId)
  if (batches.length === 0) return null
  const minutes = createRollups(resolutions.minute)
  const newest = new Map<number, number>()
  const ofDistributions = await seriesOfDistributions(client, batches)
  let count = 0
  for (const samples of portionsOf(batches)) {
    const distributions = await readDistributions(client, samples, ofDistributions)
    for (const sample of samples) {
      addSample(minutes.of(sample.id, sample.at), distributions, sample)
      newest.set(sample.id, Math.max(sample.at, newest.get(sample.id) ?? sample.at))
    }
    count += samples.length
  }
  await addToRollups(client, minutes.all)
  await markSeries(client, projectId, newest, batches.at(-1)!.stored_at)
  return { names: [...new Set(batches.flatMap(({ names }) => names))], samples: count }
}

interface SampleRow {
  id: number
  at: number
  value: number
}

function addSample(part: RollupPart, distributions: Distributions, { id, at, value }: SampleRow): void {
  const ofSeries = distributions.get(id)
  if (ofSeries === undefined) addValue(part, at, value)
  else {
    const distribution = ofSeries.get(at)
    if (distribution !== undefined) addDistribution(part, at, distribution)
  }
}

interface BatchRow {
  names: string[]
  stored_at: Date
  series_ids: Buffer
  ats: Buffer
  values: Buffer
}

/** The samples of all batches, not too many at once: everything else in the process goes on between two portions. */
function* portionsOf(batches: readonly BatchRow[]): Iterable<SampleRow[]> {
  let portion: SampleRow[] = []
  for (const batch of batches) {
    portion = portion.concat(samplesOf(batch))
    if (portion.length < PORTION) continue
    yield portion
    portion = []
  }
  if (portion.length > 0) yield portion
}

function samplesOf(batch: BatchRow): SampleRow[] {
  const ats = readTimestamptzArray(batch.ats)
  const values = readFloat8Array(batch.values)
  return readInt4Array(batch.series_ids).map((id, index) => ({ id, at: ats[index]!, value: values[index]! }))
}

async function takeBatches(client: pg.ClientBase, projectId: number): Promise<BatchRow[]> {
  const { rows } = await client.query<BatchRow>({
    name: 'take-metric-batches',
    text: `WITH oldest AS (
             SELECT sequence, cardinality(series_ids) AS size FROM metric_dirty JOIN metric_batch USING (project_id, sequence)
             WHERE project_id = $1 ORDER BY sequence LIMIT ${MOST_BATCHES}
           ), page AS (
             SELECT sequence, sum(size) OVER (ORDER BY sequence) - size AS before FROM oldest
           ), taken AS (
             DELETE FROM metric_dirty USING page
             WHERE project_id = $1 AND metric_dirty.sequence = page.sequence AND before < ${MOST_SAMPLES}
             RETURNING metric_dirty.sequence
           )
           SELECT names, stored_at, array_send(series_ids) AS series_ids, array_send(ats) AS ats, array_send(values) AS values
           FROM metric_batch JOIN taken USING (sequence) WHERE project_id = $1 ORDER BY sequence`,
    values: [projectId],
  })
  return rows
}

/** By series and moment. */
type Distributions = ReadonlyMap<number, ReadonlyMap<number, Distribution>>

async function seriesOfDistributions(client: pg.ClientBase, batches: readonly BatchRow[]): Promise<Set<number>> {
  const seriesIds = new Set<number>()
  for (const batch of batches) for (const id of readInt4Array(batch.series_ids)) seriesIds.add(id)
  const { rows } = await client.query<{ id: number }>({
    name: 'series-of-distributions',
    text: `SELECT series.id FROM metric_series AS series JOIN metric ON metric.id = metric_id
           WHERE series.id = ANY($1::int[]) AND kind = 'DISTRIBUTION'`,
    values: [int4Array([...seriesIds])],
  })
  return new Set(rows.map(({ id }) => id))
}

async function readDistributions(
  client: pg.ClientBase,
  samples: readonly SampleRow[],
  ofDistributions: ReadonlySet<number>,
): Promise<Distributions> {
  const wanted = samples.filter(({ id }) => ofDistributions.has(id))
  const found = new Map(wanted.map(({ id }) => [id, new Map<number, Distribution>()]))
  if (wanted.length === 0) return found
  const { rows } = await client.query<Distribution & { position: number }>({
    name: 'read-distributions',
    text: `SELECT position::int, count, sum, min, max, sketch
           FROM unnest($1::int[], $2::timestamptz[]) WITH ORDINALITY AS wanted(series_id, at, position)
           JOIN metric_distribution USING (series_id, at)`,
    values: [int4Array(wanted.map(({ id }) => id)), timestamptzArray(wanted.map(({ at }) => new Date(at)))],
  })
  for (const { position, ...distribution } of rows) {
    const { id, at } = wanted[position - 1]!
    found.get(id)!.set(at, distribution)
  }
  return found
}

/** Says when the series were last seen, about every minute, and that detectors are to look at them. */
async function markSeries(
  client: pg.ClientBase,
  projectId: number,
  newest: ReadonlyMap<number, number>,
  now: Date,
): Promise<void> {
  const ids = int4Array([...newest.keys()])
  await client.query({
    name: 'mark-series-seen',
    text: `UPDATE metric_series SET last_seen = behind.at FROM (
             SELECT id, at FROM unnest($1::int[], $2::timestamptz[]) AS newest(series_id, at)
             JOIN metric_series ON id = series_id AND last_seen < at - interval '1 minute'
             ORDER BY id FOR NO KEY UPDATE OF metric_series SKIP LOCKED
           ) AS behind WHERE metric_series.id = behind.id`,
    values: [ids, timestamptzArray([...newest.values()].map((at) => new Date(at)))],
  })
  await client.query({
    name: 'mark-series-due',
    text: `INSERT INTO metric_look AS look (series_id, project_id, version, due_at)
           SELECT series_id, $2, 1, $3 FROM unnest($1::int[]) AS t(series_id) ORDER BY series_id
           ON CONFLICT (series_id) DO UPDATE SET version = look.version + 1, due_at = least(look.due_at, excluded.due_at)`,
    values: [ids, projectId, now],
  })
}
