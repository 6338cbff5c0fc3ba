import type { MetricDirection } from '../storage/generated/enums.ts'
import type { Trend } from './standing.ts'

export interface TimedValue {
  at: Date
  value: number
}

/** With fewer values the test's normal approximation is too coarse (Gilbert, 1987, section 16.4). */
const FEWEST = 8
/** What a standard normal value lies beyond, on either side, with probability 0.05. */
const SIGNIFICANT = 1.959963984540054

/**
 * Whether values go anywhere over time, and where. The direction is that of the Theil-Sen slope, where the Mann-Kendall test is
 * significant at 0.05, two-sided.
 *
 * @param values oldest first; stretches without a value are left out
 */
export function trendOf(values: readonly TimedValue[], direction: MetricDirection | null): Trend {
  if (direction === null || values.length < FEWEST) return 'UNKNOWN'
  if (Math.abs(mannKendall(values.map(({ value }) => value))) < SIGNIFICANT) return 'STABLE'
  const slope = theilSen(values)
  if (slope === 0) return 'STABLE'
  return slope > 0 === (direction === 'HIGHER_IS_BETTER') ? 'IMPROVING' : 'WORSENING'
}

/**
 * The standard normal value of the Mann-Kendall test for a monotonic trend: Mann (1945), Kendall (1975), with Kendall's variance
 * for ties and a continuity correction of 1. 0 where all values are the same.
 */
export function mannKendall(values: readonly number[]): number {
  const n = values.length
  let s = 0
  for (let later = 1; later < n; later++) {
    for (let earlier = 0; earlier < later; earlier++) s += Math.sign(values[later]! - values[earlier]!)
  }
  const ties = new Map<number, number>()
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1)
  const spread = (count: number) => count * (count - 1) * (2 * count + 5)
  let variance = spread(n)
  for (const count of ties.values()) variance -= spread(count)
  return s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance / 18)
}

/** The median of the slopes between all pairs of values, by the second: Theil (1950), Sen (1968). */
export function theilSen(values: readonly TimedValue[]): number {
  const slopes: number[] = []
  for (const [index, later] of values.entries()) {
    for (const earlier of values.slice(0, index)) {
      slopes.push(((later.value - earlier.value) / (later.at.getTime() - earlier.at.getTime())) * 1_000)
    }
  }
  slopes.sort((one, other) => one - other)
  const middle = slopes.length / 2
  return slopes.length % 2 === 0 ? (slopes[middle - 1]! + slopes[middle]!) / 2 : slopes[Math.floor(middle)]!
}
