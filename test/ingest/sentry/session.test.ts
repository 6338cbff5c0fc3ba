import { expect, test } from 'vitest'
import { readSession, readSessionCounts, type SessionUpdate } from '../../../src/ingest/sentry/session.ts'

const clock = { receivedAt: new Date('2026-03-01T12:00:00Z'), skewMs: 0 }
const started = '2026-03-01T11:00:00.000Z'
const attrs = { release: 'shop@1.2.0' }
const least = { started, attrs }

test('reads everything an SDK may say', () => {
  const payload = {
    sid: '7C7B6585-f901-4351-bf8d-02711b721929',
    did: 'user-1',
    init: true,
    seq: 1_772_362_800_123,
    started,
    timestamp: '2026-03-01T11:30:00.250Z',
    duration: 1800.25,
    status: 'crashed',
    errors: 3,
    attrs: { release: ' shop@1.2.0 ', environment: 'production', ip_address: '1.2.3.4' },
  }
  expect(readSession(payload, clock)).toEqual({
    value: {
      sid: '7c7b6585f9014351bf8d02711b721929',
      did: 'user-1',
      seq: 1_772_362_800_123,
      startedAt: new Date(started),
      at: new Date('2026-03-01T11:30:00.250Z'),
      durationSeconds: 1800.25,
      status: 'crashed',
      errors: 3,
      release: 'shop@1.2.0',
      environment: 'production',
    },
  })
})

test('only the start and the release have to be there', () => {
  expect(readSession(least, clock)).toEqual({
    value: {
      sid: expect.stringMatching(/^[\da-f]{32}$/),
      did: null,
      seq: null,
      startedAt: new Date(started),
      at: clock.receivedAt,
      durationSeconds: null,
      status: 'ok',
      errors: 0,
      release: 'shop@1.2.0',
      environment: 'production',
    },
  })
  const [one, two] = [readSession(least, clock), readSession({ ...least, sid: '0'.repeat(32) }, clock)]
  expect(sidOf(one)).not.toBe(sidOf(two))
  expect(sidOf(two)).not.toBe('0'.repeat(32))
})

test.each<[object, Partial<SessionUpdate>]>([
  [{ did: 42 }, { did: '42' }],
  [{ did: '' }, { did: null }],
  [{ started: 1_772_362_800.5 }, { startedAt: new Date('2026-03-01T11:00:00.500Z') }],
  [{ started: '2026-03-01T11:00:00.123456' }, { startedAt: new Date('2026-03-01T11:00:00.123Z') }],
  [{ started: '2026-03-01T12:30:00+01:30' }, { startedAt: new Date(started) }],
  [{ timestamp: '2026-03-01T10:59:59.500Z' }, { at: new Date(started) }],
  [{ started: '2026-03-01T12:02:00Z' }, { at: new Date('2026-03-01T12:02:00Z') }],
  [{ started: '2026-03-01T12:59:00Z', timestamp: null }, { at: new Date('2026-03-01T12:59:00Z') }],
  [{ duration: 2_592_000 }, { durationSeconds: 2_592_000 }],
  [{ timestamp: '2026-03-01T12:50:00Z' }, { at: new Date('2026-03-01T12:50:00Z') }],
  [
    { status: null, errors: null, seq: null, duration: null, timestamp: null },
    { status: 'ok', errors: 0 },
  ],
  [{ attrs: { ...attrs, environment: 'x'.repeat(65) } }, { environment: 'x'.repeat(64) }],
  [{ attrs: { ...attrs, environment: 'a\nb' } }, { environment: 'production' }],
])('tolerates %j', (odd, expected) => {
  expect(readSession({ ...least, ...odd }, clock)).toMatchObject({ value: expected })
})

test.each<[unknown, string]>([
  ['text', 'not an object'],
  [null, 'not an object'],
  [[], 'not an object'],
  [{ started }, 'no release'],
  [{ started, attrs: { release: ' ' } }, 'no release'],
  [{ started, attrs: [] }, 'no release'],
  [{ started, attrs: { release: 7 } }, 'no release'],
  [{ started, attrs: { release: 'x'.repeat(10_000) } }, 'release is longer than 250 characters'],
  [{ started, attrs: { release: 'a\0b' } }, 'release has control characters'],
  [{ started, attrs: { release: 'a\ud800b' } }, 'release has control characters'],
  [{ attrs }, 'started is not a time'],
  [{ ...least, started: 'yesterday' }, 'started is not a time'],
  [{ ...least, started: '2026-13-45T00:00:00Z' }, 'started is not a time'],
  [{ ...least, started: 1e300 }, 'started is not a time'],
  [{ ...least, started: '1970-01-01T00:00:00Z' }, 'started is more than 30 days ago'],
  [{ ...least, started: '9999-01-01T00:00:00Z' }, 'started lies in the future'],
  [{ ...least, timestamp: 'NaN' }, 'timestamp is not a time'],
  [{ ...least, timestamp: '2026-03-02T00:00:00Z' }, 'timestamp lies in the future'],
  [{ ...least, timestamp: '2026-03-01T10:00:00Z' }, 'ends before it starts'],
  [{ ...least, sid: 'x' }, 'sid is not a UUID'],
  [{ ...least, sid: 7 }, 'sid is not a UUID'],
  [{ ...least, did: {} }, 'unusable did'],
  [{ ...least, did: 'x'.repeat(257) }, 'unusable did'],
  [{ ...least, status: 'sleepy' }, 'unknown status'],
  [{ ...least, status: '__proto__' }, 'unknown status'],
  [{ ...least, errors: -1 }, 'errors is not a count up to a million'],
  [{ ...least, errors: 1.5 }, 'errors is not a count up to a million'],
  [{ ...least, errors: 1_000_001 }, 'errors is not a count up to a million'],
  [{ ...least, seq: -1 }, 'seq is not a count'],
  [{ ...least, duration: -0.1 }, 'duration is negative'],
  [{ ...least, duration: -1e308 }, 'duration is negative'],
  [{ ...least, duration: 2_592_000.001 }, 'duration is more than 30 days'],
  [{ ...least, duration: 1e300 }, 'duration is more than 30 days'],
  [{ ...least, duration: Number.POSITIVE_INFINITY }, 'duration is not a number of seconds'],
  [{ ...least, duration: 'NaN' }, 'duration is not a number of seconds'],
])('finds the fault in %j', (payload, fault) => {
  expect(readSession(payload, clock)).toEqual({ fault })
})

test("times are moved by what the sender's clock is off", () => {
  const twoHours = { ...clock, skewMs: 7_200_000 }
  const late = { ...least, started: '2026-03-01T09:00:00Z', timestamp: '2026-03-01T10:00:00Z' }
  expect(readSession(late, twoHours)).toMatchObject({
    value: { startedAt: new Date(started), at: clock.receivedAt },
  })
})

test('updates of one session keep its start, though they took unequally long', () => {
  const late = { ...least, started: '2026-03-01T09:00:00Z', timestamp: '2026-03-01T09:30:00Z' }
  for (const skewMs of [7_140_000, 7_200_000, 7_260_000])
    expect(readSession(late, { ...clock, skewMs })).toMatchObject({ value: { startedAt: new Date(started) } })
})

test('reads counted sessions, and one bad bucket does not spoil the others', () => {
  const counts = { exited: 0, errored: 0, abnormal: 0, unhandled: 0, crashed: 0 }
  const common = { startedAt: new Date(started), did: null, release: 'shop@1.2.0', environment: 'test' }
  const payload = {
    attrs: { ...attrs, environment: 'test' },
    aggregates: [
      { started, exited: 5, errored: 1 },
      { started, exited: -1 },
      { started: 'never', exited: 1 },
      { started, exited: 1, did: {} },
      { started, crashed: 1e9 },
      'bucket',
      { started, did: 'user-1', abnormal: 1, unhandled: 2, crashed: 3 },
    ],
  }
  expect(readSessionCounts(payload, clock)).toEqual([
    { value: { ...common, ...counts, exited: 5, errored: 1 } },
    { fault: 'a number of sessions is not a count up to a million' },
    { fault: 'started is not a time' },
    { fault: 'unusable did' },
    { fault: 'a number of sessions is not a count up to a million' },
    { fault: 'not an object' },
    { value: { ...common, ...counts, did: 'user-1', abnormal: 1, unhandled: 2, crashed: 3 } },
  ])
})

test('takes a hundred buckets of an item and says what became of the rest', () => {
  const readings = readSessionCounts(
    { attrs, aggregates: Array.from({ length: 102 }, () => ({ started, exited: 1 })) },
    clock,
  )
  expect(readings.filter((reading) => 'value' in reading)).toHaveLength(100)
  expect(readings.slice(100)).toEqual([{ fault: 'more than 100 aggregates', quantity: 2 }])
})

test.each<[unknown, string]>([
  [7, 'not an object'],
  [{ aggregates: [] }, 'no release'],
  [
    { aggregates: [{ started, exited: 1 }], attrs: { release: 'x'.repeat(10_000) } },
    'release is longer than 250 characters',
  ],
  [{ attrs }, 'no aggregates'],
  [{ attrs, aggregates: {} }, 'no aggregates'],
])('finds the fault in the counts %j', (payload, fault) => {
  expect(readSessionCounts(payload, clock)).toEqual([{ fault }])
})

function sidOf(reading: ReturnType<typeof readSession>): string {
  if ('fault' in reading) throw new Error(reading.fault)
  return reading.value.sid
}
