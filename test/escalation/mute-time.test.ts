import { expect, test } from 'vitest'
import { type MuteInterval, mutedUntil } from '../../src/escalation/mute-time.ts'

const night: MuteInterval = { from: '22:00', to: '06:00' }
const weekend: MuteInterval = { weekdays: [6, 7] }
const berlin = 'Europe/Berlin'

test.each<[string, string, MuteInterval[], at: string, until: string | null]>([
  ['an evening', berlin, [night], '2026-01-15T21:00:00Z', '2026-01-16T05:00:00.000Z'],
  ['a second before it', berlin, [night], '2026-01-15T20:59:59Z', null],
  ['after midnight it goes on', berlin, [night], '2026-01-16T04:59:59Z', '2026-01-16T05:00:00.000Z'],
  ['its end is not in it', berlin, [night], '2026-01-16T05:00:00Z', null],
  ['in summer it is an hour earlier', berlin, [night], '2026-07-15T20:00:00Z', '2026-07-16T04:00:00.000Z'],
  ['the night that is an hour shorter', berlin, [night], '2026-03-28T23:00:00Z', '2026-03-29T04:00:00.000Z'],
  ['the night that is an hour longer', berlin, [night], '2026-10-24T21:00:00Z', '2026-10-25T05:00:00.000Z'],
  [
    '02:30 is shown twice: the first one',
    berlin,
    [{ from: '02:15', to: '02:45' }],
    '2026-10-25T00:30:00Z',
    '2026-10-25T01:45:00.000Z',
  ],
  [
    'and between the two it goes on',
    berlin,
    [{ from: '02:15', to: '02:45' }],
    '2026-10-25T00:50:00Z',
    '2026-10-25T01:45:00.000Z',
  ],
  [
    '02:30 is jumped over: it is later',
    berlin,
    [{ from: '02:15', to: '02:45' }],
    '2026-03-29T01:20:00Z',
    '2026-03-29T01:45:00.000Z',
  ],
  ['a weekend', berlin, [weekend], '2026-01-17T12:00:00Z', '2026-01-17T23:00:00.000Z'],
  ['Friday in UTC, Saturday in Berlin', berlin, [weekend], '2026-01-16T23:30:00Z', '2026-01-17T23:00:00.000Z'],
  ['Saturday in UTC, Friday in New York', 'America/New_York', [weekend], '2026-01-17T04:00:00Z', null],
  [
    'a night that begins on a Friday ends on Saturday',
    berlin,
    [{ ...night, weekdays: [5] }],
    '2026-01-17T04:00:00Z',
    '2026-01-17T05:00:00.000Z',
  ],
  ['but Saturday’s own night is another', berlin, [{ ...night, weekdays: [5] }], '2026-01-17T22:00:00Z', null],
  ['the last of February', berlin, [{ daysOfMonth: [-1] }], '2026-02-28T12:00:00Z', '2026-02-28T23:00:00.000Z'],
  ['is the 29th in a leap year', berlin, [{ daysOfMonth: [-1] }], '2028-02-28T12:00:00Z', null],
  ['the first of a month', berlin, [{ daysOfMonth: [1] }], '2026-04-30T22:00:00Z', '2026-05-01T22:00:00.000Z'],
  ['December only', berlin, [{ months: [12] }], '2026-11-30T12:00:00Z', null],
  ['December', berlin, [{ months: [12] }], '2026-12-24T12:00:00Z', '2026-12-24T23:00:00.000Z'],
  [
    'until the end of the day',
    'UTC',
    [{ from: '18:00', to: '24:00' }],
    '2026-01-15T23:59:59Z',
    '2026-01-16T00:00:00.000Z',
  ],
  ['with nothing said it is always', 'UTC', [{}], '2026-01-15T12:00:00Z', '2026-01-16T00:00:00.000Z'],
  [
    'the same time twice is a whole day',
    'UTC',
    [{ from: '08:00', to: '08:00' }],
    '2026-01-15T07:00:00Z',
    '2026-01-15T08:00:00.000Z',
  ],
  [
    'of several the longest',
    'UTC',
    [{ to: '09:00' }, { from: '08:00', to: '10:00' }],
    '2026-01-15T08:30:00Z',
    '2026-01-15T10:00:00.000Z',
  ],
  [
    'a zone with half an hour',
    'Asia/Kolkata',
    [{ from: '09:00', to: '10:00' }],
    '2026-01-15T03:30:00Z',
    '2026-01-15T04:30:00.000Z',
  ],
  ['a day without midnight', 'Africa/Cairo', [{}], '2026-04-23T23:00:00Z', '2026-04-24T21:00:00.000Z'],
])('%s', (_name, timeZone, intervals, at, until) => {
  expect(mutedUntil(timeZone, intervals, new Date(at))?.toISOString() ?? null).toBe(until)
})
