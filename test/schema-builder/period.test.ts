import { expect, test } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { type PeriodInput, readPeriod } from '../../src/schema-builder/period.ts'

const now = new Date('2026-11-22T12:00:00Z')
const hours = (count: number) => new Date(now.getTime() - count * 3_600_000)

/** What the input means, and the milliseconds after which it means something else; null where it always means the same. */
function read(input: PeriodInput | null) {
  let stale: number | null = null
  const staleAfter = (milliseconds: number) => {
    stale = milliseconds
  }
  return { ...readPeriod(input, { staleAfter, clock: { ...systemClock, now: () => now } }), stale }
}

test.each<[PeriodInput | null, { from: Date; to: Date; stale: number | null }]>([
  [null, { from: hours(24), to: now, stale: 60_000 }],
  [{}, { from: hours(24), to: now, stale: 60_000 }],
  [{ last: '1h' }, { from: hours(1), to: now, stale: 15_000 }],
  [{ last: '1m' }, { from: hours(1 / 60), to: now, stale: 5_000 }],
  [{ last: '30d' }, { from: hours(30 * 24), to: now, stale: 60_000 }],
  [{ from: hours(2) }, { from: hours(2), to: now, stale: 30_000 }],
  [
    { last: '1h', to: hours(3) },
    { from: hours(4), to: hours(3), stale: null },
  ],
  [{ to: hours(3) }, { from: hours(27), to: hours(3), stale: null }],
  [
    { from: hours(12), to: hours(-12) },
    { from: hours(12), to: hours(-12), stale: 60_000 },
  ],
  [
    { from: hours(9), to: hours(3) },
    { from: hours(9), to: hours(3), stale: null },
  ],
])('%j', (input, expected) => {
  expect(read(input)).toEqual(expected)
})

test.each<[PeriodInput, RegExp]>([
  [{ from: hours(1), last: '1h' }, /not both/],
  [{ from: hours(1), to: hours(2) }, /begin before it ends/],
  [{ last: '401d' }, /at most 400 days/],
  [{ from: new Date(-62_167_255_200_000), to: new Date(-62_167_000_000_000) }, /of the years 1970 to 9999/],
  [{ last: '1d', to: new Date(3_600_000) }, /of the years 1970 to 9999/],
  [{ last: '1d', to: new Date('+010000-01-01T00:00:00Z') }, /of the years 1970 to 9999/],
  [{ last: '0h' }, /a number and s, m/],
  [{ last: 'soon' }, /a number and s, m/],
])('%j is refused', (input, message) => {
  expect(() => read(input)).toThrow(message)
})
