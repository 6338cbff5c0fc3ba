import { expect, test } from 'vitest'
import type { AlertChange } from '../../src/alerts/alert-change.ts'
import { alertInWords, asksForIncident } from '../../src/incidents/alert-words.ts'
import { pagesInWords } from '../../src/incidents/on-pages.ts'
import type { Page } from '../../src/storage/generated/client.ts'

type Case = Partial<AlertChange['alert']> & Pick<AlertChange, 'from' | 'levelBefore'> & { opensIncident?: boolean }

const changeOf = ({ from, levelBefore, opensIncident, ...alert }: Case) =>
  ({
    alert: {
      summary: 'Launch takes 3.4 s',
      state: 'FIRING',
      level: 'CRITICAL',
      snoozedUntil: null,
      snoozedForGood: false,
      ...alert,
    },
    rule: { opensIncident: opensIncident ?? null },
    from,
    levelBefore,
    actor: null,
  }) as AlertChange

test.each<[string | null, Case]>([
  ['Alert fired: Launch takes 3.4 s', { from: null, levelBefore: null }],
  ['Alert fired: Launch takes 3.4 s', { from: 'PENDING', levelBefore: 'CRITICAL' }],
  ['Alert fired, CRITICAL now: Launch takes 3.4 s', { from: 'PENDING', levelBefore: 'WARNING' }],
  ['Alert got worse, CRITICAL now: Launch takes 3.4 s', { from: 'FIRING', levelBefore: 'WARNING' }],
  ['Alert got milder, WARNING now: Launch takes 3.4 s', { from: 'FIRING', levelBefore: 'CRITICAL', level: 'WARNING' }],
  ['Alert acknowledged: Launch takes 3.4 s', { from: 'FIRING', levelBefore: 'CRITICAL', state: 'ACKNOWLEDGED' }],
  [
    'The acknowledgement of an alert no longer counts: Launch takes 3.4 s',
    { from: 'ACKNOWLEDGED', levelBefore: 'CRITICAL' },
  ],
  ['Alert resolved: Launch takes 3.4 s', { from: 'FIRING', levelBefore: 'CRITICAL', state: 'RESOLVED' }],
  ['Alert has no data any more: Launch takes 3.4 s', { from: 'FIRING', levelBefore: 'CRITICAL', state: 'NO_DATA' }],
  ['Alert cannot be evaluated: Launch takes 3.4 s', { from: 'FIRING', levelBefore: 'CRITICAL', state: 'ERROR' }],
  [
    'Alert snoozed until it is resolved: Launch takes 3.4 s',
    { from: 'FIRING', levelBefore: 'CRITICAL', snoozedForGood: true },
  ],
  [
    'Alert snoozed until 2026-03-02T10:00:00.000Z: Launch takes 3.4 s',
    { from: 'FIRING', levelBefore: 'CRITICAL', snoozedUntil: new Date('2026-03-02T10:00:00Z') },
  ],
  ['Alert no longer snoozed: Launch takes 3.4 s', { from: 'FIRING', levelBefore: 'CRITICAL' }],
  [null, { from: null, levelBefore: null, state: 'PENDING' }],
  [null, { from: 'PENDING', levelBefore: 'CRITICAL', state: 'RESOLVED' }],
])('%s', (expected, change) => {
  expect(alertInWords(changeOf(change))).toBe(expected)
})

test.each<[boolean, string, Case]>([
  [true, 'a critical alert fires', { from: 'PENDING', levelBefore: 'CRITICAL' }],
  [true, 'an emergency fires at once', { from: null, levelBefore: null, level: 'EMERGENCY' }],
  [true, 'it gets critical while it fires', { from: 'FIRING', levelBefore: 'WARNING' }],
  [
    true,
    'it gets critical while somebody is on it',
    { from: 'ACKNOWLEDGED', levelBefore: 'WARNING', state: 'ACKNOWLEDGED' },
  ],
  [true, 'a rule that insists', { from: null, levelBefore: null, level: 'INFO', opensIncident: true }],
  [false, 'a rule that does not want it', { from: null, levelBefore: null, opensIncident: false }],
  [false, 'a warning', { from: null, levelBefore: null, level: 'WARNING' }],
  [false, 'not long enough', { from: null, levelBefore: null, state: 'PENDING' }],
  [false, 'an acknowledgement ran out', { from: 'ACKNOWLEDGED', levelBefore: 'CRITICAL' }],
  [false, 'a snooze', { from: 'FIRING', levelBefore: 'CRITICAL', snoozedForGood: true }],
  [false, 'no data', { from: 'FIRING', levelBefore: 'CRITICAL', state: 'NO_DATA' }],
])('%s: %s', (expected, _, change) => {
  expect(asksForIncident(changeOf(change))).toBe(expected)
})

const page = (given: Partial<Page>) =>
  ({
    contact: 'slack',
    contactId: null,
    notifier: 'slack',
    address: '#ops',
    reason: 'STEP',
    step: 1,
    state: 'POSTED',
    ...given,
  }) as Page

test.each<[string, Page[]]>([
  ['slack: #ops was told (step 1).', [page({})]],
  [
    'slack: #ops, email: Ann were told (step 2).',
    [
      page({ step: 2 }),
      page({ step: 2, contactId: '1', contact: 'Ann', notifier: 'email', address: 'ann@example.org' }),
    ],
  ],
  ['slack was told (resolved).', [page({ address: null, reason: 'RESOLVED' })]],
  [
    'slack: #ops was told (step 1). email: Ann will be told later (step 1), having been told as often as may be.',
    [page({}), page({ contactId: '1', contact: 'Ann', notifier: 'email', state: 'THROTTLED' })],
  ],
])('%s', (expected, pages) => {
  expect(pagesInWords(pages)).toBe(expected)
})
