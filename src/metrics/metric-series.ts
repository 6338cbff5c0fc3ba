import type pg from 'pg'
import { type Interval, intervals } from '../crashes/crash-stats.ts'
import type { Period } from '../schema-builder/period.ts'
import { aggregated } from './aggregated.ts'
import { bucketsOf } from './buckets.ts'
import type { Label, Labels } from './labels.ts'
import { type GroupTotals, readRollups, type ValuesQuery } from './read-values.ts'

export const MOST_POINTS = 10_000
export const MOST_GROUPS = 100

export interface MetricPoint {
  /** Start of its interval. */
  at: Date
  /** Null where there is a gap. */
  value: number | null
  /** Values that it was made of. */
  count: number
}

export interface MetricSeries {
  labels: Label[]
  points: MetricPoint[]
}

/** The answer would be too large to be of use. */
export class TooMuch extends Error {
  override name = 'TooMuch'
}

const tooManyPoints = () =>
  new TooMuch(
    `That makes more than ${MOST_POINTS} points: ask for a shorter period, a longer interval or fewer groups.`,
  )

/**
 * Values of a metric over time, each group of series by itself, the group with the most values first. Read from the coarsest
 * rollups that make the intervals.
 *
 * @throws TooMuch, TooManySketches
 */
export async function metricSeries(
  client: pg.ClientBase | pg.Pool,
  query: ValuesQuery,
  { interval, period }: { interval: Interval; period: Period },
): Promise<MetricSeries[]> {
  const { from, to, count, length, resolution } = bucketsOf(period, interval)
  if (count > MOST_POINTS) throw tooManyPoints()
  if (count === 0) return []
  const tiles = [{ resolution, from, to }]
  const rows = await readRollups(client, query, { tiles, interval: intervals[interval], limit: MOST_POINTS + 1 })
  const groups = Map.groupBy(rows, ({ labels }) => keyOf(labels))
  if (groups.size > MOST_GROUPS) {
    throw new TooMuch(`That makes more than ${MOST_GROUPS} groups: group by fewer labels, or ask for some series only.`)
  }
  if (groups.size * count > MOST_POINTS) throw tooManyPoints()
  const sized = [...groups.values()].map((group) => ({ group, size: sizeOf(group), key: keyOf(group[0]!.labels) }))
  sized.sort((one, other) => other.size - one.size || (one.key < other.key ? -1 : 1))
  return sized.map(({ group }) => {
    const totals = new Map(group.map((row) => [row.at!.getTime(), row.totals]))
    return {
      labels: Object.entries(group[0]!.labels).map(([name, value]) => ({ name, value })),
      points: Array.from({ length: count }, (_, index): MetricPoint => {
        const at = from.getTime() + index * length
        const found = totals.get(at)
        const value = found === undefined ? null : aggregated(query.aggregate, found, length / 1_000)
        return { at: new Date(at), value, count: found?.count ?? 0 }
      }),
    }
  })
}

const keyOf = (labels: Labels) => JSON.stringify(Object.values(labels))

const sizeOf = (group: readonly GroupTotals[]) => group.reduce((sum, { totals }) => sum + totals.count, 0)
