import { expect, test } from 'vitest'
import { clockSkewMs, sessionSkewMs } from '../../../src/ingest/sentry/time.ts'

const receivedAt = new Date('2026-03-01T12:00:00.000Z')
const minute = 60_000

test.each<[string, unknown, number]>([
  ['no time', undefined, 0],
  ['no usable time', 'soon', 0],
  ['the same time', '2026-03-01T12:00:00Z', 0],
  ['a slow network', '2026-03-01T11:05:00.001Z', 0],
  ['a clock a little ahead', '2026-03-01T12:54:59Z', 0],
  ['a clock that lags', '2026-03-01T11:05:00Z', 55 * minute],
  ['a clock that runs ahead', '2026-03-01T14:00:00Z', -120 * minute],
  ['a dead clock', '2026-02-01T12:00:00Z', 28 * 24 * 60 * minute],
  ['seconds since 1970', 1_772_362_800, 60 * minute],
  ['the same clock over a faster way', '2026-03-01T11:00:00.900Z', 60 * minute],
])('%s (%j) is off by %i ms', (_, sentAt, skew) => {
  expect(clockSkewMs(sentAt, receivedAt)).toBe(skew)
})

test.each([
  [0, 0],
  [55, 60],
  [67, 60],
  [68, 75],
  [120, 120],
  [121, 120],
  [-120, -120],
  [-121, -120],
  [-68, -75],
  [345, 345],
])('sessions of a clock that is %i minutes off are moved by %i minutes', (skew, moved) => {
  expect(sessionSkewMs(skew * minute)).toBe(moved * minute)
})

test('a session begins at the same time whatever its reports took on their way', () => {
  const sentAt = receivedAt.getTime() / 1_000 - 7_200
  const skews = [-90, -30.1, -29.9, 0, 29.9, 30.1, 90].map((late) => clockSkewMs(sentAt - late, receivedAt))
  expect(new Set(skews.map(sessionSkewMs))).toEqual(new Set([120 * minute]))
})
