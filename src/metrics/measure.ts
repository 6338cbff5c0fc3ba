import type pg from 'pg'
import { tilesOf } from '../periods/tiles.ts'
import { aggregated } from './aggregated.ts'
import type { Labels } from './labels.ts'
import { readRollups, readSamples } from './read-values.ts'

/** How many values become one. `RATE`: the sum by the second. */
export const aggregates = ['AVG', 'SUM', 'MIN', 'MAX', 'COUNT', 'LAST', 'RATE', 'P50', 'P90', 'P95', 'P99'] as const
export type Aggregate = (typeof aggregates)[number]

export interface MeasureQuery {
  projectId: number
  metric: string
  aggregate: Aggregate
  from: Date
  /** Not included. */
  to: Date
  /** Series that have all of these. */
  labels: Labels
  /** Names of labels that make groups; none: one group of all. A series without the label is in the group of ''. */
  groupBy: readonly string[]
}

export interface Measure {
  /** Of the group. */
  labels: Labels
  value: number
  /** Values that it was made of. */
  count: number
}

/** Milliseconds up to which every value is read by itself. */
const VALUE_BY_VALUE = 6 * 3_600_000

/**
 * One value for each group of series that has samples in the time. Groups without any are not in it.
 *
 * Up to six hours are read value by value and are exact, but for percentiles of histograms, which are within 1 %. Longer times are
 * made of the rollups of the minutes that begin in them. Either way it is one statement that finds the metric's series by an index
 * and reads of each what lies in the time, side by side in the primary key: what other metrics and older samples there are costs
 * nothing.
 *
 * @throws TooMuch where a percentile would be made of too many parts
 */
export async function measure(client: pg.ClientBase | pg.Pool, query: MeasureQuery): Promise<Measure[]> {
  const { from, to, aggregate } = query
  const milliseconds = to.getTime() - from.getTime()
  const groups =
    milliseconds <= VALUE_BY_VALUE
      ? await readSamples(client, query, { from, to })
      : await readRollups(client, query, { tiles: tilesOf(from, to) })
  return groups.flatMap(({ labels, totals }) => {
    const value = aggregated(aggregate, totals, milliseconds / 1_000)
    return value === null ? [] : [{ labels, value, count: totals.count }]
  })
}
