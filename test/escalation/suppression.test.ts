import { expect, test } from 'vitest'
import { type InhibitionSpec, prepareInhibition } from '../../src/escalation/inhibition.ts'
import type { Matcher } from '../../src/escalation/matcher.ts'
import { type Suppressible, type Suppressors, suppressionOf } from '../../src/escalation/suppression.ts'

const now = new Date('2026-01-15T12:00:00Z')
const soon = new Date('2026-01-15T13:00:00Z')
const before = new Date('2026-01-15T11:00:00Z')
const is = (label: string, value: string): Matcher => ({ label, operator: 'EQUALS', value })

const alert = (changes: Partial<Suppressible> = {}): Suppressible => ({
  id: 'a',
  labels: { host: 'web-1', site: 'eu' },
  level: 'WARNING',
  snoozedUntil: null,
  snoozedForGood: false,
  snoozedBy: null,
  rule: { name: 'Slow pages', muteTimes: ['nights'] },
  ...changes,
})
const nothing: Suppressors = { silences: [], muteTimes: [], inhibitions: [] }
const silence = (changes: Partial<Suppressors['silences'][number]>): Suppressors => ({
  ...nothing,
  silences: [{ matchers: [is('host', 'web-1')], startsAt: before, endsAt: soon, comment: 'moving', ...changes }],
})
const mute = (name: string, from: string, to: string): Suppressors => ({
  ...nothing,
  muteTimes: [{ name, timeZone: 'UTC', intervals: [{ from, to }] }],
})
const database = alert({
  id: 'b',
  level: 'CRITICAL',
  labels: { host: 'db-1', site: 'eu' },
  rule: { name: 'Database away', muteTimes: [] },
})
const inhibit = (changes: Partial<InhibitionSpec> = {}, active = [database]): Suppressors => {
  const spec = {
    name: 'database first',
    source: [is('rule', 'Database away')],
    target: [is('level', 'WARNING')],
    equal: ['site'],
    ...changes,
  }
  return { ...nothing, inhibitions: [prepareInhibition(spec, active)] }
}
const either: Partial<InhibitionSpec> = { source: [is('site', 'eu')], target: [is('site', 'eu')] }

test.each<[string, Suppressible, Suppressors, kinds: string[]]>([
  ['nothing', alert(), nothing, []],
  ['a silence', alert(), silence({}), ['SILENCE']],
  ['a silence of another', alert(), silence({ matchers: [is('host', 'web-2')] }), []],
  ['a silence that begins now', alert(), silence({ startsAt: now }), ['SILENCE']],
  ['a silence that ends now', alert(), silence({ endsAt: now }), []],
  ['a silence that is to come', alert(), silence({ startsAt: soon }), []],
  ['a silence by rule', alert(), silence({ matchers: [is('rule', 'Slow pages')] }), ['SILENCE']],
  ['a mute time', alert(), mute('nights', '11:00', '13:00'), ['MUTE_TIME']],
  ['a mute time that is over', alert(), mute('nights', '10:00', '12:00'), []],
  ['a mute time that the rule does not name', alert(), mute('days', '11:00', '13:00'), []],
  ['an inhibition', alert(), inhibit(), ['INHIBITION']],
  ['an inhibition without its source', alert(), inhibit({}, []), []],
  ['an inhibition at another place', alert({ labels: { site: 'us' } }), inhibit(), []],
  ['an inhibition where neither has the label', alert(), inhibit({ equal: ['zone'] }), ['INHIBITION']],
  ['an inhibition of another level', alert({ level: 'CRITICAL' }), inhibit(), []],
  ['nothing inhibits itself', database, inhibit({ target: [is('host', 'db-1')] }), []],
  ['nor do two that fit both sides', alert(), inhibit(either), []],
  ['a snooze', alert({ snoozedUntil: soon }), nothing, ['SNOOZE']],
  ['a snooze that ends now', alert({ snoozedUntil: now }), nothing, []],
  ['a snooze for good', alert({ snoozedForGood: true }), nothing, ['SNOOZE']],
  [
    'all of them, in the order they are asked',
    alert({ snoozedUntil: soon }),
    {
      ...inhibit(),
      ...silence({}),
      muteTimes: mute('nights', '11:00', '13:00').muteTimes,
      inhibitions: inhibit().inhibitions,
    },
    ['INHIBITION', 'MUTE_TIME', 'SILENCE', 'SNOOZE'],
  ],
])('%s', (_name, suppressed, by, kinds) => {
  expect(suppressionOf(suppressed, by, now).map(({ kind }) => kind)).toEqual(kinds)
})

test('one of two that fit both sides is inhibited by a third that does not, however many there are', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => alert({ id: `m${index}` }))
  const spec = { target: [is('host', 'web-1')], source: [is('site', 'eu')] }
  const kinds = (active: Suppressible[]) => suppressionOf(many[0]!, inhibit(spec, active), now).map(({ kind }) => kind)
  expect(kinds(many)).toEqual([])
  expect(kinds([...many, database])).toEqual(['INHIBITION'])
})

test('each says until when it holds', () => {
  const by = { ...inhibit(), ...silence({}), inhibitions: inhibit().inhibitions }
  expect(suppressionOf(alert({ snoozedForGood: true, snoozedBy: 'me' }), by, now)).toEqual([
    { kind: 'INHIBITION', name: 'database first', until: null },
    { kind: 'SILENCE', name: 'moving', until: soon },
    { kind: 'SNOOZE', name: 'me', until: null },
  ])
})
