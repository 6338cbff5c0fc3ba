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
  trend: Trend
  points: readonly KpiPoint[]
}

export function kpiOf(
  { total, points }: Facts,
  { unit, direction, target }: Pick<Kpi, 'unit' | 'direction' | 'target'>,
): Kpi {
  const values = points.flatMap(({ at, value }) => (value === null ? [] : [{ at, value }]))
  return {
    ...total,
    unit,
    direction,
    target,
    status: statusOf(total.value, target, direction),
    trend: trendOf(values, direction),
    points,
  }
}
