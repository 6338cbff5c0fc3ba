import {
  type ExponentialBuckets,
  type ExponentialPoint,
  type HistogramPoint,
  numberOf,
  type WireNumber,
} from './wire.ts'

/** Values that stand for the buckets of a histogram, and how many fell into each. */
export type Buckets = { value: number; count: number }[]

/**
 * The parts of a bucket that its count is spread over, so that quantiles are interpolated within it, in the order in which they
 * are filled, the middle first. They are the same for any count, and none is emptied as the count grows: what a cumulative
 * histogram added is then the difference of each.
 */
const PARTS = [3, 1, 5, 2, 4, 0, 6]
/** More than any SDK sends: an exponential histogram has 160 of either sign, unless it is told otherwise. */
const MOST_BUCKETS = 640
/** Buckets that are narrow enough as they are stand at their middles. */
const MOST_SPREAD = 64

/** The least and the greatest value, where they are known to be of what the buckets hold. */
interface Range {
  min: number | null
  max: number | null
}

/**
 * Of a Histogram (data model, "Histogram"): bucket i holds what is above bound i−1 and not above bound i.
 *
 * @returns null where its parts do not fit together
 */
export function explicitBuckets(point: HistogramPoint, range: Range): Buckets | null {
  const bounds = listOf(point.explicitBounds)
  const counts = listOf(point.bucketCounts)
  // Without bounds there is still a count, and a sum to tell the mean.
  if (counts.length <= 1 && bounds.length === 0) return single(point, range)
  if (counts.length !== bounds.length + 1 || counts.length > MOST_BUCKETS || !counts.every(isCount)) return null
  if (!bounds.every((bound, i) => Number.isFinite(bound) && (i === 0 || bound > bounds[i - 1]!))) return null
  return counts.flatMap((count, i) => {
    const low = bounds[i - 1] ?? range.min ?? Math.min(0, bounds[0]!)
    const high = bounds[i] ?? range.max ?? bounds.at(-1)!
    return spread(within(low, range), within(high, range), count, counts.length <= MOST_SPREAD)
  })
}

/** Of an ExponentialHistogram: bucket i holds what is above base^i and not above base^(i+1), where base = 2^(2^−scale). */
export function exponentialBuckets(point: ExponentialPoint, range: Range): Buckets | null {
  const scale = point.scale ?? 0
  const zeros = numberOf(point.zeroCount ?? 0)
  if (!Number.isInteger(scale) || scale < -20 || scale > 30 || !isCount(zeros)) return null
  const positive = powers(point.positive, scale)
  const negative = powers(point.negative, scale)
  if (positive === null || negative === null) return null
  const buckets = [
    ...negative.map(({ value, count }) => ({ value: -value, count })).reverse(),
    ...(zeros > 0 ? [{ value: 0, count: zeros }] : []),
    ...positive,
  ]
  return buckets.map(({ value, count }) => ({ value: within(value, range), count }))
}

function powers(buckets: ExponentialBuckets | null | undefined, scale: number): Buckets | null {
  const offset = buckets?.offset ?? 0
  const counts = listOf(buckets?.bucketCounts)
  if (!Number.isInteger(offset) || counts.length > MOST_BUCKETS || !counts.every(isCount)) return null
  const middles: Buckets = []
  for (const [i, count] of counts.entries()) {
    if (count === 0) continue
    // Half way on the scale of exponents.
    const value = 2 ** ((offset + i + 0.5) * 2 ** -scale)
    if (!Number.isFinite(value)) return null
    middles.push({ value, count })
  }
  return middles
}

function single(point: HistogramPoint, range: Range): Buckets | null {
  const count = numberOf(point.count ?? 0)
  if (!isCount(count)) return null
  if (count === 0) return []
  const mean = numberOf(point.sum) / count
  return Number.isFinite(mean) ? [{ value: within(mean, range), count }] : null
}

function spread(low: number, high: number, count: number, isWide: boolean): Buckets {
  if (count === 0) return []
  if (low === high || !isWide) return [{ value: (low + high) / 2, count }]
  return PARTS.map((part, turn) => ({
    value: low + ((high - low) * (part + 0.5)) / PARTS.length,
    count: Math.ceil((count - turn) / PARTS.length),
  })).filter(({ count }) => count > 0)
}

function within(value: number, { min, max }: Range): number {
  return Math.min(Math.max(value, min ?? value), max ?? Number.POSITIVE_INFINITY)
}

function listOf(numbers: readonly WireNumber[] | undefined): number[] {
  return Array.isArray(numbers) ? numbers.map(numberOf) : []
}

const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0
