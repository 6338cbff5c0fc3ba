import { expect, test } from 'vitest'
import { statusOf } from '../../src/metrics/standing.ts'

const lower = 'LOWER_IS_BETTER'
const higher = 'HIGHER_IS_BETTER'

/** The first rows are the production dashboard's own. */
test.each([
  [1.2, 1.5, lower, 'EXCEEDING'],
  [128, 150, lower, 'EXCEEDING'],
  [0.03, 0.1, lower, 'EXCEEDING'],
  [59.8, 60, higher, 'MISSING'],
  [150, 150, lower, 'MEETING'],
  [136, 150, lower, 'MEETING'],
  [135, 150, lower, 'EXCEEDING'],
  [1.35, 1.5, lower, 'EXCEEDING'],
  [150.1, 150, lower, 'MISSING'],
  [60, 60, higher, 'MEETING'],
  [66, 60, higher, 'EXCEEDING'],
  [0.1 + 0.2, 0.3, lower, 'MEETING'],
  [0, 0, lower, 'MEETING'],
  [1, 0, lower, 'MISSING'],
  [-1, 0, lower, 'EXCEEDING'],
  [-11, -10, lower, 'EXCEEDING'],
  [-9, -10, lower, 'MISSING'],
  [null, 1, lower, 'NO_DATA'],
  [1, null, lower, 'NO_DATA'],
  [1, 1, null, 'NO_DATA'],
] as const)('%s against a target of %s where %s is %s', (value, target, direction, status) => {
  expect(statusOf(value, target, direction)).toBe(status)
})
