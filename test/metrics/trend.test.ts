import { describe, expect, test } from 'vitest'
import { mannKendall, pairsOf, theilSenSign, trendOf } from '../../src/metrics/trend.ts'

const nile = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100,
  1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840,
]
const rising = [1, 2, 3, 4, 5, 6, 7, 8]
const noisyFall = [12, 11.5, 11.8, 10.9, 10.2, 10.4, 9.1, 9.3, 8.8, 8.1]
const ties = [1, 1, 2, 2, 2, 3, 3, 3, 4, 4]
const weak = [3, 1, 2, 5, 4, 6, 2, 7, 5, 4]
const mostlySame = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2]

const bySecond = (values: readonly number[]) => values.map((value, index) => ({ at: new Date(index * 1_000), value }))

// Reckoned with SciPy 1.17: S from `kendalltau`, the slope from `theilslopes`. `nile` is the flow at Aswan, 1871 to 1900.
test.each([
  ['rising', rising, 3.340384, 1],
  ['a noisy fall', noisyFall, -3.398823, -0.433333],
  ['ties', ties, 3.347329, 0.333333],
  ['noise', [5, 3, 6, 4, 5, 6, 3, 5, 4, 6, 5, 4], 0, 0],
  ['all the same', Array(8).fill(2), 0, 0],
  ['mostly the same', mostlySame, 2.933407, 0],
  ['late disorder', [1, 2, 3, 4, 5, 8, 7, 6], 2.598076, 1],
  ['the Nile', nile, -0.5358, -1.111111],
  ['a weak rise', weak, 1.358036, 0.375],
])('%s', (_name, values, z, slope) => {
  const pairs = pairsOf(values)
  expect(mannKendall(values, pairs)).toBeCloseTo(z, 5)
  expect(theilSenSign(pairs)).toBe(Math.sign(slope))
})

describe('a trend', () => {
  test.each([
    [rising, 'LOWER_IS_BETTER', 'WORSENING'],
    [rising, 'HIGHER_IS_BETTER', 'IMPROVING'],
    [noisyFall, 'LOWER_IS_BETTER', 'IMPROVING'],
    [noisyFall, 'HIGHER_IS_BETTER', 'WORSENING'],
    [weak, 'HIGHER_IS_BETTER', 'STABLE'],
    [nile, 'HIGHER_IS_BETTER', 'STABLE'],
    [mostlySame, 'HIGHER_IS_BETTER', 'STABLE'],
    [rising.slice(1), 'HIGHER_IS_BETTER', 'UNKNOWN'],
    [[], 'HIGHER_IS_BETTER', 'UNKNOWN'],
    [rising, null, 'UNKNOWN'],
  ] as const)('of %j where %s is %s', (values, direction, trend) => {
    expect(trendOf(bySecond(values), direction)).toBe(trend)
  })

  test('does not depend on how far apart the values are', () => {
    const at = (day: number, value: number) => ({ at: new Date(day * 86_400_000), value })
    const spread = [at(0, 0), at(10, 10), at(11, 11), at(30, 12), at(31, 13), at(32, 14), at(33, 15), at(34, 16)]
    expect(trendOf(spread, 'HIGHER_IS_BETTER')).toBe('IMPROVING')
  })

  test('of as many values as there may be is told at once', () => {
    const longest = bySecond(Array.from({ length: 1_000 }, (_, index) => index + Math.sin(index)))
    const started = performance.now()
    expect(trendOf(longest, 'HIGHER_IS_BETTER')).toBe('IMPROVING')
    // To reckon and sort the slopes of all pairs takes half a second and more.
    expect(performance.now() - started).toBeLessThan(100)
  })
})
