import { statusOf, type TargetStatus, type Trend } from '../metrics/standing.ts'
import { trendOf } from '../metrics/trend.ts'
import type { MetricDirection } from '../storage/generated/enums.ts'

/** What stored facts of a stretch of time say. */
export interface Fact {
  /** Null where there are none. */
  value: number | null
  /** How many there are. */
  count: number
}

export interface KpiPoint extends Fact {
  /** Start of the interval. */
  at: Date
}

/** Facts of a period as a whole, and of each interval of it, oldest first. */
export interface Facts {
  total: Fact
  points: readonly KpiPoint[]
}

export interface Kpi extends Fact {
  unit: string
  direction: MetricDirection
  target: number | null
  status: TargetStatus
  /** Of the points that have a value. Reckoned when it is read first, since few ask and it takes longer than all the rest. */
  readonly trend: Trend
  /** Of the value, where people were estimated, in its unit. Null: exact. */
  standardError: number | null
  points: readonly KpiPoint[]
}

export function kpiOf(
  { total, points }: Facts,
  {
    unit,
    direction,
    target,
    standardError = null,
  }: Pick<Kpi, 'unit' | 'direction' | 'target'> & Partial<Pick<Kpi, 'standardError'>>,
): Kpi {
  let known: Trend | null = null
  return {
    ...total,
    unit,
    direction,
    target,
    status: statusOf(total.value, target, direction),
    get trend() {
      const values = points.flatMap(({ at, value }) => (value === null ? [] : [{ at, value }]))
      known ??= trendOf(values, direction)
      return known
    },
    standardError,
    points,
  }
}
