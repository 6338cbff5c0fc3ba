import { normalCdf } from './normal-cdf.ts'

/** A value at a moment, in seconds from any beginning. */
export interface Point {
  at: number
  value: number
}

const ROUNDING = 1e-12

/** A line through values, and how surely it is one. */
export interface Trend {
  /** Units a second. */
  slope: number
  slopeError: number
  /** Height of the line at the newest point. */
  level: number
  /** Standard error of the line's height so many seconds after the newest point. */
  errorAfter(seconds: number): number
  /** Probability that values without any trend look as much like one: the Mann-Kendall test, two-sided. */
  chance: number
}

/**
 * The Theil-Sen line (Sen 1968), the median of the slopes between any two values, which a few odd values do not move. Neighbouring values that
 * resemble each other tell less than independent ones: both the error and the test count them as fewer (Bayley and Hammersley
 * 1946, Hamed and Rao 1998; here by the correlation of the first order).
 *
 * @param points three or more, oldest first, at different times
 */
export function trendOf(points: readonly Point[]): Trend {
  const count = points.length
  const end = points.at(-1)!.at
  const slopes: number[] = []
  let agreement = 0
  for (let later = 1; later < count; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      const one = points[earlier]!
      const other = points[later]!
      slopes.push((other.value - one.value) / (other.at - one.at))
      agreement += Math.sign(other.value - one.value)
    }
  }
  const slope = median(slopes)
  const level = median(points.map(({ at, value }) => value + slope * (end - at)))
  const residuals = points.map(({ at, value }) => value - level - slope * (at - end))
  const spread = 1.4826 * median(residuals.map(Math.abs))
  // What is left of a perfect line is the rounding of numbers.
  const alike = spread <= ROUNDING * Math.abs(level) ? 0 : likeness(residuals)
  const independent = Math.max(3, (count * (1 - alike)) / (1 + alike))

  const middle = points.reduce((sum, { at }) => sum + at, 0) / count
  const reach = points.reduce((sum, { at }) => sum + (at - middle) ** 2, 0) / count
  const variance = ((count * (count - 1) * (2 * count + 5) - tieTerm(points)) / 18) * (count / independent)
  const z = agreement === 0 || variance <= 0 ? 0 : (Math.abs(agreement) - 1) / Math.sqrt(variance)
  return {
    slope,
    slopeError: spread / Math.sqrt(reach * independent),
    level,
    errorAfter: (seconds) => spread * Math.sqrt((1 + (end + seconds - middle) ** 2 / reach) / independent),
    chance: 2 * (1 - normalCdf(z)),
  }
}

/** What values that occur more than once take off the variance of the Mann-Kendall statistic. */
function tieTerm(points: readonly Point[]): number {
  const counts = new Map<number, number>()
  for (const { value } of points) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.values()].reduce((sum, t) => sum + t * (t - 1) * (2 * t + 5), 0)
}

/** Correlation of neighbours, 0..0.8; less than none counts as none. A line that does not fit a curve makes it high as well. */
function likeness(residuals: readonly number[]): number {
  let together = 0
  let alone = 0
  for (const [index, residual] of residuals.entries()) {
    alone += residual ** 2
    together += residual * (residuals[index + 1] ?? 0)
  }
  return alone === 0 ? 0 : Math.max(0, Math.min(0.8, together / alone))
}

export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
