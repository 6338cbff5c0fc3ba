import type pg from 'pg'
import { definitionOf, type KnownMetric } from '../metrics/definition.ts'
import { lastSeenFrom } from '../metrics/last-seen.ts'
import { bounded, rollupsIn, tileParameters } from '../metrics/read-values.ts'
import { inUnit } from '../metrics/standings.ts'
import { countedPeriod } from '../periods/counted-period.ts'
import { resolutions, tilesOf } from '../periods/tiles.ts'
import { unitFactor } from '../plugin/units.ts'
import type { FactRow, KpiQuery } from './kpi-query.ts'
import { labelledIn } from './scope.ts'

/** Series of which a metric is told, those that were heard of last. A mean is as good of some; a sum lacks those left out. */
export const mostSeries = { mean: 2_000, newest: 2_000, sum: 10_000 } as const

const total = `sum(${bounded('sum')}) AS total, sum(count) AS count`

/** What the samples of a metric become, as SQL of rollups in `value`: of each interval, and where `bucket` is null of them all. */
const becoming = {
  mean: `SELECT bucket, sum(${bounded('total')}) / nullif(sum(count), 0) AS value, sum(count) AS count
         FROM (SELECT bucket, ${total} FROM value GROUP BY bucket) AS part GROUP BY GROUPING SETS ((), (bucket))`,
  /** What a gauge says again is not added to what it said before: the most that each series said counts. */
  sum: `WITH part AS (SELECT series, bucket, max(max) AS most, ${total} FROM value GROUP BY series, bucket),
             said AS (SELECT bucket, most, total, count FROM part
                      UNION ALL
                      SELECT NULL, max(most), sum(${bounded('total')}), sum(count) FROM part GROUP BY series)
        SELECT bucket, sum(${bounded("CASE WHEN (SELECT kind FROM wanted) = 'GAUGE' THEN most ELSE total END")}) AS value,
               sum(count) AS count
        FROM said GROUP BY bucket`,
  /** The mean of the newest value of each app instance; series that do not say which are each one. */
  newest: `WITH part AS (SELECT instance, bucket, max(ARRAY[extract(epoch FROM last_at)::float8, ${bounded('last')}]) AS newest
                         FROM value GROUP BY instance, bucket),
                said AS (SELECT bucket, newest FROM part UNION ALL SELECT NULL, max(newest) FROM part GROUP BY instance)
           SELECT bucket, avg(newest[2]) AS value, count(*) AS count FROM said GROUP BY bucket`,
} as const

const tileOf = {
  MINUTE: resolutions.minute,
  HOUR: resolutions.hour,
  DAY: resolutions.day,
  WEEK: resolutions.day,
} as const

/**
 * What a metric of the catalogue says of the period and of each interval, from its rollups.
 *
 * @param unit of the answer; nothing is known where samples cannot be converted to it; null: a plain number
 */
export async function metricFacts(
  client: pg.ClientBase | pg.Pool,
  { projectId, scope, period, interval, unit: intervalUnit }: KpiQuery,
  { metric, unit, becomes }: { metric: string; unit: string | null; becomes: keyof typeof becoming },
): Promise<FactRow[]> {
  const { from, to } = countedPeriod(period)
  const tiles = tileParameters(tilesOf(from, to, tileOf[interval]))
  const values: unknown[] = [projectId, metric, intervalUnit, ...tiles, lastSeenFrom(from)]
  const inScope = labelledIn(scope, 'series.labels', (value) => `$${values.push(value)}`)
  const { rows } = await client.query<FactRow & KnownMetric>(
    `WITH wanted AS MATERIALIZED (SELECT * FROM metric WHERE project_id = $1 AND name = $2), chosen AS MATERIALIZED (
       SELECT series.id, instance FROM metric_series AS series
       WHERE series.metric_id = (SELECT id FROM wanted) AND series.last_seen >= $7 AND ${inScope}
       ORDER BY series.last_seen DESC, series.id DESC LIMIT ${mostSeries[becomes]}
     ), named AS MATERIALIZED (
       SELECT id, min(id) OVER (PARTITION BY coalesce('of ' || instance, id::text)) AS instance FROM chosen ORDER BY id
     ), value AS (
       SELECT chosen.id AS series, chosen.instance, date_trunc($3::text, rollup.at, 'UTC') AS bucket, count, sum, max, last, last_at
       FROM named AS chosen CROSS JOIN unnest($4::int[], $5::timestamptz[], $6::timestamptz[]) AS tile (resolution, starts, ends)
       CROSS JOIN LATERAL (${rollupsIn('tile', 'chosen.id')}) AS rollup
     )
     SELECT bucket, value::float8 AS value, fact.count::float8 AS count, kind, unit, definition
     FROM (${becoming[becomes]}) AS fact CROSS JOIN wanted WHERE value IS NOT NULL`,
    values,
  )
  return rows.flatMap(({ bucket, value, count, ...known }) => {
    const definition = definitionOf(metric, known)
    const factor = unitFactor(definition.unit, unit)
    const converted = inUnit(value, { ...definition, aggregate: 'AVG' })
    return converted === null || factor === null ? [] : [{ bucket, value: converted * factor, count }]
  })
}
