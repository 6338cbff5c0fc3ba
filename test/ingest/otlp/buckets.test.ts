import { expect, test } from 'vitest'
import { type Buckets, explicitBuckets, exponentialBuckets } from '../../../src/ingest/otlp/buckets.ts'

const anyRange = { min: null, max: null }
const countIn = (buckets: Buckets, low: number, high: number) =>
  buckets.filter(({ value }) => value > low && value <= high).reduce((sum, { count }) => sum + count, 0)

test('what fell into a bucket lies between its bounds, and nothing is lost', () => {
  const buckets = explicitBuckets({ explicitBounds: [10, 20, 50], bucketCounts: [3, 100, '7', 2] }, anyRange)!
  expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(112)
  expect(countIn(buckets, 0, 10)).toBe(3)
  expect(countIn(buckets, 10, 20)).toBe(100)
  expect(countIn(buckets, 20, 50)).toBe(9)
})

test('the outer buckets end at the least and the greatest value', () => {
  const range = { min: 8, max: 75 }
  const values = explicitBuckets({ explicitBounds: [10, 50], bucketCounts: [40, 0, 40] }, range)!.map(
    ({ value }) => value,
  )
  expect(Math.min(...values)).toBeGreaterThan(8)
  expect(values.filter((value) => value < 10)).toHaveLength(7)
  expect(Math.max(...values)).toBeLessThan(75)
})

test('a bucket is spread evenly, from its middle on', () => {
  const spread = (count: number) =>
    explicitBuckets({ explicitBounds: [0, 7], bucketCounts: [0, count, 0] }, anyRange)!
      .toSorted((one, other) => one.value - other.value)
      .map((bucket) => [bucket.value, bucket.count])
  expect(spread(1)).toEqual([[3.5, 1]])
  expect(spread(3)).toEqual([
    [1.5, 1],
    [3.5, 1],
    [5.5, 1],
  ])
  expect(spread(16)).toEqual(
    [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5].map((value) => [value, [1.5, 3.5].includes(value) ? 3 : 2]),
  )
})

test('as a count grows no part of the bucket gets less', () => {
  const counts = (count: number) =>
    new Map(
      explicitBuckets({ explicitBounds: [0, 7], bucketCounts: [0, count, 0] }, anyRange)!.map((bucket) => [
        bucket.value,
        bucket.count,
      ]),
    )
  for (let count = 1; count < 40; count++)
    for (const [value, before] of counts(count)) expect(counts(count + 1).get(value)).toBeGreaterThanOrEqual(before)
})

test('a histogram without buckets stands at its mean', () => {
  expect(explicitBuckets({ count: 4, sum: 10 }, anyRange)).toEqual([{ value: 2.5, count: 4 }])
  expect(explicitBuckets({ count: 0 }, anyRange)).toEqual([])
  expect(explicitBuckets({ count: 4, sum: 10, bucketCounts: [4] }, anyRange)).toEqual([{ value: 2.5, count: 4 }])
})

test.each([
  ['one count too few', { explicitBounds: [1, 2], bucketCounts: [1, 1] }],
  ['bounds that fall', { explicitBounds: [2, 1], bucketCounts: [1, 1, 1] }],
  ['a negative count', { explicitBounds: [1], bucketCounts: [-1, 1] }],
  ['half a count', { explicitBounds: [1], bucketCounts: [0.5, 1] }],
  ['a bound that is none', { explicitBounds: ['NaN'], bucketCounts: [1, 1] }],
  ['a count without a sum', { count: 3 }],
  [
    'too many buckets',
    { explicitBounds: Array.from({ length: 3_000 }, (_, i) => i), bucketCounts: Array(3_001).fill(1) },
  ],
])('%s is refused', (_what, point) => {
  expect(explicitBuckets(point, anyRange)).toBeNull()
})

test('buckets of powers lie between the powers, on both sides of zero', () => {
  // Base 2: (4, 8], (8, 16]; −(1, 2].
  const point = {
    scale: 0,
    zeroCount: 5,
    positive: { offset: 2, bucketCounts: [3, '1'] },
    negative: { offset: 0, bucketCounts: [2] },
  }
  const buckets = exponentialBuckets(point, anyRange)!
  expect(buckets.map(({ count }) => count)).toEqual([2, 5, 3, 1])
  expect(buckets.map(({ value }) => value)).toEqual([-Math.SQRT2, 0, 4 * Math.SQRT2, 8 * Math.SQRT2])
})

test.each([
  ['a scale out of range', { scale: 99 }],
  ['powers beyond all numbers', { scale: -10, positive: { offset: 2, bucketCounts: [1] } }],
  ['half an offset', { positive: { offset: 0.5, bucketCounts: [1] } }],
  ['negative zeros', { zeroCount: -1 }],
])('%s is refused', (_what, point) => {
  expect(exponentialBuckets(point, anyRange)).toBeNull()
})
