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
  const plain = values.map(({ value }) => value)
  const pairs = pairsOf(plain)
  if (Math.abs(mannKendall(plain, pairs)) < SIGNIFICANT) return 'STABLE'
  const slope = theilSenSign(pairs)
  if (slope === 0) return 'STABLE'
  return slope > 0 === (direction === 'HIGHER_IS_BETTER') ? 'IMPROVING' : 'WORSENING'
}

/** How many pairs of values rise from the earlier to the later one, fall, or stay the same. */
interface Pairs {
  rising: number
  falling: number
  level: number
}

/** @param values oldest first */
export function pairsOf(values: readonly number[]): Pairs {
  let rising = 0
  let falling = 0
  for (let later = 1; later < values.length; later++) {
    const value = values[later]!
    for (let earlier = 0; earlier < later; earlier++) {
      if (value > values[earlier]!) rising++
      else if (value < values[earlier]!) falling++
    }
  }
  return { rising, falling, level: (values.length * (values.length - 1)) / 2 - rising - falling }
}

/**
 * The standard normal value of the Mann-Kendall test for a monotonic trend: Mann (1945), Kendall (1975), with Kendall's variance
 * for ties and a continuity correction of 1. 0 where all values are the same.
 */
export function mannKendall(values: readonly number[], { rising, falling }: Pairs): number {
  const s = rising - falling
  const ties = new Map<number, number>()
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1)
  const spread = (count: number) => count * (count - 1) * (2 * count + 5)
  let variance = spread(values.length)
  for (const count of ties.values()) variance -= spread(count)
  return s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance / 18)
}

/**
 * The sign of the median of the slopes between all pairs of values: Theil (1950), Sen (1968). A slope has the sign of its pair, so
 * that nobody has to reckon and sort them.
 */
export function theilSenSign({ rising, falling, level }: Pairs): number {
  const last = rising + falling + level - 1
  const signAt = (place: number) => (place < falling ? -1 : place < falling + level ? 0 : 1)
  return Math.sign(signAt(Math.floor(last / 2)) + signAt(Math.ceil(last / 2)))
}
