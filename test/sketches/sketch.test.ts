import { describe, expect, test } from 'vitest'
import {
  addToSketch,
  emptySketch,
  mergeSketches,
  quantile,
  readSketch,
  type Sketch,
  writeSketch,
} from '../../src/sketches/sketch.ts'

const quantiles = [0, 0.01, 0.25, 0.5, 0.9, 0.99, 1]

function sketchOf(values: readonly number[]): Sketch {
  const sketch = emptySketch()
  for (const value of values) addToSketch(sketch, value)
  return sketch
}

/** Of the rank that a quantile means. */
function exact(values: readonly number[], q: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(q * (values.length - 1))]!
}

const spread = (count: number, value: (index: number) => number) => Array.from({ length: count }, (_, i) => value(i))

const series: [string, number[]][] = [
  ['one value', [42]],
  ['zeros', [0, 0, 0]],
  ['both signs', [-100, -1, -0.5, 0, 0.5, 1, 100]],
  ['only negative values', spread(500, (i) => -1 - i * 0.37)],
  ['latencies', spread(1_000, (i) => 5 + ((i * 7919) % 1_000) ** 1.5)],
  ['the smallest and the largest numbers', [5e-324, 1e-300, 1, 1e300, Number.MAX_VALUE]],
  ['a wide range of both signs', spread(1_500, (i) => 1.02 ** i).concat(spread(1_000, (i) => -(1.03 ** i)))],
]

describe.each(series)('%s', (_name, values) => {
  test.each(quantiles)('quantile %d is within 1 %%', (q) => {
    const wanted = exact(values, q)
    const found = quantile(readSketch(writeSketch(sketchOf(values))), q)!
    expect(Math.abs(found - wanted)).toBeLessThanOrEqual(Math.abs(wanted) * 0.0101)
  })

  test('sketches of parts become the sketch of the whole', () => {
    const parts = [values.filter((_, i) => i % 3 === 0), values.filter((_, i) => i % 3 !== 0), []].map(sketchOf)
    const merged = mergeSketches(parts)
    expect(writeSketch(merged)).toEqual(writeSketch(sketchOf(values)))
  })
})

test('of more buckets than are kept the smallest become one', () => {
  const values = spread(4_000, (i) => 1.03 ** i)
  const stored = readSketch(writeSketch(sketchOf(values)))
  expect(stored.positive.size).toBe(2_048)
  for (const q of [0.5, 0.9, 1]) expect(quantile(stored, q)! / exact(values, q)).toBeCloseTo(1, 1)
  expect([...stored.positive.values()].reduce((total, count) => total + count, 0)).toBe(4_000)
})

test('a weight is so many values', () => {
  const weighted = emptySketch()
  addToSketch(weighted, 3, 98)
  addToSketch(weighted, 700, 2)
  expect([0.5, 0.97, 1].map((q) => Math.round(quantile(weighted, q)!))).toEqual([3, 3, 699])
  expect(writeSketch(weighted)).toHaveLength(9)
})

test('nothing has no quantile', () => expect(quantile(emptySketch(), 0.5)).toBeNull())

test.each([[[]], [[9, 0, 0, 0]], [[1, 0, 1, 2]], [[1, 128]]])('%j is no sketch', (bytes) => {
  expect(() => readSketch(Uint8Array.from(bytes))).toThrow(RangeError)
})
