import type pg from 'pg'
import { resolutions } from '../periods/tiles.ts'
import { readSketch, writeSketch } from '../sketches/sketch.ts'
import { byteaArray, float8Array, int4Array, timestamptzArray } from '../storage/array-parameter.ts'
import { addPart, emptyPart, type RollupPart } from './rollup-part.ts'

/** Some values of a series, to go into its rollup of one stretch of time. */
export interface Rollup {
  seriesId: number
  resolution: number
  /** Its begin, in milliseconds. */
  at: number
  part: RollupPart
}

/** Rollups in one statement: everything else in the process goes on between two. */
const AT_ONCE = 5_000

/** Adds values of minutes to the rollups of those minutes, their hours and their days. */
export async function addToRollups(client: pg.ClientBase, minutes: readonly Rollup[]): Promise<void> {
  const hours = createRollups(resolutions.hour)
  for (const { seriesId, at, part } of minutes) addPart(hours.of(seriesId, at), part)
  const days = createRollups(resolutions.day)
  for (const { seriesId, at, part } of hours.all) addPart(days.of(seriesId, at), part)
  const rollups = [...minutes, ...hours.all, ...days.all]
  for (let start = 0; start < rollups.length; start += AT_ONCE) {
    const some = rollups.slice(start, start + AT_ONCE)
    await addStored(client, some)
    await store(client, some)
  }
}

/** Rollups of one resolution, made as values come. */
export function createRollups(resolution: number) {
  const bySeries = new Map<number, Map<number, RollupPart>>()
  const all: Rollup[] = []
  return {
    all,
    of(seriesId: number, moment: number): RollupPart {
      const at = Math.floor(moment / (resolution * 1_000)) * resolution * 1_000
      const ofSeries = bySeries.get(seriesId) ?? new Map<number, RollupPart>()
      const known = ofSeries.get(at)
      if (known !== undefined) return known
      const part = emptyPart()
      bySeries.set(seriesId, ofSeries.set(at, part))
      all.push({ seriesId, resolution, at, part })
      return part
    },
  }
}

interface StoredPart extends Omit<RollupPart, 'sketch'> {
  position: number
  sketch: Buffer
}

async function addStored(client: pg.ClientBase, rollups: readonly Rollup[]): Promise<void> {
  const { rows } = await client.query<StoredPart>({
    name: 'read-rollups',
    text: `SELECT position::int, count, sum, min, max, last, extract(epoch FROM last_at)::float8 * 1000 AS "lastAt", sketch
           FROM unnest($1::int[], $2::int[], $3::timestamptz[]) WITH ORDINALITY AS wanted(series_id, resolution, at, position)
           JOIN metric_rollup USING (series_id, resolution, at)`,
    values: keysOf(rollups),
  })
  for (const { position, sketch, lastAt, ...stored } of rows) {
    const known = { ...stored, lastAt: Math.round(lastAt), sketch: readSketch(sketch) }
    addPart(rollups[position - 1]!.part, known)
  }
}

async function store(client: pg.ClientBase, rollups: readonly Rollup[]): Promise<void> {
  const of = <T>(read: (part: RollupPart) => T) => rollups.map(({ part }) => read(part))
  await client.query({
    name: 'store-rollups',
    text: `INSERT INTO metric_rollup (series_id, resolution, at, count, sum, min, max, last, last_at, sketch)
           SELECT * FROM unnest($1::int[], $2::int[], $3::timestamptz[], $4::float8[], $5::float8[], $6::float8[], $7::float8[],
                                $8::float8[], $9::timestamptz[], $10::bytea[])
           ON CONFLICT (series_id, resolution, at) DO UPDATE SET
             count = excluded.count, sum = excluded.sum, min = excluded.min, max = excluded.max, last = excluded.last,
             last_at = excluded.last_at, sketch = excluded.sketch`,
    values: [
      ...keysOf(rollups),
      float8Array(of(({ count }) => count)),
      float8Array(of(({ sum }) => sum)),
      float8Array(of(({ min }) => min)),
      float8Array(of(({ max }) => max)),
      float8Array(of(({ last }) => last)),
      timestamptzArray(of(({ lastAt }) => new Date(lastAt))),
      byteaArray(of(({ sketch }) => writeSketch(sketch))),
    ],
  })
}

function keysOf(rollups: readonly Rollup[]): Buffer[] {
  return [
    int4Array(rollups.map(({ seriesId }) => seriesId)),
    int4Array(rollups.map(({ resolution }) => resolution)),
    timestamptzArray(rollups.map(({ at }) => new Date(at))),
  ]
}
