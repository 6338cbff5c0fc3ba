import { describe, expect, test } from 'vitest'
import { faultOfSignal, type GivenSignal, signalOf } from '../../../src/customers/signals/judge-signal.ts'
import { type KnownSignal, settleSignals } from '../../../src/customers/signals/settle-signals.ts'

const now = new Date('2026-03-02T09:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
const csat: GivenSignal = { customer: 'acme', kind: 'CSAT', score: 4 }
const nps: GivenSignal = { customer: 'acme', kind: 'NPS', score: 9 }
const ticket: GivenSignal = { customer: 'acme', kind: 'SUPPORT_TICKET' }
const DAY = 86_400

describe('a signal is taken, or refused for a reason', () => {
  test.each([
    [csat, null],
    [{ ...csat, score: 1 }, null],
    [{ ...csat, score: 4.5 }, null],
    [{ ...csat, score: 5 }, null],
    [{ ...csat, score: 0.99 }, 'BAD_SCORE'],
    [{ ...csat, score: 5.01 }, 'BAD_SCORE'],
    [{ ...csat, score: null }, 'BAD_SCORE'],
    [nps, null],
    [{ ...nps, score: 0 }, null],
    [{ ...nps, score: 10 }, null],
    [{ ...nps, score: 8.5 }, 'BAD_SCORE'],
    [{ ...nps, score: 11 }, 'BAD_SCORE'],
    [{ ...nps, score: -1 }, 'BAD_SCORE'],
    [ticket, null],
    [{ ...ticket, score: 3 }, 'BAD_SCORE'],
    [{ ...ticket, severity: 'HIGH', at: now, resolvedAt: now }, null],
    [{ ...ticket, at: now, resolvedAt: later(-1) }, 'RESOLVED_TOO_EARLY'],
    [{ ...ticket, resolvedAt: later(-1) }, null],
    [{ ...csat, severity: 'LOW' }, 'NOT_A_TICKET'],
    [{ ...nps, resolvedAt: now }, 'NOT_A_TICKET'],
    [{ ...csat, at: later(-400 * DAY) }, null],
    [{ ...csat, at: later(-400 * DAY - 1) }, 'TOO_OLD'],
    [{ ...csat, at: later(3_600) }, null],
    [{ ...csat, at: later(3_601) }, 'IN_FUTURE'],
    [{ ...ticket, at: now, resolvedAt: later(3_601) }, 'IN_FUTURE'],
    [{ ...csat, customer: '' }, 'BAD_TEXT'],
    [{ ...csat, customer: 'a\nb' }, 'BAD_TEXT'],
    [{ ...csat, customer: 'a'.repeat(201) }, 'BAD_TEXT'],
    [{ ...csat, customer: '(other)' }, 'RESERVED'],
    [{ ...csat, id: '\u0000' }, 'BAD_TEXT'],
    [{ ...csat, user: ' ' }, 'BAD_TEXT'],
    [{ ...csat, name: '' }, 'BAD_TEXT'],
    [{ ...csat, comment: 'a\nb' }, null],
    [{ ...csat, comment: 'a'.repeat(1_001) }, 'BAD_TEXT'],
    [{ ...csat, comment: 'a\u0007' }, 'BAD_TEXT'],
  ] as [GivenSignal, string | null][])('%j: %s', (signal, fault) => {
    expect(faultOfSignal(signal, now)).toBe(fault)
  })
})

const read = (given: GivenSignal, at = now) => signalOf(given, at, (user) => `key of ${user}`)

test('what names a person is not kept', () => {
  const comment = 'Ask ann@example.com, password=hunter2'
  const { userKey, comment: kept, customer } = read({ ...csat, user: 'ann', comment, customer: 'ann@example.com' })
  expect(userKey).toBe('key of ann')
  expect(kept).not.toMatch(/ann@|hunter2/)
  expect(customer).toBe('[email]')
})

test('a ticket that is told of only when it is resolved was opened then at the latest', () => {
  expect(read({ ...ticket, resolvedAt: later(-60) }).at).toEqual(later(-60))
  expect(read({ ...ticket, resolvedAt: later(60) }).at).toEqual(later(60))
  expect(read(ticket).at).toEqual(now)
})

test('the same signal is one that has the same id, or says the same of the same moment', () => {
  const keyOf = (given: GivenSignal) => read(given).key
  expect(keyOf({ ...csat, id: '1' })).toBe(keyOf({ ...nps, id: '1', at: later(5) }))
  expect(keyOf({ ...csat, at: now })).toBe(keyOf({ ...csat, at: now, name: 'Acme' }))
  for (const other of [{ score: 3 }, { customer: 'b' }, { user: 'ann' }, { comment: 'c' }, { at: later(1) }])
    expect(keyOf({ ...csat, at: now, ...other })).not.toBe(keyOf({ ...csat, at: now }))
  expect(keyOf(csat)).not.toBe(keyOf(csat))
})

describe('what signals change', () => {
  const settle = (given: GivenSignal[], known: KnownSignal[] = [], room = 10) => {
    const placed = given.map((signal, index) => ({ index, signal: read(signal) }))
    return settleSignals(placed, new Map(known.map((signal) => [signal.key, signal])), {
      customers: new Set(['acme']),
      room,
    })
  }
  const open: GivenSignal = { ...ticket, id: 't', at: now }
  const closed = (seconds: number): GivenSignal => ({ ...open, resolvedAt: later(seconds) })
  const known = (given: GivenSignal): KnownSignal => read(given)

  test.each([
    ['a new one', [open], [], { fresh: [{ resolvedAt: null }], changed: [], updated: 0, duplicates: 0 }],
    ['one that comes twice', [open, open], [], { fresh: [{}], updated: 0, duplicates: 1 }],
    ['one that is known', [open], [known(open)], { fresh: [], changed: [], updated: 0, duplicates: 1 }],
    [
      'a ticket that is resolved',
      [closed(9)],
      [known(open)],
      { fresh: [], changed: [{ resolvedAt: later(9) }], updated: 1 },
    ],
    ['one resolved at once', [open, closed(9)], [], { fresh: [{ resolvedAt: later(9) }], changed: [], updated: 1 }],
    ['the other way round', [closed(9), open], [], { fresh: [{ resolvedAt: later(9) }], duplicates: 1 }],
    [
      'one resolved later',
      [closed(9), closed(12)],
      [known(closed(5))],
      { changed: [{ resolvedAt: later(12) }], updated: 2 },
    ],
    ['one resolved earlier', [closed(5)], [known(closed(9))], { changed: [], updated: 0, duplicates: 1 }],
    [
      'one resolved before it was opened',
      [{ ...ticket, id: 't', resolvedAt: later(-9) }],
      [known(open)],
      { changed: [], updated: 0, rejected: [{ index: 0, reason: 'RESOLVED_TOO_EARLY' }] },
    ],
    ['an id of another kind', [{ ...csat, id: 't' }], [known(open)], { fresh: [], changed: [], duplicates: 1 }],
    [
      'one customer too many',
      [{ ...csat, customer: 'another' }, csat],
      [],
      { fresh: [{ customer: 'acme' }], rejected: [{ index: 0, reason: 'TOO_MANY_CUSTOMERS' }] },
    ],
  ] as [string, GivenSignal[], KnownSignal[], object][])('%s', (_, given, stored, expected) => {
    expect(settle(given, stored)).toMatchObject(expected)
  })

  test('nothing where there is no room for more, but that more is known of a ticket', () => {
    expect(settle([csat, open, csat], [], 2)).toMatchObject({
      fresh: [{ kind: 'CSAT' }, { kind: 'SUPPORT_TICKET' }],
      rejected: [{ index: 2, reason: 'TOO_MANY_SIGNALS' }],
    })
    expect(settle([closed(9)], [known(open)], 0)).toMatchObject({ changed: [{ resolvedAt: later(9) }], rejected: [] })
  })
})
