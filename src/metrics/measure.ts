import type pg from 'pg'
import type { Labels } from './labels.ts'

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

/** One value for each group of series that has samples in the time. Groups without any are not in it. */
export async function measure(_client: pg.ClientBase | pg.Pool, _query: MeasureQuery): Promise<Measure[]> {
  return []
}
