import { expect, test } from 'vitest'
import { pauseAfter, pauseAsked, pauseUncalled, usualPatience } from '../../src/notifications/patience.ts'

const hour = 3_600
const day = 86_400

test.each([
  // After so many attempts the pause is, in seconds without jitter.
  [1, 1],
  [2, 3],
  [3, 9],
  [4, 27],
  [5, 81],
  [6, 243],
  [7, 729],
  [8, 2_187],
  [9, hour],
  [10, hour],
  [1_000, hour],
])('after attempt %i a pause of %i s', (attempts, expected) => {
  expect(pauseAfter(attempts, usualPatience, 0)).toBe(expected)
  expect(pauseAfter(attempts, usualPatience, 1)).toBe(expected * 1.25)
})

test.each([
  // What a receiver asks for is never undercut, up to a day …
  [2, 0, 2, 2.5],
  [120, 0, 120, 150],
  [2 * hour, hour, 2 * hour, 2.5 * hour],
  [20 * hour, 0, 20 * hour, day],
  [day, 0, day, day],
  [30 * day, 0, day, day],
  // … but those who always ask for nothing are not hammered.
  [0, 0, 1, 1.25],
  [0, 8, 8, 10],
  [0, hour, 30, 37.5],
  [60, hour, 60, 75],
])('asked for %i s, after %i s of that: a pause of %d to %d s', (askedFor, postponed, least, most) => {
  expect(pauseAsked(askedFor, postponed, usualPatience, 0)).toBe(least)
  expect(pauseAsked(askedFor, postponed, usualPatience, 1)).toBe(most)
})

test('a circuit that is open for hours is looked at every hour', () => {
  const failure = { plugin: 'p', name: 'n', code: 'CIRCUIT_OPEN', message: '', permanent: false } as const
  expect(pauseUncalled({ ...failure, retryAfterSeconds: 5 * hour }, usualPatience, 1)).toBe(hour)
})

test('all attempts take about four hours', () => {
  let seconds = 0
  for (let attempts = 1; attempts < usualPatience.attempts; attempts++)
    seconds += pauseAfter(attempts, usualPatience, 0.5)
  expect(seconds / hour).toBeGreaterThan(4)
  expect(seconds / hour).toBeLessThan(5)
})
