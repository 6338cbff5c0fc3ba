import { describe, expect, test } from 'vitest'
import { eventOf, faultOf, type GivenEvent, type RejectReason } from '../../src/usage/judge-event.ts'

const now = new Date('2026-03-02T09:00:00Z')
const ahead = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
const DAY = 86_400
const plain = { feature: 'cart' }

test.each<[GivenEvent, RejectReason | null]>([
  [plain, null],
  [{ workflow: 'checkout' }, null],
  [{ workflow: 'checkout', step: 'pay' }, null],
  [{}, 'NOTHING_USED'],
  [{ role: 'baker', customer: 'acme' }, 'NOTHING_USED'],
  [{ ...plain, step: 'pay' }, 'STEP_ALONE'],
  [{ feature: '' }, 'BAD_TEXT'],
  [{ feature: 'x'.repeat(200) }, null],
  [{ feature: 'x'.repeat(201) }, 'BAD_TEXT'],
  [{ ...plain, user: ' ' }, 'BAD_TEXT'],
  [{ ...plain, id: 'a\u0000' }, 'BAD_TEXT'],
  [{ ...plain, role: 'a\nb' }, 'BAD_TEXT'],
  [{ ...plain, customer: '\ud800' }, 'BAD_TEXT'],
  [{ ...plain, durationSeconds: 0 }, null],
  [{ ...plain, durationSeconds: 30 * DAY }, null],
  [{ ...plain, durationSeconds: 30 * DAY + 1 }, 'BAD_DURATION'],
  [{ ...plain, durationSeconds: -0.001 }, 'BAD_DURATION'],
  [{ ...plain, durationSeconds: Number.NaN }, 'BAD_DURATION'],
  [{ ...plain, at: ahead(3_600) }, null],
  [{ ...plain, at: ahead(3_601) }, 'IN_FUTURE'],
  [{ ...plain, at: ahead(-400 * DAY) }, null],
  [{ ...plain, at: ahead(-400 * DAY - 1) }, 'TOO_OLD'],
])('%j: %s', (given, reason) => {
  expect(faultOf(given, now)?.reason ?? null).toBe(reason)
})

test('a bad text is named', () => {
  expect(faultOf({ ...plain, role: '' }, now)?.message).toMatch(/^`role` is one line/)
})

describe('an event as it is stored', () => {
  const stored = (given: GivenEvent) => eventOf(given, now, (user) => `key of ${user}`)

  test('says what was said, and not who it was', () => {
    const given = {
      ...plain,
      user: 'ann',
      role: 'baker',
      outcome: 'COMPLETED',
      durationSeconds: -0,
      at: ahead(-5),
    } as const
    expect(stored(given)).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      at: ahead(-5),
      userKey: 'key of ann',
      role: 'baker',
      customer: '',
      feature: 'cart',
      workflow: '',
      step: '',
      outcome: 'COMPLETED',
      duration: 0,
    })
  })

  test('masks addresses of people, and leaves customers else as they are', () => {
    expect(stored({ feature: 'mail to ann@example.org', customer: 'ann@example.org' })).toMatchObject({
      feature: 'mail to [email]',
      customer: '[email]',
    })
    expect(stored({ feature: '/home/settings', customer: '4111 1111 1111 1111' })).toMatchObject({
      feature: '/home/settings',
      customer: '4111 1111 1111 1111',
    })
  })

  const keyOf = (given: GivenEvent) => stored(given).key
  const at = ahead(-60)
  test.each<[string, GivenEvent, GivenEvent, boolean]>([
    ['one id', { ...plain, id: '1' }, { feature: 'search', id: '1', at }, true],
    ['two ids', { ...plain, at, id: '1' }, { ...plain, at, id: '2' }, false],
    ['the same at the same time', { ...plain, at }, { ...plain, at }, true],
    ['the same at another time', { ...plain, at }, { ...plain, at: ahead(-61) }, false],
    ['another outcome', { ...plain, at, outcome: 'FAILED' }, { ...plain, at, outcome: 'COMPLETED' }, false],
    ['another person', { ...plain, at, user: 'ann' }, { ...plain, at, user: 'ben' }, false],
    ['one name in two places', { workflow: 'a', at }, { feature: 'a', at }, false],
    ['an id that looks like an event', { ...plain, at }, { ...plain, at, id: 'event' }, false],
    ['neither id nor time', plain, plain, false],
  ])('%s', (_, one, other, isSame) => {
    expect(keyOf(one) === keyOf(other)).toBe(isSame)
  })
})
