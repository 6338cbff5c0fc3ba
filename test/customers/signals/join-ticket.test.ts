import { describe, expect, test } from 'vitest'
import { type GivenSignal, signalOf } from '../../../src/customers/signals/judge-signal.ts'
import { settleSignals } from '../../../src/customers/signals/settle-signals.ts'

const received = new Date('2026-03-02T20:00:00Z')
const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour))
const report = (more: Partial<GivenSignal>): GivenSignal => ({
  id: 't1',
  customer: 'acme',
  kind: 'SUPPORT_TICKET',
  ...more,
})

const acme = { customers: new Set(['acme']), room: 10 }

/** What is stored after reports came one by one, each in a call of its own. */
function stored(reports: readonly GivenSignal[]) {
  let known: ReturnType<typeof read> | undefined
  for (const given of reports) {
    const placed = [{ index: 0, signal: read(given) }]
    const before = new Map(known === undefined ? [] : [[known.key, known]])
    const { fresh, changed } = settleSignals(placed, before, acme)
    const now = fresh[0] ?? changed[0]
    if (now) known = { ...read(given), ...now }
  }
  return shown(known!)
}
/** The same after they came in one call. */
function storedAtOnce(reports: readonly GivenSignal[]) {
  const placed = reports.map((given, index) => ({ index, signal: read(given) }))
  return shown(settleSignals(placed, new Map(), acme).fresh[0]!)
}
const read = (given: GivenSignal) => signalOf(given, received, (user) => user)
const shown = ({ at, openedAt, resolvedAt, severity, comment, userKey }: ReturnType<typeof read>) => ({
  at,
  openedAt,
  resolvedAt,
  severity,
  comment,
  userKey,
})

function orders<T>(of: readonly T[]): T[][] {
  if (of.length < 2) return [[...of]]
  return of.flatMap((one, index) => orders(of.toSpliced(index, 1)).map((rest) => [one, ...rest]))
}

describe('the reports of a ticket in any order give the same ticket', () => {
  test.each([
    [
      'opened, resolved',
      [report({ at: at(8), severity: 'CRITICAL' }), report({ resolvedAt: at(18) })],
      { at: at(8), resolvedAt: at(18), severity: 'CRITICAL' },
    ],
    [
      'opened, opened earlier, resolved',
      [report({ at: at(8), user: 'ann' }), report({ at: at(7), comment: 'Help' }), report({ resolvedAt: at(9) })],
      { at: at(7), resolvedAt: at(9), userKey: 'ann', comment: 'Help' },
    ],
    [
      'resolved, and resolved later',
      [report({ at: at(8), severity: 'LOW' }), report({ resolvedAt: at(9) }), report({ resolvedAt: at(12) })],
      { at: at(8), resolvedAt: at(12), severity: 'LOW' },
    ],
    [
      'resolved at the moment it was opened, and later',
      [report({ at: at(8) }), report({ resolvedAt: at(8) }), report({ resolvedAt: at(12) })],
      { at: at(8), openedAt: at(8), resolvedAt: at(12) },
    ],
    [
      'of different severity',
      [report({ at: at(8), severity: 'LOW' }), report({ at: at(9), severity: 'HIGH' }), report({ resolvedAt: at(10) })],
      { at: at(8), resolvedAt: at(10), severity: 'HIGH' },
    ],
    [
      'with comments of both',
      [report({ at: at(8), comment: 'Help' }), report({ resolvedAt: at(9), comment: 'Done' })],
      { at: at(8), comment: 'Help' },
    ],
    [
      'never told to be opened',
      [report({ resolvedAt: at(9) }), report({ resolvedAt: at(12), severity: 'LOW' })],
      { at: at(12), openedAt: null, resolvedAt: at(12), severity: 'LOW' },
    ],
  ])('%s', (_, reports, expected) => {
    for (const order of orders(reports)) {
      expect(stored(order)).toMatchObject(expected)
      expect(storedAtOnce(order)).toMatchObject(expected)
    }
  })

  test('one without a moment after it was resolved says what it was, and not that it was opened now', () => {
    expect(stored([report({ resolvedAt: at(18) }), report({ severity: 'HIGH' })])).toMatchObject({
      at: at(18),
      resolvedAt: at(18),
      severity: 'HIGH',
    })
  })

  test('what contradicts what is known is refused', () => {
    const settle = (first: GivenSignal, second: GivenSignal) => {
      const placed = [first, second].map((given, index) => ({ index, signal: read(given) }))
      return settleSignals(placed, new Map(), acme).rejected
    }
    const refused = [{ index: 1, reason: 'RESOLVED_TOO_EARLY' }]
    expect(settle(report({ at: at(8) }), report({ resolvedAt: at(7) }))).toEqual(refused)
    expect(settle(report({ resolvedAt: at(7) }), report({ at: at(8) }))).toEqual(refused)
  })
})
