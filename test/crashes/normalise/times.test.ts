import { describe, expect, test } from 'vitest'
import { normaliseReport } from '../../../src/crashes/normalise/report.ts'
import { readTime } from '../../../src/crashes/normalise/times.ts'
import { normalised, receivedAt } from './normalised.ts'

test.each([
  ['2025-06-03T02:00:23Z', '2025-06-03T02:00:23.000Z'],
  ['2025-06-03T02:00:23', '2025-06-03T02:00:23.000Z'],
  ['2025-06-03 02:00:23.5', '2025-06-03T02:00:23.500Z'],
  ['2025-06-03T02:00:23.7069486+00:00', '2025-06-03T02:00:23.706Z'],
  ['2025-03-06T10:19:51.132514327Z', '2025-03-06T10:19:51.132Z'],
  ['2025-06-03T02:00:23+0200', '2025-06-03T00:00:23.000Z'],
  ['2025-06-03T02:00-05', '2025-06-03T07:00:00.000Z'],
  ['2025-06-03T02:00:23,25z', '2025-06-03T02:00:23.250Z'],
  ['2025-06-03', '2025-06-03T00:00:00.000Z'],
  [1726558445.126644, '2024-09-17T07:34:05.127Z'],
  ['1726558445.5', '2024-09-17T07:34:05.500Z'],
  [1726558445126, '2024-09-17T07:34:05.126Z'],
])('%j is %s', (sent, expected) => expect(new Date(readTime(sent)).toISOString()).toBe(expected))

test.each(['yesterday', 'May 2025', '2025-13-01T00:00:00Z', '2025', '', {}, [], true, null])(
  '%j is no instant near ours',
  (sent) => {
    const report = normalised({ timestamp: sent })
    expect(report.at).toBe(receivedAt)
    expect(report.notes).toHaveLength(sent === null || sent === '' ? 0 : 1)
  },
)

describe('the time of a report', () => {
  const at = (timestamp: unknown, clockSkewMs?: number) => {
    const report = normaliseReport({ event_id: 'b'.repeat(32), timestamp }, { receivedAt, clockSkewMs })
    return [report.at.toISOString(), ...report.notes]
  }
  const received = receivedAt.toISOString()

  test.each([
    ['2025-07-01T12:10:00Z', undefined, ['2025-07-01T12:10:00.000Z']],
    ['2025-07-01T12:10:01Z', undefined, [received, 'timestamp lay in the future and was not used.']],
    ['2000-01-01T00:00:00Z', undefined, ['2000-01-01T00:00:00.000Z']],
    ['1999-12-31T23:59:59Z', undefined, [received, 'timestamp lay before the year 2000 and was not used.']],
    [0, undefined, [received, 'timestamp lay before the year 2000 and was not used.']],
    [1e300, undefined, [received, 'timestamp lay in the future and was not used.']],
    ['soon', undefined, [received, 'timestamp was not a time and was not used.']],
    [undefined, 5000, [received]],
    ['2025-07-01T11:00:00Z', 90_000, ['2025-07-01T11:01:30.000Z']],
    ['2025-07-01T15:00:00Z', -10_800_000, [received]],
    ['2025-07-01T11:00:00Z', Number.NaN, ['2025-07-01T11:00:00.000Z']],
  ])('%j with a skew of %j', (timestamp, skew, expected) => expect(at(timestamp, skew)).toEqual(expected))
})
