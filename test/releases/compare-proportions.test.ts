import { describe, expect, test } from 'vitest'
import { compareProportions } from '../../src/releases/compare-proportions.ts'
import { normalTail } from '../../src/releases/normal-tail.ts'
import { regressionVerdict } from '../../src/releases/regression-verdict.ts'

const compare = (one: number, ofOne: number, other: number, ofOther: number) =>
  compareProportions({ count: one, of: ofOne }, { count: other, of: ofOther })

/** To so many digits, however small the number is. */
const expectNear = (value: number, expected: number, digits = 9) =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(Math.abs(expected) * 10 ** -digits)

// As SciPy 1.17's `norm.sf` has it.
test.each([
  [0, 0.5],
  [0.5, 0.3085375387259869],
  [1, 0.15865525393145707],
  [1.959963984540054, 0.025],
  [-1.959963984540054, 0.975],
  [2.999999, 0.0013499024634851552],
  [3, 0.0013498980316300933],
  [5, 2.866515718791933e-7],
  [8, 6.22096057427174e-16],
  [20, 2.7536241186061556e-89],
  [37, 5.7255712225239266e-300],
  [100, 0],
])('a standard normal value is at least %d with a probability of %d', (z, probability) => {
  expectNear(normalTail(z), probability)
})

describe('the interval', () => {
  // Newcombe (1998), table II, method 10: rows (a) to (h).
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %d/%d − %d/%d is %d to %d', (one, ofOne, other, ofOther, low, high) => {
    const compared = compare(one, ofOne, other, ofOther)
    expect(compared.difference).toBeCloseTo(one / ofOne - other / ofOther, 12)
    expect(compared.low).toBeCloseTo(low, 4)
    expect(compared.high).toBeCloseTo(high, 4)
  })
})

describe('the test', () => {
  // As SciPy 1.17's `norm.sf` has it for the pooled statistic.
  test.each([
    [50, 1_000, 30, 1_000, 0.011239436683062624],
    [1_000, 1_000_000, 900, 1_000_000, 0.010859462466938882],
    [60, 400, 40, 500, 0.00044945639405704566],
    [505, 10_000, 500, 10_000, 0.4357164469169083],
    [3_000, 10_000, 1_000, 10_000, 4.1500862855992065e-274],
    [12, 200, 12, 200, 0.5],
  ])('of %d/%d against %d/%d is the z-test', (one, ofOne, other, ofOther, p) => {
    const { test, pIfNotLarger, pIfNotSmaller } = compare(one, ofOne, other, ofOther)
    expect(test).toBe('Z_TEST')
    expectNear(pIfNotLarger, p)
    expectNear(pIfNotSmaller, 1 - p)
  })

  // The first is Fisher's lady tasting tea; as SciPy 1.17's `fisher_exact` has them.
  test.each([
    [3, 4, 1, 4, 17 / 70, 69 / 70],
    [5, 200, 0, 200, 0.030469751204206984, 1],
    [8, 300, 1, 1_000, 5.3797956399526836e-5, 0.9999983094055889],
    [0, 200, 6, 300, 1, 0.045723106207363036],
    [200, 200, 199, 200, 0.5, 1],
    [2, 1_000_000, 0, 1_000_000, 0.24999987502664128, 1],
    [30, 5_000_000, 2, 200, 0.9999999996876109, 7.889439451595979e-7],
    [0, 200, 0, 200, 1, 1],
    [300, 300, 300, 300, 1, 1],
  ])('of %d/%d against %d/%d is Fisher’s where little is expected', (one, ofOne, other, ofOther, larger, smaller) => {
    const { test, pIfNotLarger, pIfNotSmaller } = compare(one, ofOne, other, ofOther)
    expect(test).toBe('FISHER_EXACT')
    expectNear(pIfNotLarger, larger)
    expectNear(pIfNotSmaller, smaller)
  })

  test('sums the same exact probabilities as whole numbers do', () => {
    for (const [one, ofOne, other, ofOther] of tables(200)) {
      const compared = compare(one, ofOne, other, ofOther)
      if (compared.test !== 'FISHER_EXACT') continue
      const exact = fisher(one, ofOne, other, ofOther)
      expectNear(compared.pIfNotLarger, exact.larger, 11)
      expectNear(compared.pIfNotSmaller, exact.smaller, 11)
    }
  })

  test('says the same of both sides the other way round', () => {
    for (const [one, ofOne, other, ofOther] of tables(500)) {
      const there = compare(one, ofOne, other, ofOther)
      const back = compare(other, ofOther, one, ofOne)
      expect(back.test).toBe(there.test)
      expect(back.difference).toBe(-there.difference || 0)
      expect(back.low).toBeCloseTo(-there.high, 12)
      expectNear(back.pIfNotSmaller, there.pIfNotLarger, 10)
      expectNear(back.pIfNotLarger, there.pIfNotSmaller, 10)
      expect(there.low).toBeLessThanOrEqual(there.difference + 1e-15)
      expect(there.high).toBeGreaterThanOrEqual(there.difference - 1e-15)
    }
  })

  test('says the same of what did not crash', () => {
    for (const [one, ofOne, other, ofOther] of tables(500)) {
      const crashed = compare(one, ofOne, other, ofOther)
      const free = compare(ofOne - one, ofOne, ofOther - other, ofOther)
      expectNear(free.pIfNotSmaller, crashed.pIfNotLarger, 9)
    }
  })

  test('more crashes never make a regression less probable', () => {
    let before = 1
    for (let crashed = 0; crashed <= 400; crashed++) {
      const { test, pIfNotLarger } = compare(crashed, 400, 3, 10_000)
      // Where the tests change, they differ.
      if (test === 'FISHER_EXACT' || crashed > 200) {
        expect(pIfNotLarger).toBeLessThanOrEqual(before)
        before = pIfNotLarger
      }
    }
  })

  test('takes no longer for millions', () => {
    const since = performance.now()
    for (let times = 0; times < 1_000; times++) compare(times % 9, 50_000_000, 1, 900_000_000)
    expect(performance.now() - since).toBeLessThan(2_000)
  })
})

describe('the verdict', () => {
  const side = (version: string, crashed: number, sessions: number) => ({ version, crashed, sessions })
  const verdictOf = (crashed: number, sessions: number, baseCrashed: number, baseSessions: number) =>
    regressionVerdict(side('shop@2', crashed, sessions), side('shop@1', baseCrashed, baseSessions))

  test.each([
    [50, 1_000, 30, 1_000, 'REGRESSED', 'Z_TEST'],
    [30, 1_000, 50, 1_000, 'IMPROVED', 'Z_TEST'],
    [31, 1_000, 30, 1_000, 'NO_DIFFERENCE', 'Z_TEST'],
    [5, 200, 0, 200, 'REGRESSED', 'FISHER_EXACT'],
    [4, 200, 0, 200, 'NO_DIFFERENCE', 'FISHER_EXACT'],
    [0, 200, 6, 300, 'IMPROVED', 'FISHER_EXACT'],
    [0, 5_000, 0, 200, 'NO_DIFFERENCE', 'FISHER_EXACT'],
    [100, 199, 0, 100_000, 'TOO_FEW_SESSIONS', null],
    [0, 100_000, 100, 199, 'TOO_FEW_SESSIONS', null],
  ] as const)('of %d/%d after %d/%d: %s', (crashed, sessions, baseCrashed, baseSessions, verdict, test) => {
    const decided = verdictOf(crashed, sessions, baseCrashed, baseSessions)
    expect(decided).toMatchObject({ verdict, test })
    if (test === null) expect(decided).toMatchObject({ pValue: null, confidence: null })
    else expect(decided.confidence! + decided.pValue!).toBe(1)
    expect(decided.difference!.difference).toBeCloseTo(crashed / sessions - baseCrashed / baseSessions, 12)
  })

  test('has no difference where a side has no sessions', () => {
    expect(verdictOf(0, 0, 3, 1_000)).toMatchObject({
      verdict: 'TOO_FEW_SESSIONS',
      difference: null,
      explanation:
        'shop@2 has no sessions, shop@1 crashed in 3 of 1,000 sessions (0.3 %). At least 200 sessions on each side are needed to tell them apart.',
    })
  })

  test.each([
    [
      verdictOf(50, 1_000, 30, 1_000),
      'shop@2 crashed in 50 of 1,000 sessions (5 %), shop@1 crashed in 30 of 1,000 sessions (3 %). That is more often: were both the same, chance would do that in 1.12 % of all cases.',
    ],
    [
      verdictOf(20_000, 10_000_000, 30_000, 10_000_000),
      'shop@2 crashed in 20,000 of 10,000,000 sessions (0.2 %), shop@1 crashed in 30,000 of 10,000,000 sessions (0.3 %). That is less often: were both the same, chance would do that in less than 0.01 % of all cases.',
    ],
    [
      verdictOf(505, 10_000, 500, 10_000),
      'shop@2 crashed in 505 of 10,000 sessions (5.05 %), shop@1 crashed in 500 of 10,000 sessions (5 %). That is no difference: chance alone would do that in 43.57 % of all cases.',
    ],
  ])('says what it means', ({ explanation }, expected) => {
    expect(explanation).toBe(expected)
  })
})

/** Pairs of counts as they come, small and large, from a seed. */
function tables(count: number): [number, number, number, number][] {
  let state = 20_261_122
  const below = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
  return Array.from({ length: count }, () => {
    const [ofOne, ofOther] = [1 + below(300), 1 + below(3_000)]
    const most = below(2) === 0 ? 6 : Number.POSITIVE_INFINITY
    return [below(Math.min(most, ofOne) + 1), ofOne, below(Math.min(most, ofOther) + 1), ofOther]
  })
}

/** Fisher's exact test by its definition, in whole numbers. */
function fisher(one: number, ofOne: number, other: number, ofOther: number) {
  const hits = one + other
  const ways = (count: number) => choose(ofOne, count) * choose(ofOther, hits - count)
  let [all, larger, smaller] = [0n, 0n, 0n]
  for (let count = Math.max(0, hits - ofOther); count <= Math.min(ofOne, hits); count++) {
    all += ways(count)
    if (count >= one) larger += ways(count)
    if (count <= one) smaller += ways(count)
  }
  const share = (part: bigint) => Number(`${(part * 10n ** 300n) / all}e-300`)
  return { larger: share(larger), smaller: share(smaller) }
}

function choose(from: number, count: number): bigint {
  let ways = 1n
  for (let each = 0; each < Math.min(count, from - count); each++)
    ways = (ways * BigInt(from - each)) / BigInt(each + 1)
  return ways
}
