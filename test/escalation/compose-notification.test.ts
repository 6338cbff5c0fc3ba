import { expect, test } from 'vitest'
import { composeNotification, type Matter } from '../../src/escalation/compose-notification.ts'
import type { GroupedAlert } from '../../src/escalation/group-rows.ts'
import type { PageReason } from '../../src/storage/generated/enums.ts'

const now = new Date('2026-01-15T12:30:00Z')
const alert = (changes: Partial<GroupedAlert> = {}): GroupedAlert => ({
  id: 'a',
  labels: { host: 'web-1', environment: 'production' },
  summary: 'Memory: memory used of host web-1 is 190 MB, above 180 MB',
  state: 'FIRING',
  level: 'WARNING',
  value: 190,
  threshold: 180,
  unit: 'MB',
  startedAt: new Date('2026-01-15T12:00:00Z'),
  resolvedAt: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  snoozedUntil: null,
  snoozedForGood: false,
  snoozedBy: null,
  rule: { name: 'Memory', kind: 'METRIC', spec: {}, muteTimes: [], playbook: null },
  ...changes,
})
function compose(alerts: GroupedAlert[], reason: PageReason = 'STEP', changes: Partial<Matter> = {}) {
  const matter: Matter = {
    group: { id: 'g', escalation: 'STANDARD', acknowledgedBy: 'ada', responseDueAt: new Date('2026-01-15T13:00:00Z') },
    alerts,
    suppressed: 0,
    project: { slug: 'shop', name: 'Shop' },
    incident: null,
    ...changes,
  }
  const recipient = { name: 'Ada', address: 'ada@shop.example' }
  return composeNotification(matter, { id: 'p', reason, step: reason === 'STEP' ? 2 : 0, recipient }, now)
}

test('one alert in plain words', () => {
  expect(compose([alert()])).toEqual({
    id: 'p',
    subject: 'g',
    action: 'TRIGGER',
    level: 'WARNING',
    title: 'Memory: memory used of host web-1 is 190 MB, above 180 MB',
    text:
      'Nobody has acknowledged it yet. This is step 2.\n' +
      '• WARNING, since 2026-01-15 12:00 UTC: Memory: memory used of host web-1 is 190 MB, above 180 MB',
    at: now,
    project: { slug: 'shop', name: 'Shop' },
    environment: 'production',
    release: null,
    links: [],
    facts: [
      { label: 'Rule', value: 'Memory' },
      { label: 'Value', value: '190 MB, threshold 180 MB' },
      { label: 'Since', value: '2026-01-15 12:00 UTC' },
      { label: 'Alert', value: btoa('Alert:a') },
      { label: 'Labels', value: 'host web-1, environment production' },
      { label: 'Escalation', value: 'STANDARD' },
      { label: 'Answer until', value: '2026-01-15 13:00 UTC' },
      { label: 'Told', value: 'Ada' },
    ],
    recipient: { name: 'Ada', address: 'ada@shop.example' },
    test: false,
  })
})

test('of several the worst comes first, and only what they have in common is said of all', () => {
  const worse = alert({ id: 'b', level: 'CRITICAL', summary: 'Worse', labels: { environment: 'staging' }, value: null })
  const { title, level, environment, text, facts } = compose([alert(), worse], 'CHANGE', { suppressed: 3 })
  expect({ title, level, environment }).toEqual({
    title: 'Worse (and 1 more)',
    level: 'CRITICAL',
    environment: null,
  })
  expect(text.split('\n')).toHaveLength(3)
  expect(facts).toContainEqual({ label: 'Alert', value: `${btoa('Alert:b')} (and 1 more)` })
  expect(facts).toContainEqual({ label: 'Silenced, muted, inhibited or snoozed', value: '3' })
  expect(facts.map(({ label }) => label)).not.toContain('Value')
})

test('it says where to go: the alert, the incident, the playbook', () => {
  const rule = { ...alert().rule, playbook: 'memory-leak' }
  const { facts } = compose([alert({ rule })], 'STEP', { incident: { number: 3, title: 'Memory\nruns out' } })
  expect(facts.slice(3, 6)).toEqual([
    { label: 'Alert', value: btoa('Alert:a') },
    { label: 'Incident', value: 'SHOP-INC-3: Memory runs out' },
    { label: 'Playbook', value: 'memory-leak' },
  ])
})

test.each<[string, Record<string, string>, environment: string | null, release: string | null]>([
  ['ours', { environment: 'staging', release: '1.2.0' }, 'staging', '1.2.0'],
  [
    'those of OpenTelemetry',
    { 'deployment.environment.name': 'staging', 'service.version': '1.2.0' },
    'staging',
    '1.2.0',
  ],
  ['ours first', { environment: 'staging', 'deployment.environment.name': 'production' }, 'staging', null],
  ['none that are empty', { environment: '', 'service.version': '' }, null, null],
])('environment and release are told from labels: %s', (_name, labels, environment, release) => {
  expect(compose([alert({ labels })])).toMatchObject({ environment, release })
})

test.each<[PageReason, action: string, text: RegExp]>([
  ['REPEAT', 'TRIGGER', /^It goes on/],
  ['ACKNOWLEDGED', 'ACKNOWLEDGE', /^ada has acknowledged it/],
  ['RESOLVED', 'RESOLVE', /^•/],
])('%s', (reason, action, text) => {
  const over = alert({ state: 'RESOLVED', resolvedAt: now })
  const told = compose([reason === 'RESOLVED' ? over : alert()], reason)
  expect(told).toMatchObject({ action, title: expect.stringMatching(/^Memory/), text: expect.stringMatching(text) })
})

test('whatever alerts say, it keeps to the limits of notifications', () => {
  const long = `${'😀'.repeat(300)}\n\0second line`
  const many = Array.from({ length: 60 }, () => alert({ summary: long, labels: { [long]: long, environment: '' } }))
  const { title, text, facts, environment } = compose(many)
  expect(title.length).toBeLessThanOrEqual(200)
  expect(title).toMatch(/\(and 59 more\)$/)
  expect(title.isWellFormed()).toBe(true)
  expect(text.split('\n')).toHaveLength(12)
  expect(facts.every(({ value }) => value.length <= 500 && !/[\n\0]/.test(value))).toBe(true)
  expect(environment).toBeNull()
  expect(compose([], 'RESOLVED').title).toBe('The alerts are told of with more urgent ones now')
})
