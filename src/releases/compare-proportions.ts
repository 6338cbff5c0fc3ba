import { normalTail } from './normal-tail.ts'

/** So many of so many; at least one of these. */
export interface Proportion {
  count: number
  of: number
}

export type ProportionTest = 'Z_TEST' | 'FISHER_EXACT'

export interface ProportionComparison {
  /** The first share minus the second, with its 95 % interval. */
  difference: number
  low: number
  high: number
  test: ProportionTest
  /** How probable a first share at least as large against the second is, were both the same underneath. */
  pIfNotLarger: number
  /** The same of one at least as small. */
  pIfNotSmaller: number
}

/** With fewer expected in any of the four cells, the normal approximation is too coarse (Cochran, 1954). */
const LEAST_EXPECTED = 5
/** What a standard normal value lies beyond, on either side, with probability 0.05. */
const Z_95 = 1.959963984540054

/**
 * Compares two shares: by the pooled two-proportion z-test without continuity correction (Fleiss, Levin and Paik, "Statistical
 * Methods for Rates and Proportions", 3rd edition, section 3.2), or by Fisher's exact test where less than 5 would be expected in
 * a cell. Both are told one-sided, in each direction.
 */
export function compareProportions(one: Proportion, other: Proportion): ProportionComparison {
  const all = { count: one.count + other.count, of: one.of + other.of }
  const share = all.count / all.of
  const expected = Math.min(one.of, other.of) * Math.min(share, 1 - share)
  const tails =
    expected < LEAST_EXPECTED ? fisherTails(one, other) : zTails(shareOf(one) - shareOf(other), share, one.of, other.of)
  return {
    ...differenceOf(one, other),
    test: expected < LEAST_EXPECTED ? 'FISHER_EXACT' : 'Z_TEST',
    ...tails,
  }
}

type Tails = Pick<ProportionComparison, 'pIfNotLarger' | 'pIfNotSmaller'>

const shareOf = ({ count, of }: Proportion): number => count / of

function zTails(difference: number, share: number, one: number, other: number): Tails {
  const z = difference / Math.sqrt(share * (1 - share) * (1 / one + 1 / other))
  return { pIfNotLarger: normalTail(z), pIfNotSmaller: normalTail(-z) }
}

/**
 * Fisher (1935): with both totals given, the first count is hypergeometric. Its probabilities are summed relative to that of the
 * mode, each from the one before, so that no factorial of millions is needed. Where less than 5 is expected in a cell, the variance
 * is below 5 as well, and they vanish within some hundred steps of the mode, however large the totals are.
 */
function fisherTails(one: Proportion, other: Proportion): Tails {
  const hits = one.count + other.count
  const lowest = Math.max(0, hits - other.of)
  const highest = Math.min(one.of, hits)
  const mode = Math.floor(((one.of + 1) * (hits + 1)) / (one.of + other.of + 2))
  /** From the probability of `count` to that of `count + 1`. */
  const ratio = (count: number) => ((one.of - count) / (count + 1)) * ((hits - count) / (other.of - hits + count + 1))
  let [total, atLeast, atMost] = [0, 0, 0]
  const add = (count: number, weight: number) => {
    total += weight
    if (count >= one.count) atLeast += weight
    if (count <= one.count) atMost += weight
  }
  for (let count = mode, weight = 1; count <= highest && weight > 0; weight *= ratio(count++)) add(count, weight)
  for (let count = mode - 1, weight = 1; count >= lowest; count--) {
    weight /= ratio(count)
    if (weight === 0) break
    add(count, weight)
  }
  return { pIfNotLarger: Math.min(1, atLeast / total), pIfNotSmaller: Math.min(1, atMost / total) }
}

/**
 * The hybrid score interval, made of Wilson's intervals of both shares: Newcombe, "Interval estimation for the difference between
 * independent proportions" (1998), method 10.
 */
function differenceOf(one: Proportion, other: Proportion) {
  const [first, second] = [shareOf(one), shareOf(other)]
  const [near, far] = [wilson(one), wilson(other)]
  const difference = first - second
  return {
    difference,
    low: difference - Math.hypot(first - near.low, far.high - second),
    high: difference + Math.hypot(near.high - first, second - far.low),
  }
}

/** The score interval of one share: Wilson, "Probable inference" (1927). */
function wilson({ count, of }: Proportion): { low: number; high: number } {
  const middle = 2 * count + Z_95 ** 2
  const spread = Z_95 * Math.sqrt(Z_95 ** 2 + 4 * count * (1 - count / of))
  const scale = 2 * (of + Z_95 ** 2)
  return { low: (middle - spread) / scale, high: (middle + spread) / scale }
}
