import { expect, test } from 'vitest'
import { type Settling, settlePages } from '../../src/escalation/settle-pages.ts'
import { roomAt } from '../../src/escalation/throttle.ts'
import type { Page } from '../../src/storage/generated/client.ts'

const now = new Date('2026-01-15T12:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

test.each<[string, perHour: number, told: Date[], room: Date | null]>([
  ['nothing yet', 2, [], null],
  ['one less than allowed', 2, [minutes(-1)], null],
  ['as many as allowed', 2, [minutes(-50), minutes(-1)], minutes(10)],
  ['what is an hour old does not count', 2, [minutes(-60), minutes(-1)], null],
  ['more than allowed, since fewer are allowed now', 2, [minutes(-50), minutes(-40), minutes(-30)], minutes(20)],
  ['none allowed', 0, [minutes(-50), minutes(-40)], minutes(20)],
])('room: %s', (_name, perHour, told, room) => {
  expect(roomAt(perHour, told, now)).toEqual(room)
})

const page = (changes: Partial<Page> = {}): Page => ({
  id: 'p',
  groupId: 'g',
  projectId: 1,
  contactId: 'ada',
  contact: 'Ada',
  notifier: 'mail',
  address: null,
  reason: 'STEP',
  step: 1,
  version: 1,
  state: 'THROTTLED',
  at: now,
  postedAt: null,
  key: null,
  ...changes,
})
const late = (reason: Page['reason'] = 'STEP') => [page({ id: 'late', reason })]
const full = { isKnown: () => true, roomAt: () => minutes(10), use: () => {} }
const free = { ...full, roomAt: () => null }

test.each<[string, Partial<Settling>, outcome: { posted?: number; throttled?: number; dropped?: number }]>([
  ['there is room', { asked: [page()] }, { posted: 1 }],
  ['there is none', { asked: [page()], allowances: full }, { throttled: 1 }],
  ['an emergency', { asked: [page()], allowances: full, isUnthrottled: true }, { posted: 1 }],
  ['a notifier by itself', { asked: [page({ contactId: null })], allowances: full }, { posted: 1 }],
  ['a contact that is gone', { asked: [page()], allowances: { ...free, isKnown: () => false } }, {}],
  ['room for what was put off', { late: late() }, { posted: 1 }],
  ['still no room', { late: late(), allowances: full }, { throttled: 1 }],
  ['a later one says more', { late: late(), asked: [page()] }, { posted: 1, dropped: 1 }],
  ['a later one to another address', { late: late(), asked: [page({ address: 'x' })] }, { posted: 2 }],
  ['it is over', { late: late(), isOver: true }, { dropped: 1 }],
  ['somebody is on it', { late: late('REPEAT'), isAcknowledged: true }, { dropped: 1 }],
  ['that is what it says', { late: late('ACKNOWLEDGED'), isAcknowledged: true }, { posted: 1 }],
  ['nobody is on it any more', { late: late('ACKNOWLEDGED') }, { dropped: 1 }],
  ['that it is over', { late: late('RESOLVED'), isOver: true }, { posted: 1 }],
  ['it is no longer over', { late: late('RESOLVED') }, { dropped: 1 }],
  ['it is silenced', { late: late(), isQuiet: true }, { throttled: 1 }],
])('%s', (_name, changes, outcome) => {
  const calm = { isOver: false, isAcknowledged: false, isQuiet: false, isUnthrottled: false }
  const { posted, throttled, dropped } = settlePages(
    { asked: [], late: [], allowances: free, ...calm, ...changes },
    now,
  )
  const counts = { posted: posted.length, throttled: throttled.length, dropped: dropped.length }
  expect(counts).toEqual({ posted: 0, throttled: 0, dropped: 0, ...outcome })
  expect(posted.every(({ state, postedAt }) => state === 'POSTED' && postedAt === now)).toBe(true)
})
