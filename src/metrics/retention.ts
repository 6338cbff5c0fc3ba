import type pg from 'pg'
import { resolutions } from '../periods/tiles.ts'
import { int4Array, timestamptzArray } from '../storage/array-parameter.ts'
import type { Database } from '../storage/database.ts'
import type { RecorderOptions } from './create-recorder.ts'
import { forgetSeries } from './forget-series.ts'
import { type MetricLimits, readLimits } from './limits.ts'
import { trimBatches } from './trim-batches.ts'

const DAY = 86_400_000
/** Series that one round looks at, so that its work does not grow with their number. */
const SERIES_A_ROUND = 1_000
/** Rows that one statement deletes. */
const PAGE = 5_000
/** Statements of one round, beyond which the next round goes on. */
const MOST_PAGES = 40

/** Deletes samples, rollups and batches that are older than they are kept. To be called regularly. */
export function createMetricRetention({ database, clock }: RecorderOptions): { round(): Promise<void> } {
  let place = 0
  return {
    async round() {
      const now = clock.now()
      await trimBatches(database, now)
      const { rows: series } = await database.pool.query<{ id: number; project_id: number }>({
        name: 'series-to-trim',
        text: `SELECT id, project_id FROM metric_series WHERE id > $1 ORDER BY id LIMIT ${SERIES_A_ROUND}`,
        values: [place],
      })
      const limits = await readLimits(database.pool, [...new Set(series.map(({ project_id }) => project_id))])
      if (!(await trim(database, series, limits, now))) return
      await forgetSeries(database, series, now)
      place = series.length < SERIES_A_ROUND ? 0 : series.at(-1)!.id
    },
  }
}

interface SeriesRow {
  id: number
  project_id: number
}

interface Expiry {
  name: string
  /** Deletes so many rows of series (`$1`) that are before a moment (`$2`) of each. */
  sql: string
  keptDays(limits: MetricLimits): number
  /** How long a row's stretch of time is, in milliseconds. */
  length: number
}

const expiries: Expiry[] = [
  { name: 'samples', sql: deletion('metric_sample', 'true'), keptDays: ({ rawDays }) => rawDays, length: 0 },
  {
    name: 'distributions',
    sql: deletion('metric_distribution', 'true'),
    keptDays: ({ rawDays }) => rawDays,
    length: 0,
  },
  rollups(resolutions.minute, ({ minuteDays }) => minuteDays),
  rollups(resolutions.hour, ({ hourDays }) => hourDays),
  rollups(resolutions.day, ({ dayDays }) => dayDays),
]

function rollups(resolution: number, keptDays: Expiry['keptDays']): Expiry {
  const sql = deletion('metric_rollup', `resolution = ${resolution}`)
  return { name: `rollups-${resolution}`, sql, keptDays, length: resolution * 1_000 }
}

function deletion(table: string, condition: string): string {
  return `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(
    SELECT old.ctid FROM unnest($1::int[], $2::timestamptz[]) AS kept(id, since),
      LATERAL (SELECT ctid FROM ${table} WHERE series_id = kept.id AND ${condition} AND at < kept.since LIMIT ${PAGE}) AS old
    LIMIT ${PAGE}))`
}

/** @returns whether all that is too old is deleted */
async function trim(
  { pool }: Pick<Database, 'pool'>,
  series: readonly SeriesRow[],
  limits: ReadonlyMap<number, MetricLimits>,
  now: Date,
): Promise<boolean> {
  let pages = 0
  for (const { name, sql, keptDays, length } of expiries) {
    const since = series.map(({ project_id }) => {
      const days = keptDays(limits.get(project_id)!)
      return new Date(now.getTime() - days * DAY - length)
    })
    const query: pg.QueryConfig = {
      name: `trim-${name}`,
      text: sql,
      values: [int4Array(series.map(({ id }) => id)), timestamptzArray(since)],
    }
    while ((await pool.query(query)).rowCount === PAGE) if (++pages >= MOST_PAGES) return false
  }
  return true
}
