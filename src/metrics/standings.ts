import type pg from 'pg'
import { type Resolution, resolutions, tilesOf } from '../periods/tiles.ts'
import type { Period } from '../schema-builder/period.ts'
import { boolArray, textArray } from '../storage/array-parameter.ts'
import { aggregated, shareOf, type Totals } from './aggregated.ts'
import type { MetricDefinition } from './definition.ts'
import {
  bounded,
  MOST_SKETCHES,
  nothing,
  rollupsIn,
  sketchesIn,
  tileParameters,
  tooManySketches,
} from './read-values.ts'
import { statusOf, type TargetStatus, type Trend } from './standing.ts'
import { type TimedValue, trendOf } from './trend.ts'

/** How a metric does in a period. */
export interface Standing {
  /** What its samples of the period become; null where there are none. */
  current: number | null
  status: TargetStatus
  trend: Trend
}

const HOUR = 3_600_000

/** The stretches whose values tell a trend, so that there are enough of them and not too many. */
export function trendInterval({ from, to }: Period): { name: 'minute' | 'hour' | 'day'; seconds: Resolution } {
  const length = to.getTime() - from.getTime()
  const name = length <= 3 * HOUR ? 'minute' : length <= 8 * 24 * HOUR ? 'hour' : 'day'
  return { name, seconds: resolutions[name] }
}

/** Of all these metrics of a project, in one statement. */
export async function standingsOf(
  client: pg.ClientBase | pg.Pool,
  projectId: number,
  definitions: readonly MetricDefinition[],
  period: Period,
): Promise<Map<string, Standing>> {
  const { name, seconds } = trendInterval(period)
  const rows = await read(client, projectId, definitions, period, name)
  const byName = Map.groupBy(rows, (row) => row.name)
  const length = (period.to.getTime() - period.from.getTime()) / 1_000
  return new Map(
    definitions.map((definition) => {
      const { aggregate } = definition
      const parts = byName.get(definition.name) ?? []
      const whole = parts.find(({ bucket }) => bucket === null)
      const sketches = parts.flatMap((part) => part.sketches ?? [])
      const measured = whole === undefined ? null : aggregated(aggregate, { ...nothing, ...whole, sketches }, length)
      const current = inUnit(measured, definition)
      const values = parts.flatMap(({ bucket, ...totals }): TimedValue[] => {
        if (bucket === null || !isWithin(bucket, seconds, period)) return []
        const value = aggregated(aggregate, { ...nothing, ...totals }, seconds)
        return value === null ? [] : [{ at: bucket, value }]
      })
      return [definition.name, standingOf(definition, current, values)]
    }),
  )
}

/** @param values of the stretches that tell a trend, oldest first */
export function standingOf(
  { target, direction }: Pick<MetricDefinition, 'target' | 'direction'>,
  current: number | null,
  values: readonly TimedValue[],
): Standing {
  return { current, status: statusOf(current, target, direction), trend: trendOf(values, direction) }
}

/** A value of the samples in the unit of target and levels; null where it cannot be converted. */
export function inUnit(
  value: number | null,
  { aggregate, factor }: Pick<MetricDefinition, 'aggregate' | 'factor'>,
): number | null {
  if (value === null || aggregate === 'COUNT') return value
  return factor === null ? null : value * factor
}

/** A stretch that the period cuts is no match for the others. */
export function isWithin(start: Date, seconds: number, { from, to }: Period): boolean {
  return start >= from && start.getTime() + seconds * 1_000 <= to.getTime()
}

type Row = Partial<Totals> & { name: string; bucket: Date | null; count: number }

/** Of each metric one row for the whole period, whose start is null and whose sketches are those of the others, and its stretches. */
async function read(
  client: pg.ClientBase | pg.Pool,
  projectId: number,
  definitions: readonly MetricDefinition[],
  { from, to }: Period,
  interval: ReturnType<typeof trendInterval>['name'],
): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `WITH value AS MATERIALIZED (
       SELECT metric.name, series.id, date_trunc($7, rollup.at, 'UTC') AS bucket, last_at, count, sum, min, max, last,
              CASE WHEN wanted.percentile THEN sketch END AS sketch
       FROM unnest($2::text[], $3::bool[]) AS wanted (name, percentile)
       JOIN metric ON metric.project_id = $1 AND metric.name = wanted.name
       JOIN metric_series AS series ON series.metric_id = metric.id
       CROSS JOIN unnest($4::int[], $5::timestamptz[], $6::timestamptz[]) AS tile (resolution, starts, ends)
       CROSS JOIN LATERAL (${rollupsIn('tile', 'series.id')}) AS rollup
     ), by_series AS (
       SELECT name, bucket, sum(count) AS count, sum(${bounded('sum')}) AS sum, min(min) AS min, max(max) AS max,
              (array_agg(${bounded('last')} ORDER BY last_at DESC))[1] AS last
       FROM value GROUP BY GROUPING SETS ((name, id, bucket), (name, id))
     ), sketched AS (
       SELECT name, bucket, array_agg(sketch) AS sketches
       FROM (SELECT name, bucket, sketch FROM value WHERE sketch IS NOT NULL LIMIT ${MOST_SKETCHES + 1}) AS kept GROUP BY name, bucket
     )
     SELECT total.*, sketches FROM (
       SELECT name, bucket, sum(count) AS count, sum(${bounded('sum')}) AS sum, min(min) AS min, max(max) AS max, avg(last) AS last
       FROM by_series GROUP BY name, bucket
     ) AS total LEFT JOIN sketched USING (name, bucket)
     ORDER BY name, bucket`,
    [
      projectId,
      textArray(definitions.map(({ name }) => name)),
      boolArray(definitions.map(({ aggregate }) => shareOf(aggregate) !== null)),
      ...tileParameters(tilesOf(from, to, resolutions[interval])),
      interval,
    ],
  )
  if (sketchesIn(rows) > MOST_SKETCHES) throw tooManySketches()
  return rows
}
