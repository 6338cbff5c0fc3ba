import type { MetricDirection } from '../storage/generated/enums.ts'

/** Where a value stands against its target. */
export type TargetStatus = 'EXCEEDING' | 'MEETING' | 'MISSING' | 'NO_DATA'

/** Where values go: towards better ones, towards worse ones, neither that anybody could tell, or too few to say. */
export type Trend = 'IMPROVING' | 'STABLE' | 'WORSENING' | 'UNKNOWN'

/** The share of the target by which a value that exceeds it is better. */
const EXCEEDS_BY = 0.1
/** What a sum of decimal fractions may be off by, relatively. */
const ROUNDING = 1e-9

/** Reached: at least as good as the target. Exceeded: better by a tenth of it. A target of 0 is exceeded by whatever is better. */
export function statusOf(value: number | null, target: number | null, direction: MetricDirection | null): TargetStatus {
  if (value === null || target === null || direction === null) return 'NO_DATA'
  const better = direction === 'LOWER_IS_BETTER' ? target - value : value - target
  const rounding = ROUNDING * Math.abs(target)
  if (better < -rounding) return 'MISSING'
  return better > rounding && better >= EXCEEDS_BY * Math.abs(target) - rounding ? 'EXCEEDING' : 'MEETING'
}
