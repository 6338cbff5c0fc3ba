import { expect, test } from 'vitest'
import { matterOf, type Pending, whoseTurn } from '../../src/notifications/matter.ts'

const pending = (id: string, more: Partial<Pending> = {}): Pending => ({
  id,
  action: 'TRIGGER',
  isSending: false,
  mayHaveArrived: false,
  isResolved: false,
  older: 'NONE',
  ...more,
})
const resolve = (older: Pending['older'], more: Partial<Pending> = {}) =>
  pending('resolve', { action: 'RESOLVE', older, ...more })
const moot = (id: string, more: Partial<Pending> = {}) => pending(id, { isResolved: true, ...more })
const acknowledge = pending('acknowledge', { action: 'ACKNOWLEDGE' })

test.each<[string, Pending[], string[], string | null]>([
  ['nothing', [], [], null],
  ['one', [pending('a')], [], 'a'],
  ['the oldest of several', [pending('a'), acknowledge, pending('b')], [], 'a'],
  ['none while an older one is being sent', [pending('a', { isSending: true }), acknowledge], [], null],
  ['a resolution of what nobody remembers', [resolve('NONE')], [], 'resolve'],
  ['a resolution of what arrived', [resolve('ARRIVED')], [], 'resolve'],
  ['a resolution of what was given up', [resolve('NOT_ARRIVED')], ['resolve'], null],
  ['resolved before the first was sent', [moot('a'), moot('b'), resolve('NOT_ARRIVED')], ['a', 'b', 'resolve'], null],
  [
    'resolved after one that may have arrived',
    [moot('a', { mayHaveArrived: true }), resolve('ARRIVED')],
    ['a'],
    'resolve',
  ],
  ['resolved while one is being sent', [moot('a', { isSending: true }), resolve('NOT_ARRIVED')], [], null],
  ['a resolution that may have arrived', [resolve('NOT_ARRIVED', { mayHaveArrived: true })], [], 'resolve'],
  ['triggered again before it was sent', [moot('a'), resolve('NOT_ARRIVED'), pending('b')], ['a', 'resolve'], 'b'],
  ['sent again after it was resolved', [moot('a')], ['a'], null],
])('the turn of %s', (_, all, superseded, next) => {
  expect(whoseTurn(all)).toEqual({ superseded, next })
})

test('each address is a matter of its own, and whoever has none shares one', () => {
  const to = (address: string | null) => matterOf({ subject: 'issue:1', recipient: { name: 'Ada', address } })
  expect(matterOf({ subject: 'issue:1', recipient: null })).toBe('issue:1')
  expect(to(null)).toBe('issue:1')
  expect(new Set([to('a'), to('b'), to(null)]).size).toBe(3)
})
