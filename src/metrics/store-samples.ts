import type pg from 'pg'
import { byteaArray, float8Array, int4Array, timestamptzArray } from '../storage/array-parameter.ts'
import type { Series } from './known-series.ts'

/** A value as it is stored. */
export interface Sample {
  series: Series
  at: Date
  /** The mean, where it is a distribution. */
  value: number
  distribution: Distribution | null
}

export interface Distribution {
  count: number
  sum: number
  min: number
  max: number
  /** As `writeSketch` writes it. */
  sketch: Uint8Array
}

/** Stores samples that are not there yet. @returns those, each once */
export async function storeSamples<Each extends Sample>(client: pg.ClientBase, samples: Each[]): Promise<Each[]> {
  const numbers = samples.filter(({ distribution }) => distribution === null)
  if (numbers.length === samples.length) return storeNumbers(client, samples)
  const distributions = samples.filter(({ distribution }) => distribution !== null)
  const fresh = numbers.length > 0 ? await storeNumbers(client, numbers) : []
  return [...fresh, ...(await storeDistributions(client, distributions))]
}

/** Which of them were there is only asked when some were. */
const insertNumbers = `
WITH input AS (
  SELECT * FROM unnest($1::int[], $2::timestamptz[], $3::float8[]) WITH ORDINALITY AS t(series_id, at, value, position)
), fresh AS (
  INSERT INTO metric_sample (series_id, at, value) SELECT series_id, at, value FROM input
  ON CONFLICT DO NOTHING RETURNING series_id, at, value
)
SELECT count(*)::int AS fresh,
       CASE WHEN count(*) < $4::int THEN ARRAY(
         SELECT position::int FROM input WHERE NOT EXISTS (
           SELECT FROM fresh WHERE fresh.series_id = input.series_id AND fresh.at = input.at AND fresh.value = input.value))
       END AS known
FROM fresh`

async function storeNumbers<Each extends Sample>(client: pg.ClientBase, samples: Each[]): Promise<Each[]> {
  const { rows } = await client.query<{ fresh: number; known: number[] | null }>({
    name: 'store-samples',
    text: insertNumbers,
    values: [
      int4Array(samples.map(({ series }) => series.id)),
      timestamptzArray(samples.map(({ at }) => at)),
      float8Array(samples.map(({ value }) => value)),
      samples.length,
    ],
  })
  const { fresh, known } = rows[0]!
  if (fresh === samples.length) return samples
  const wereThere = new Set(known)
  const unknown = samples.filter((_sample, index) => !wereThere.has(index + 1))
  // The same one twice in a batch was not there before.
  return fresh === unknown.length
    ? unknown
    : firsts(unknown, ({ series, at, value }) => `${series.id} ${at.getTime()} ${value}`)
}

async function storeDistributions<Each extends Sample>(client: pg.ClientBase, samples: Each[]): Promise<Each[]> {
  const of = <T>(read: (distribution: Distribution) => T) => samples.map(({ distribution }) => read(distribution!))
  const { rows } = await client.query<{ series_id: number; at: number }>({
    name: 'store-distributions',
    text: `INSERT INTO metric_distribution (series_id, at, count, sum, min, max, sketch)
           SELECT * FROM unnest($1::int[], $2::timestamptz[], $3::float8[], $4::float8[], $5::float8[], $6::float8[], $7::bytea[])
           ON CONFLICT DO NOTHING RETURNING series_id, extract(epoch FROM at)::float8 * 1000 AS at`,
    values: [
      int4Array(samples.map(({ series }) => series.id)),
      timestamptzArray(samples.map(({ at }) => at)),
      float8Array(of(({ count }) => count)),
      float8Array(of(({ sum }) => sum)),
      float8Array(of(({ min }) => min)),
      float8Array(of(({ max }) => max)),
      byteaArray(of(({ sketch }) => sketch)),
    ],
  })
  const fresh = new Set(rows.map(({ series_id, at }) => `${series_id} ${Math.round(at)}`))
  const keyOf = ({ series, at }: Sample) => `${series.id} ${at.getTime()}`
  return firsts(samples, keyOf).filter((sample) => fresh.has(keyOf(sample)))
}

function firsts<Each>(all: readonly Each[], keyOf: (each: Each) => string): Each[] {
  const seen = new Set<string>()
  return all.filter((each) => seen.size < seen.add(keyOf(each)).size)
}
