import { expect, test } from 'vitest'
import { meanAveragePrecision } from '../../bench/grouping/average-precision.ts'
import { bCubed } from '../../bench/grouping/b-cubed.ts'

test('worked example: five items, two bugs, three groups', () => {
  // Groups {1,2,3} {4} {5}; bugs {1,2} {3,4,5}.
  // Precision: 2/3, 2/3, 1/3, 1, 1. Recall: 1, 1, 1/3, 1/3, 1/3.
  const { precision, recall, f1 } = bCubed(['x', 'x', 'x', 'y', 'z'], ['a', 'a', 'b', 'b', 'b'])
  expect(precision).toBeCloseTo(11 / 15, 12)
  expect(recall).toBeCloseTo(9 / 15, 12)
  expect(f1).toBeCloseTo((2 * 11 * 9) / (15 * 20), 12)
})

test.each([
  ['names of groups do not matter', ['q', 'r', 'q'], ['a', 'b', 'a'], 1, 1],
  ['all apart: nothing wrong together, little found', ['1', '2', '3', '4'], ['a', 'a', 'a', 'a'], 1, 0.25],
  ['all together: all found, much wrong', ['1', '1', '1', '1'], ['a', 'b', 'c', 'd'], 0.25, 1],
  ['nothing to group', [], [], 1, 1],
])('%s', (_, predicted, actual, precision, recall) => {
  expect(bCubed(predicted, actual)).toMatchObject({ precision, recall })
})

test('refuses lists that are not parallel', () => {
  expect(() => bCubed(['x'], [])).toThrow(RangeError)
})

test('average precision: companions at places 1 and 3 of 3 give (1/1 + 2/3) / 2', () => {
  const scores = [[], [], []] as number[][]
  scores[0] = [0, 3, 2, 1]
  const onlyFirstAsks = (item: number) => (item === 0 ? [1, 2, 3] : [])
  expect(meanAveragePrecision(['a', 'a', 'b', 'a'], onlyFirstAsks, (i, j) => scores[i]![j]!)).toBeCloseTo(5 / 6, 12)
})

test('average precision of equal scores is the mean over all orders', () => {
  // One companion among three: places 1, 2, 3 are equally likely, so (1 + 1/2 + 1/3) / 3. Two among three: mean of 1, 5/6, 7/12.
  const onlyFirstAsks = (item: number) => (item === 0 ? [1, 2, 3] : [])
  expect(meanAveragePrecision(['a', 'a', 'b', 'c'], onlyFirstAsks, () => 0)).toBeCloseTo(11 / 18, 12)
  expect(meanAveragePrecision(['a', 'a', 'a', 'c'], onlyFirstAsks, () => 0)).toBeCloseTo((1 + 5 / 6 + 7 / 12) / 3, 12)
})
