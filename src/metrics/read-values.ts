import type pg from 'pg'
import type { Tile } from '../periods/tiles.ts'
import { int4Array, textArray, timestamptzArray } from '../storage/array-parameter.ts'
import { shareOf, type Totals } from './aggregated.ts'
import type { Labels } from './labels.ts'
import type { Aggregate } from './measure.ts'
import { TooMuch } from './too-much.ts'

export interface ValuesQuery {
  projectId: number
  metric: string
  aggregate: Aggregate
  /** Series that have all of these. */
  labels: Labels
  groupBy: readonly string[]
}

export interface GroupTotals {
  labels: Labels
  /** Start of the interval; null where none was asked for. */
  at: Date | null
  totals: Totals
}

/** Sketches that one reader may merge, which takes the process's own time. */
export const MOST_SKETCHES = 100_000

/** A percentile was asked of so many series over so long a time that it would keep everybody waiting. */
export const tooManySketches = () =>
  new TooMuch(
    `That percentile would be made of more than ${MOST_SKETCHES} parts: ask for a shorter period, a longer interval or fewer series.`,
  )

/** Reads what came in a stretch of time, value by value. */
export function readSamples(
  client: pg.ClientBase | pg.Pool,
  query: ValuesQuery,
  { from, to }: { from: Date; to: Date },
): Promise<GroupTotals[]> {
  const values = `
    SELECT chosen.id, chosen.labels, NULL::timestamptz AS bucket, at, 1::float8 AS count, value AS sum, value AS min, value AS max,
           value AS last, NULL::bytea AS sketch
    FROM chosen JOIN metric_sample AS sample ON sample.series_id = chosen.id AND at >= $5 AND at < $6
    UNION ALL
    (SELECT chosen.id, chosen.labels, NULL, at, count, sum, min, max, sum / greatest(count, 1), sketch
     FROM chosen JOIN metric_distribution AS many ON many.series_id = chosen.id AND at >= $5 AND at < $6
     ${sketchLimit(query)})`
  return read(client, query, values, [from, to])
}

/**
 * Reads rollups.
 *
 * @param interval such as `hour`, to be told apart by
 * @param limit of rows of the answer
 */
export function readRollups(
  client: pg.ClientBase | pg.Pool,
  query: ValuesQuery,
  { tiles, interval = null, limit = null }: { tiles: readonly Tile[]; interval?: string | null; limit?: number | null },
): Promise<GroupTotals[]> {
  const values = `
    SELECT chosen.id, chosen.labels, date_trunc($8::text, rollup.at, 'UTC') AS bucket, rollup.last_at AS at, count, sum, min, max, last, sketch
    FROM chosen CROSS JOIN unnest($5::int[], $6::timestamptz[], $7::timestamptz[]) AS tile (resolution, starts, ends)
    CROSS JOIN LATERAL (${rollupsIn('tile', 'chosen.id')}) AS rollup
    ${sketchLimit(query)}`
  return read(client, query, values, [...tileParameters(tiles), interval], limit)
}

/** SQL of a series' rollups in a tile. The planner would else read all that the series ever had, and throw most of it away. */
export const rollupsIn = (tile: string, seriesId: string) =>
  `SELECT * FROM metric_rollup WHERE series_id = ${seriesId} AND resolution = ${tile}.resolution
     AND at >= ${tile}.starts AND at < ${tile}.ends OFFSET 0`

/** Tiles as three parameters: `int[]`, `timestamptz[]`, `timestamptz[]`. */
export function tileParameters(tiles: readonly { resolution: number; from: Date; to: Date }[]): Buffer[] {
  return [
    int4Array(tiles.map(({ resolution }) => resolution)),
    timestamptzArray(tiles.map(({ from }) => from)),
    timestamptzArray(tiles.map(({ to }) => to)),
  ]
}

/** So that no sum of values goes beyond what a number can be, which PostgreSQL takes for an error. */
export const bounded = (column: string) => `least(greatest(${column}, -1e290), 1e290)`

export const nothing: Totals = { count: 0, sum: null, min: null, max: null, last: null, exact: null, sketches: null }

function sketchLimit({ aggregate }: ValuesQuery): string {
  return shareOf(aggregate) === null ? '' : `LIMIT ${MOST_SKETCHES + 1}`
}

/** @param values SQL of the rows that groups are made of, whose own parameters are those from $5 on */
async function read(
  client: pg.ClientBase | pg.Pool,
  { projectId, metric, aggregate, labels, groupBy }: ValuesQuery,
  values: string,
  parameters: readonly unknown[],
  limit: number | null = null,
): Promise<GroupTotals[]> {
  const { rows } = await client.query<Partial<Totals> & { labels: string[]; bucket: Date | null }>(
    `WITH chosen AS (
       SELECT series.id, ARRAY(
         SELECT coalesce(series.labels ->> wanted.name, '') FROM unnest($4::text[]) WITH ORDINALITY AS wanted (name, rank) ORDER BY rank
       ) AS labels
       FROM metric JOIN metric_series AS series ON series.metric_id = metric.id
       WHERE metric.project_id = $1 AND metric.name = $2 AND series.labels @> $3::jsonb
     ), value AS (${values})
     ${totalsOf(aggregate)}
     ${limit === null ? '' : `LIMIT ${limit}`}`,
    [projectId, metric, JSON.stringify(labels), textArray(groupBy), ...parameters],
  )
  if (sketchesIn(rows) > MOST_SKETCHES) throw tooManySketches()
  return rows.map(({ labels: group, bucket, ...totals }) => ({
    labels: Object.fromEntries(groupBy.map((name, index) => [name, group[index]!])),
    at: bucket,
    totals: { ...nothing, ...totals },
  }))
}

export function sketchesIn(rows: readonly Pick<Partial<Totals>, 'sketches'>[]): number {
  return rows.reduce((sum, { sketches }) => sum + (sketches?.length ?? 0), 0)
}

function totalsOf(aggregate: Aggregate): string {
  const share = shareOf(aggregate)
  if (share !== null) {
    return `SELECT labels, bucket, sum(count) AS count, min(min) AS min, max(max) AS max,
                   percentile_cont(${share}) WITHIN GROUP (ORDER BY ${bounded('last')}) FILTER (WHERE sketch IS NULL) AS exact,
                   array_agg(sketch) FILTER (WHERE sketch IS NOT NULL) AS sketches
            FROM value GROUP BY labels, bucket`
  }
  if (aggregate === 'LAST') {
    return `SELECT labels, bucket, sum(count) AS count, avg(last) AS last
            FROM (SELECT labels, bucket, sum(count) AS count, (array_agg(${bounded('last')} ORDER BY at DESC, last DESC))[1] AS last
                  FROM value GROUP BY id, labels, bucket) AS series
            GROUP BY labels, bucket`
  }
  return `SELECT labels, bucket, sum(count) AS count, sum(${bounded('sum')}) AS sum, min(min) AS min, max(max) AS max
          FROM value GROUP BY labels, bucket`
}
