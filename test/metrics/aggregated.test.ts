import { expect, test } from 'vitest'
import { aggregated, type Totals } from '../../src/metrics/aggregated.ts'
import { addToSketch, emptySketch, writeSketch } from '../../src/sketches/sketch.ts'

const sketch = (...values: number[]) => {
  const made = emptySketch()
  for (const value of values) addToSketch(made, value)
  return writeSketch(made)
}
const totals: Totals = { count: 4, sum: 100, min: 10, max: 40, last: 20, exact: null, sketches: null }

test.each([
  ['COUNT', 4],
  ['SUM', 100],
  ['AVG', 25],
  ['RATE', 2],
  ['MIN', 10],
  ['MAX', 40],
  ['LAST', 20],
] as const)('%s', (aggregate, value) => {
  expect(aggregated(aggregate, totals, 50)).toBe(value)
})

test('a percentile of sketches is within 1 % of a true value, and never beyond what was measured', () => {
  const sketches = [sketch(10, 20), sketch(30, 40)]
  expect(Math.abs(aggregated('P50', { ...totals, sketches }, 1)! - 20)).toBeLessThanOrEqual(0.2)
  expect(aggregated('P99', { ...totals, sketches: [sketch(40, 40)], min: 40, max: 40 }, 1)).toBe(40)
  expect(aggregated('P90', { ...totals, exact: 37 }, 1)).toBe(37)
})

test('there is no value of nothing', () => {
  expect(aggregated('SUM', { ...totals, count: 0 }, 1)).toBeNull()
})
