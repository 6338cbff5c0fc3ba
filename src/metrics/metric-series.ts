import type pg from 'pg'
import { type Interval, intervals } from '../crashes/crash-stats.ts'
import { type Buckets, bucketsOf } from '../periods/buckets.ts'
import type { Period } from '../schema-builder/period.ts'
import { aggregated } from './aggregated.ts'
import type { Label, Labels } from './labels.ts'
import { readRollups, type ValuesQuery } from './read-values.ts'
import { TooMuch } from './too-much.ts'

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
  /** In the order that they were asked for. */
  labels: Label[]
  points: MetricPoint[]
}

/** What a group says of one interval. */
export interface GroupPoint extends MetricPoint {
  labels: Labels
}

/**
 * Values of a metric over time, each group of series by itself, the group with the most values first. Read from the coarsest
 * rollups that make the intervals.
 *
 * @throws TooMuch
 */
export async function metricSeries(
  client: pg.ClientBase | pg.Pool,
  query: ValuesQuery,
  { interval, period }: { interval: Interval; period: Period },
): Promise<MetricSeries[]> {
  const buckets = boundedBuckets(period, interval)
  const { from, to, count, length, resolution } = buckets
  if (count === 0) return []
  const tiles = [{ resolution, from, to }]
  const rows = await readRollups(client, query, { tiles, interval: intervals[interval], limit: MOST_POINTS + 1 })
  const points = rows.map(({ labels, at, totals }): GroupPoint => {
    return { labels, at: at!, value: aggregated(query.aggregate, totals, length / 1_000), count: totals.count }
  })
  return seriesOf(points, query.groupBy, buckets)
}

/** @throws TooMuch */
export function boundedBuckets(period: Period, interval: Interval): Buckets {
  const buckets = bucketsOf(period, interval)
  if (buckets.count > MOST_POINTS) throw tooManyPoints()
  return buckets
}

/**
 * Puts points in order, with gaps between them.
 *
 * @throws TooMuch
 */
export function seriesOf(
  points: readonly GroupPoint[],
  groupBy: readonly string[],
  { from, count, length }: Buckets,
): MetricSeries[] {
  const keyOf = ({ labels }: GroupPoint) => JSON.stringify(groupBy.map((name) => labels[name]))
  const groups = Map.groupBy(points, keyOf)
  if (groups.size > MOST_GROUPS)
    throw new TooMuch(`That makes more than ${MOST_GROUPS} groups: group by fewer labels, or ask for some series only.`)
  if (groups.size * count > MOST_POINTS) throw tooManyPoints()
  const sized = [...groups].map(([key, group]) => ({
    key,
    group,
    size: group.reduce((sum, one) => sum + one.count, 0),
  }))
  sized.sort((one, other) => other.size - one.size || (one.key < other.key ? -1 : 1))
  return sized.map(({ group }) => {
    const there = new Map(group.map((point) => [point.at.getTime(), point]))
    return {
      labels: groupBy.map((name) => ({ name, value: group[0]!.labels[name]! })),
      points: Array.from({ length: count }, (_, index): MetricPoint => {
        const at = from.getTime() + index * length
        const { value = null, count: values = 0 } = there.get(at) ?? {}
        return { at: new Date(at), value, count: values }
      }),
    }
  })
}

const tooManyPoints = () =>
  new TooMuch(
    `That makes more than ${MOST_POINTS} points: ask for a shorter period, a longer interval or fewer groups.`,
  )
