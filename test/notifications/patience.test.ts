import { expect, test } from 'vitest'
import { pauseAfter, usualPatience } from '../../src/notifications/patience.ts'

const hour = 3_600
const day = 86_400

test.each([
  // After so many attempts the receiver asked for, and the pause is, in seconds without jitter.
  [1, null, 1],
  [2, null, 3],
  [3, null, 9],
  [4, null, 27],
  [5, null, 81],
  [6, null, 243],
  [7, null, 729],
  [8, null, 2_187],
  [9, null, hour],
  [10, null, hour],
  [1_000, null, hour],
  // What a receiver asks for is never undercut, up to a day …
  [1, 2, 2],
  [1, 120, 120],
  [1, 2 * hour, 2 * hour],
  [1, day, day],
  [1, 30 * day, day],
  // … and comes before the back-off, but those who always ask for nothing are not hammered.
  [9, 60, 60],
  [1, 0, 1],
  [3, 0, 9],
  [9, 0, 30],
])('after attempt %i, asked for %s s: a pause of %i s', (attempts, askedFor, expected) => {
  expect(pauseAfter(attempts, askedFor, usualPatience, 0)).toBe(expected)
  expect(pauseAfter(attempts, askedFor, usualPatience, 1)).toBe(expected * 1.25)
})

test('all attempts take about four hours', () => {
  let seconds = 0
  for (let attempts = 1; attempts < usualPatience.attempts; attempts++)
    seconds += pauseAfter(attempts, null, usualPatience, 0.5)
  expect(seconds / hour).toBeGreaterThan(4)
  expect(seconds / hour).toBeLessThan(5)
})
