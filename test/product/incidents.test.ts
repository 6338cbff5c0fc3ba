import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AlertChange } from '../../src/alerts/alert-change.ts'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import type { Clock } from '../../src/clock.ts'
import { createIncidents } from '../../src/incidents/create-incidents.ts'
import type { Incidents } from '../../src/incidents/incidents.ts'
import type { Alert, AlertRule, Page } from '../../src/storage/generated/client.ts'
import { timeKey } from '../../src/storage/time-key.ts'
import { changing } from '../../src/storage/touched.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { ask, next, subscribe } from '../system/graphql-client.ts'
import { type Receiver, startReceiver } from '../system/receiver.ts'
import { type Seed, type SeededProject, seed, thrown } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import type {
  AlertRuleInput,
  MetricRuleInput,
  OpenIncidentInput,
  SetPlaybookInput,
  UpdateIncidentSettingsInput,
} from '../typed/graphql.ts'

const clock = fakeClock()
const minutes = (count: number) => count * 60
const bus = createLocalBus()
let receiver: Receiver
let host: TestHost
let owner: Seed
let incidents: Incidents
beforeAll(async () => {
  receiver = await startReceiver()
  host = await startTestHost({ EVENKEEL_CONFIG: receiver.configuration }, undefined, clock)
  owner = seed(host)
  incidents = node()
})
afterAll(async () => {
  await host.close()
  await receiver[Symbol.asyncDispose]()
})

/** As another node has them. */
const node = (its: Clock = clock) =>
  createIncidents({ database: host.database, bus, clock: its, log: pino({ level: 'silent' }) })

async function addRule(app: SeededProject, rule: Partial<AlertRule> = {}): Promise<AlertRule> {
  const now = clock.now()
  return host.database.prisma.alertRule.create({
    data: {
      id: randomUUID(),
      projectId: app.number,
      name: `Rule ${randomUUID()}`,
      kind: 'METRIC',
      spec: {},
      createdAt: now,
      updatedAt: now,
      // Its evaluation is not what is looked at here.
      enabled: false,
      dueAt: new Date('2100-01-01T00:00:00Z'),
      ...(rule as object),
    },
  })
}

/** An alert of the rule that has just fired, as those hear of it who listen. */
async function fire(rule: AlertRule, alert: Partial<Alert> = {}): Promise<Alert> {
  const now = clock.now()
  const { prisma } = host.database
  const fired = await prisma.alert.create({
    data: {
      id: timeKey(now),
      projectId: rule.projectId,
      ruleId: rule.id,
      fingerprint: randomUUID(),
      labels: {},
      summary: 'Launch takes 3.4 s',
      state: 'FIRING',
      level: 'CRITICAL',
      startedAt: new Date(now.getTime() - 120_000),
      firedAt: now,
      evaluatedAt: now,
      lastTrueAt: now,
      ...(alert as object),
    },
  })
  await tell([{ alert: fired, rule, from: null, levelBefore: null, actor: null }])
  return fired
}

async function become(
  rule: AlertRule,
  alert: Alert,
  change: Partial<Alert>,
  actor: string | null = null,
): Promise<Alert> {
  const data = change as object
  const changed = await host.database.prisma.alert.update({ where: { id: alert.id }, data })
  await tell([{ alert: changed, rule, from: alert.state, levelBefore: alert.level, actor }])
  return changed
}

const tell = (changes: AlertChange[]) =>
  changing({ database: host.database, bus }, (client, touched) =>
    incidents.onAlertChanges(client, touched, changes, clock.now()),
  )

const shortIdOf = ({ slug }: SeededProject, number = 1) => `${slug.toUpperCase()}-INC-${number}`

const read = async (app: SeededProject) => {
  const { project } = await owner.gql(AllIncidents, { slug: app.slug })
  return project!.incidents.nodes.map((incident) => ({
    ...incident,
    timeline: incident.timeline.nodes.map(({ kind, actor, text }) => `${kind} ${actor ?? '-'} ${text}`),
  }))
}

async function open(app: SeededProject, input: Partial<OpenIncidentInput> = {}, as = { token: ADMIN }) {
  const { openIncident } = await owner.gql(
    OpenIncident,
    { input: { project: app.slug, title: 'It is slow', ...input } },
    as,
  )
  if (openIncident.incident === null) throw new Error(JSON.stringify(openIncident.errors))
  return openIncident.incident
}

/** A rule about launches of each platform, and what they took by platform, in seconds, with what the rules make of it. */
async function launches(app: SeededProject, input: Partial<AlertRuleInput> = {}) {
  const metric = {
    metric: 'app.start.duration',
    aggregate: 'LAST',
    windowSeconds: 3_600,
    groupBy: ['platform'],
    thresholds: { warning: 2, critical: 3, emergency: 4 },
  } satisfies MetricRuleInput
  const rule = { project: app.slug, name: 'Slow launches', kind: 'METRIC', intervalSeconds: 15, metric } as const
  const { createAlertRule } = await owner.gql(CreateRule, { input: { ...rule, ...input } })
  expect(createAlertRule.errors).toEqual([])
  return async (seconds: Record<string, number>, after = minutes(1)) => {
    const samples = Object.entries(seconds).map(([platform, value]) => ({
      name: 'app.start.duration',
      value,
      at: clock.now().toISOString(),
      attributes: [{ name: 'platform', value: platform }],
    }))
    await owner.gql(Record, { input: { project: app.slug, samples } })
    await clock.advance(after, 30)
  }
}

test('a critical alert opens an incident, which follows it until it is over', async () => {
  const app = await owner.project('shop')
  const take = await launches(app, { playbook: 'launch-time' })
  await take({ ios: 2.5, android: 1 })
  expect(await read(app)).toEqual([])
  await take({ ios: 3.4, android: 1 })
  await take({ ios: 3.4, android: 4.5 })
  const [incident, ...others] = await read(app)
  expect(others).toEqual([])
  expect(incident).toMatchObject({
    number: 1,
    shortId: 'SHOP-INC-1',
    status: 'INVESTIGATING',
    severity: 'CRITICAL',
    openedBy: null,
    secondsToAcknowledge: null,
    playbook: { key: 'launch-time' },
  })
  const times = (['startedAt', 'openedAt', 'responseDueAt', 'resolveDueAt'] as const).map((name) => incident![name]!)
  expect(times.map((time) => (Date.parse(time) - Date.parse(times[1]!)) / 60_000)).toEqual([-1.5, 0, 15, 60])
  expect(incident!.secondsToDetect).toBe(minutes(1.5))

  const first = incident!.alerts.at(-1)!
  await owner.gql(AcknowledgeAlert, { input: { alertId: first.id } })
  await take({ ios: 1, android: 4.5 })
  expect((await read(app))[0]!.status).toBe('INVESTIGATING')
  await take({ ios: 1, android: 1 })
  const [quiet] = await read(app)
  expect(quiet).toMatchObject({ status: 'MONITORING', acknowledgedAt: expect.any(String), resolvedAt: null })
  await clock.advance(minutes(28))
  expect((await read(app))[0]!.status).toBe('MONITORING')
  await clock.advance(minutes(2))
  const [resolved] = await read(app)
  expect(resolved).toMatchObject({ status: 'RESOLVED', resolveBreachedAt: null })
  const told = resolved!.timeline.map((line) => line.replace(/(Alert [a-z ]+|, CRITICAL now): .*/, '$1'))
  expect(told.filter((line) => !line.startsWith('TOLD'))).toEqual([
    'OPENED - Opened, since the alert is CRITICAL: Slow launches',
    'ALERT - Alert got worse, CRITICAL now',
    'ALERT - Alert fired',
    'ACKNOWLEDGED administrator Alert acknowledged',
    'ALERT - Alert resolved',
    'ALERT - Alert resolved',
    'STATUS - Investigating → Monitoring: every alert is resolved.',
    'RESOLVED - Resolved: its alerts have stayed resolved.',
  ])
  expect(resolved!.timeline.filter((line) => line.startsWith('TOLD'))[0]).toBe('TOLD - post was told (step 1).')
  await take({ ios: 3.4 })
  expect((await read(app)).map(({ number }) => number)).toEqual([2, 1])
})

test('rules decide whether there is an incident, and alerts about one issue share it', async () => {
  const app = await owner.project()
  await app.report({ exception: thrown('Fault', 'pay') })
  const issue = await host.database.prisma.issue.findFirstOrThrow({ where: { projectId: app.number } })
  await fire(await addRule(app), { level: 'WARNING' })
  await fire(await addRule(app, { opensIncident: false }))
  expect(await read(app)).toEqual([])
  const insisting = await addRule(app, { opensIncident: true })
  const quiet = await fire(insisting, { level: 'INFO', issueId: issue.id, summary: 'A new issue' })
  // Two nodes at once.
  const rules = await Promise.all([addRule(app), addRule(app)])
  await Promise.all(rules.map((rule) => fire(rule, { issueId: issue.id, summary: 'It spikes' })))
  const [incident, ...others] = await read(app)
  expect(others).toEqual([])
  expect(incident!.issues).toEqual([{ title: 'Fault: Fault in pay' }])
  expect(incident!.severity).toBe('CRITICAL')
  expect(incident!.timeline.filter((line) => /^(?:OPENED|ISSUE|SEVERITY)/.test(line))).toEqual([
    expect.stringMatching(/^OPENED - Opened, since the rule asks for it: /),
    `ISSUE - Linked ${app.slug.toUpperCase()}-1: Fault: Fault in pay`,
    'SEVERITY - MEDIUM → CRITICAL.',
  ])
  await become(insisting, quiet, { snoozedForGood: true, snoozedBy: 'Ann' }, 'Ann')
  expect((await read(app))[0]!.timeline.at(-1)).toBe('ALERT Ann Alert snoozed until it is resolved: A new issue')
})

test('two nodes open one incident for what fires at the same moment', async () => {
  const app = await owner.project()
  await app.report({ exception: thrown('Fault', 'pay') })
  const issue = await host.database.prisma.issue.findFirstOrThrow({ where: { projectId: app.number } })
  const rules = await Promise.all([addRule(app), addRule(app), addRule(app)])
  await Promise.all(rules.map((rule) => fire(rule, { issueId: issue.id })))
  const [incident, ...others] = await read(app)
  expect(others).toEqual([])
  expect(incident!.timeline.filter((line) => line.startsWith('ALERT'))).toHaveLength(3)
})

test('who was told stands in the timeline once a moment', async () => {
  const app = await owner.project()
  const rule = await addRule(app)
  const alert = await fire(rule)
  const now = clock.now()
  const group = await host.database.prisma.alertGroup.create({
    data: { id: timeKey(now), projectId: app.number, escalation: 'URGENT', key: 'all', labels: {}, openedAt: now },
  })
  await host.database.prisma.alert.update({ where: { id: alert.id }, data: { groupId: group.id } })
  const page = (address: string): Page => ({
    id: timeKey(now),
    groupId: group.id,
    projectId: app.number,
    contactId: null,
    contact: 'slack',
    notifier: 'slack',
    address,
    reason: 'STEP',
    step: 1,
    version: 1,
    state: 'POSTED',
    at: now,
    key: null,
    postedAt: now,
  })
  await changing({ database: host.database, bus }, (client, touched) =>
    incidents.onPages(client, touched, [page('#ops'), page('#dev')]),
  )
  const [incident] = await read(app)
  expect(incident!.timeline.at(-1)).toBe('TOLD - slack: #ops, slack: #dev were told (step 1).')
})

test('people link alerts to incidents and take them away', async () => {
  const app = await owner.project()
  const rule = await addRule(app)
  await fire(rule)
  const [{ alerts }] = (await read(app)) as [Awaited<ReturnType<typeof read>>[0]]
  expect(alerts).toEqual([{ id: expect.any(String), summary: 'Launch takes 3.4 s' }])
  const { id: incidentId } = await open(app, { alertIds: [alerts[0]!.id] })
  const alertIds = [alerts[0]!.id]
  await owner.gql(Link, { input: { incidentId, alertIds } })
  expect((await read(app))[0]!.alerts).toEqual(alerts)
  await owner.gql(Link, { input: { incidentId, links: [{ label: 'Board', url: 'https://board.example/x' }] } })
  const links = async () =>
    (await owner.gql(OneIncident, { slug: app.slug, shortId: shortIdOf(app, 2) })).project!.incident!.links
  const linkIds = (await links()).map(({ id }) => id)
  expect((await owner.gql(Node, { id: linkIds[0]! })).node).toEqual({ label: 'Board' })
  const wrong = await owner.gql(Unlink, { input: { incidentId, linkIds: [...linkIds, incidentId] } })
  expect(wrong.unlinkIncident.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'linkIds', '1'] }])
  await owner.gql(Unlink, { input: { incidentId, alertIds, linkIds } })
  await owner.gql(Unlink, { input: { incidentId, alertIds, linkIds } })
  expect(await links()).toEqual([])
  const [incident] = await read(app)
  expect(incident!.alerts).toEqual([])
  expect(incident!.timeline.map((line) => line.replace(' administrator', ''))).toEqual([
    'OPENED Opened.',
    'ALERT Linked an alert.',
    'LINK Linked Board.',
    'ALERT No longer linked: an alert.',
    'LINK Took a link away.',
  ])
})

test('a clock that runs out is written down once, however many nodes look', async () => {
  const app = await owner.project()
  await open(app, { severity: 'CRITICAL' })
  const answered = await open(app, { severity: 'HIGH' })
  const now = clock.now().getTime()
  await owner.gql(Acknowledge, { input: { incidentId: answered.id } })
  await clock.advance(minutes(14))
  expect((await read(app)).map(({ responseBreachedAt }) => responseBreachedAt)).toEqual([null, null])
  const late = { ...clock, now: () => new Date(now + 3_600_000) }
  const others = [node(late), node(late), node(late), node(late)]
  await Promise.all(others.map((other) => other.round()))
  await Promise.all(others.map((other) => other.round()))
  const [second, first] = await read(app)
  expect(second!.timeline).toEqual(['OPENED administrator Opened.', 'ACKNOWLEDGED administrator Acknowledged.'])
  expect(first).toMatchObject({
    responseBreachedAt: late.now().toISOString(),
    resolveBreachedAt: late.now().toISOString(),
  })
  expect(first!.timeline.slice(1)).toEqual([
    'BREACH - Nobody answered within 15 min.',
    'BREACH - It was not resolved within 1 h.',
  ])
})

test('people work on an incident that they opened', async () => {
  const app = await owner.project('desk')
  const ann = await owner.token(['READ', 'TRIAGE'], ['desk'])
  const { id: incidentId } = await open(app, { playbook: 'crash-rate', note: 'Called by support.' }, ann)
  const input = { incidentId }
  await owner.gql(AssignRole, { input: { ...input, role: 'commander', name: 'Ann' } }, ann)
  await owner.gql(AssignRole, { input: { ...input, role: '__proto__', name: 'Bob' } }, ann)
  await owner.gql(CompleteStep, { input: { ...input, step: 1 } }, ann)
  await owner.gql(CompleteStep, { input: { ...input, step: 2 } }, ann)
  await owner.gql(CompleteStep, { input: { ...input, step: 2 } }, ann)
  await owner.gql(CompleteStep, { input: { ...input, step: 2, done: false } }, ann)
  await owner.gql(Link, { input: { ...input, links: [{ label: 'Board', url: 'https://board.example/x' }] } }, ann)
  const changes = { status: 'IDENTIFIED', severity: 'HIGH', title: 'Crashes on pay', note: 'It is the cache.' } as const
  await owner.gql(Update, { input: { ...input, ...changes } }, ann)
  const post = { summary: 'Pay crashed.', actions: ['Test it'] }
  await owner.gql(WritePostMortem, { input: { ...input, ...post } }, ann)
  await owner.gql(Update, { input: { ...input, status: 'RESOLVED' } }, ann)
  await owner.gql(Update, { input: { ...input, status: 'INVESTIGATING' } }, ann)
  const { project } = await owner.gql(OneIncident, { slug: app.slug, shortId: shortIdOf(app) })
  const incident = project!.incident!
  expect(incident).toMatchObject({
    title: 'Crashes on pay',
    status: 'INVESTIGATING',
    severity: 'HIGH',
    openedBy: 'READ,TRIAGE',
    resolvedAt: null,
    roles: [
      { role: '__proto__', name: 'Bob' },
      { role: 'commander', name: 'Ann' },
    ],
    links: [{ id: expect.any(String), label: 'Board', url: 'https://board.example/x', ticket: null }],
    postMortem: { ...post, impact: '', rootCause: '', lessons: '' },
  })
  expect(incident.playbook!.steps.map(({ number, done, doneBy }) => [number, done, doneBy])).toEqual([
    [1, true, 'READ,TRIAGE'],
    [2, false, null],
    [3, false, null],
    [4, false, null],
  ])
  expect((await read(app))[0]!.timeline.map((line) => line.replace(' READ,TRIAGE', ''))).toEqual([
    'OPENED Opened.',
    'NOTE Called by support.',
    'ROLE commander: Ann',
    'ROLE __proto__: Bob',
    expect.stringMatching(/^STEP Done: 1\. /),
    expect.stringMatching(/^STEP Done: 2\. /),
    expect.stringMatching(/^STEP Not done after all: 2\. /),
    'LINK Linked Board.',
    'NOTE The title is now: Crashes on pay',
    'SEVERITY CRITICAL → HIGH.',
    'ACKNOWLEDGED Acknowledged.',
    'STATUS Investigating → Identified.',
    'NOTE It is the cache.',
    'NOTE Wrote the post-mortem.',
    'RESOLVED Resolved.',
    'STATUS Opened again, Resolved → Investigating.',
  ])
  expect(incident.postMortemMarkdown).toMatch(/^# DESK-INC-1: Crashes on pay\n/)
  expect(incident.postMortemMarkdown).toContain('\n## Summary\n\nPay crashed.\n')
})

test('a ticket is asked for once, and its link says what became of it', async () => {
  const app = await owner.project()
  const { id: incidentId } = await open(app, { severity: 'CRITICAL' })
  receiver.answer([(response) => void response.writeHead(200).end('https://tickets.example/OPS-7')])
  const links = subscribe(
    host.url,
    LiveLinks,
    { slug: app.slug, shortId: shortIdOf(app) },
    { token: ADMIN },
    'WebSocket',
  )
  await next(links)
  const request = () => owner.gql(RequestTicket, { input: { incidentId, notifier: 'post' } })
  expect((await request()).requestTicket.errors).toEqual([])
  let seen: { label: string; url: string | null; ticket: { state: string | null } | null }[]
  do seen = (await next(links)).live.project!.incident!.links
  while (seen[0]?.ticket?.state !== 'DELIVERED')
  await links.return?.()
  await request()
  expect(seen).toEqual([
    { label: 'Ticket of post', url: 'https://tickets.example/OPS-7', ticket: { state: 'DELIVERED' } },
  ])
  const told = receiver.arrivals.filter(({ key }) => key.startsWith('incident-ticket:'))
  expect(told).toHaveLength(1)
  expect(told[0]!.notification).toMatchObject({
    title: `${app.slug.toUpperCase()}-INC-1: It is slow`,
    subject: expect.stringMatching(/^incident-/),
    test: false,
  })
  // Deliveries are forgotten one day; where the ticket is is not.
  await clock.advance(minutes(1))
  await host.database.prisma.delivery.deleteMany({ where: { key: { startsWith: 'incident-ticket:' } } })
  const { project } = await owner.gql(OneIncident, { slug: app.slug, shortId: shortIdOf(app) })
  expect(project!.incident!.links).toMatchObject([{ ...seen[0], ticket: { state: null } }])
  const unknown = await owner.gql(RequestTicket, { input: { incidentId, notifier: 'nobody' } })
  expect(unknown.requestTicket.errors[0]).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'notifier'] })
})

test('a project changes playbooks, adds its own, and has them back', async () => {
  const app = await owner.project()
  const playbooks = async () => (await owner.gql(Playbooks, { slug: app.slug })).project!.playbooks
  const from = await playbooks()
  expect(from.map(({ key, severity, responseSeconds, isOwn }) => [key, severity, responseSeconds, isOwn])).toEqual([
    ['launch-time', 'CRITICAL', 900, false],
    ['crash-rate', 'CRITICAL', 600, false],
    ['memory-usage', 'CRITICAL', 1_200, false],
    ['retention', 'HIGH', 7_200, false],
    ['satisfaction', 'CRITICAL', 3_600, false],
  ])
  const own = { title: 'Mine', severity: 'LOW', responseSeconds: 60, steps: ['Look.'] } as const
  for (const key of ['crash-rate', 'zebra']) {
    const { setPlaybook } = await owner.gql(SetPlaybook, {
      input: { project: app.slug, key, ...own, steps: [...own.steps] },
    })
    expect(setPlaybook).toEqual({ playbook: { key, isOwn: true, ...own }, errors: [] })
  }
  expect((await playbooks()).map(({ key, isOwn }) => [key, isOwn])).toEqual([
    ['launch-time', false],
    ['crash-rate', true],
    ['memory-usage', false],
    ['retention', false],
    ['satisfaction', false],
    ['zebra', true],
  ])
  await open(app, { playbook: 'zebra' })
  const [incident] = await read(app)
  expect(incident).toMatchObject({ severity: 'LOW', playbook: { key: 'zebra' } })
  for (const key of ['crash-rate', 'zebra']) await owner.gql(ResetPlaybook, { input: { project: app.slug, key } })
  expect(await playbooks()).toEqual(from)
  expect((await read(app))[0]!.playbook).toBeNull()
  const bad: [Partial<SetPlaybookInput>, string][] = [
    [{ key: '__proto__' }, 'key'],
    [{ title: '' }, 'title'],
    [{ responseSeconds: 0 }, 'responseSeconds'],
    [{ steps: [] }, 'steps'],
    [{ steps: ['one', 'two\nlines'] }, 'steps.1'],
  ]
  for (const [wrong, path] of bad) {
    const input = { project: app.slug, key: 'k', ...own, steps: [...own.steps], ...wrong }
    const { setPlaybook } = await owner.gql(SetPlaybook, { input })
    expect(setPlaybook).toMatchObject({
      playbook: null,
      errors: [{ code: 'INVALID', path: ['input', ...path.split('.')] }],
    })
  }
})

test('a project says when what is quiet resolves by itself', async () => {
  const app = await owner.project()
  const rule = await addRule(app)
  const alert = await fire(rule)
  const update = async (changes: Omit<UpdateIncidentSettingsInput, 'project'>) =>
    (await owner.gql(UpdateSettings, { input: { project: app.slug, ...changes } })).updateIncidentSettings
  await update({ resolveAfterSeconds: null })
  await become(rule, alert, { state: 'RESOLVED', resolvedAt: clock.now() })
  await clock.advance(minutes(60))
  expect((await read(app))[0]!.status).toBe('MONITORING')
  // What is left out stays.
  expect(await update({})).toMatchObject({ settings: { resolveAfterSeconds: null } })
  expect(await update({ resolveAfterSeconds: 600 })).toMatchObject({
    settings: { resolveAfterSeconds: 600 },
    errors: [],
  })
  await clock.advance(1)
  expect((await read(app))[0]!.status).toBe('RESOLVED')
  expect((await update({ resolveAfterSeconds: -1 })).errors[0]).toMatchObject({ code: 'INVALID' })
})

test('a project says by when what is how severe should be answered and over', async () => {
  const app = await owner.project()
  const update = async (changes: Omit<UpdateIncidentSettingsInput, 'project'>, as?: { token: string }) =>
    (await owner.gql(UpdateSettings, { input: { project: app.slug, ...changes } }, as)).updateIncidentSettings
  const [from, other] = [
    { low: 86_400, medium: 14_400, high: 3_600, critical: 900 },
    { low: null, medium: null, high: 14_400, critical: 3_600 },
  ]
  expect(await update({ responseSeconds: { high: 60 }, resolveSeconds: { high: null, low: 120 } })).toEqual({
    settings: {
      resolveAfterSeconds: 1_800,
      responseSeconds: { ...from, high: 60 },
      resolveSeconds: { ...other, high: null, low: 120 },
    },
    errors: [],
  })
  await open(app, { severity: 'HIGH' })
  await open(app, { severity: 'LOW' })
  const at = (seconds: number) => new Date(clock.now().getTime() + seconds * 1_000).toISOString()
  expect(await read(app)).toMatchObject([
    { responseDueAt: at(86_400), resolveDueAt: at(120) },
    { responseDueAt: at(60), resolveDueAt: null },
  ])
  expect(await update({ responseSeconds: { high: null }, resolveSeconds: null })).toMatchObject({
    settings: { responseSeconds: from, resolveSeconds: other },
  })
  for (const [wrong, setting] of [
    [{ responseSeconds: { critical: 0 } }, 'responseSeconds'],
    [{ resolveSeconds: { critical: 2_592_001 } }, 'resolveSeconds'],
  ] as const)
    expect(await update(wrong)).toMatchObject({
      settings: null,
      errors: [{ code: 'INVALID', path: ['input', setting, 'critical'] }],
    })
  const stranger = await owner.token(['READ', 'ADMIN'], [(await owner.project()).slug])
  expect((await update({ resolveAfterSeconds: 1 }, stranger)).errors[0]!.code).toBe('NOT_FOUND')
})

test('alerts of rules for one playbook share an incident, as long as it is open', async () => {
  const app = await owner.project()
  const rules = await Promise.all([1, 2].map(() => addRule(app, { playbook: 'crash-rate' })))
  const other = await addRule(app, { playbook: 'launch-time' })
  const alerts = await Promise.all([...rules, other].map((rule) => fire(rule)))
  expect((await read(app)).map(({ playbook, alerts }) => [playbook!.key, alerts.length]).toSorted()).toEqual([
    ['crash-rate', 2],
    ['launch-time', 1],
  ])
  // Also where people have chosen another playbook since, and where they opened it.
  const incidents = (await read(app)).map(({ id, playbook }) => [playbook!.key, id] as const)
  await owner.gql(Update, { input: { incidentId: new Map(incidents).get('crash-rate')!, playbook: null } })
  await fire(await addRule(app, { playbook: 'crash-rate' }))
  await open(app, { playbook: 'retention' })
  await fire(await addRule(app, { playbook: 'retention' }))
  expect(await read(app)).toHaveLength(3)
  for (const { id } of await read(app)) await owner.gql(Update, { input: { incidentId: id, status: 'RESOLVED' } })
  await become(rules[0]!, alerts[0]!, { state: 'RESOLVED' })
  await fire(rules[0]!)
  expect(await read(app)).toHaveLength(4)
})

test('an incident whose clocks cannot be looked at keeps no other from it', async () => {
  const app = await owner.project()
  await open(app, { severity: 'CRITICAL', title: 'It cannot be written' })
  await open(app, { severity: 'CRITICAL' })
  await host.database.pool.query(`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE 'it cannot be written'; END$$;
    CREATE TRIGGER refuse BEFORE UPDATE ON incident FOR EACH ROW
    WHEN (OLD.title = 'It cannot be written') EXECUTE FUNCTION refuse()`)
  await clock.advance(minutes(15))
  const breached = async () => (await read(app)).map(({ responseBreachedAt }) => responseBreachedAt !== null)
  expect(await breached()).toEqual([true, false])
  await host.database.pool.query('DROP TRIGGER refuse ON incident; DROP FUNCTION refuse')
  await clock.advance(minutes(1))
  expect(await breached()).toEqual([true, true])
})

test('an incident that was opened while the clock was ahead is seen to when it is put back', async () => {
  const app = await owner.project()
  const rule = await addRule(app)
  const now = clock.now().getTime()
  const ahead = new Date(now + 30 * 86_400_000)
  const alert = await fire(rule)
  await host.database.pool.query(
    `UPDATE incident SET opened_at = $2, response_due_at = $2::timestamptz + interval '15 minutes', due_at = $2
     WHERE project_id = $1`,
    [app.number, ahead],
  )
  // A node whose rounds begin while the clock is ahead.
  let isAhead = true
  const putBack = { ...clock, now: () => (isAhead ? ahead : clock.now()) }
  const other = node(putBack)
  isAhead = false
  await other.round()
  expect((await read(app))[0]).toMatchObject({ openedAt: new Date(now).toISOString() })
  await clock.advance(minutes(15))
  expect((await read(app))[0]).toMatchObject({ responseBreachedAt: clock.now().toISOString() })
  await become(rule, alert, { state: 'RESOLVED' })
})

test('who follows incidents comes back without a gap', async () => {
  const app = await owner.project()
  const follow = (after?: string) =>
    subscribe(host.url, IncidentChanged, { project: app.slug, after }, { token: ADMIN }, 'WebSocket')
  const told = follow((await owner.gql(Cursor, { slug: app.slug })).project!.cursor)
  const first = await open(app)
  const { cursor, incident } = (await next(told)).incidentChanged
  expect(incident).toEqual({ number: 1, status: 'INVESTIGATING', acknowledgedAt: null })
  await told.return?.()
  await owner.gql(Acknowledge, { input: { incidentId: first.id } })
  await open(app)
  const resumed = follow(cursor)
  const missed = [(await next(resumed)).incidentChanged.incident, (await next(resumed)).incidentChanged.incident]
  await resumed.return?.()
  expect(missed).toEqual([
    { number: 1, status: 'INVESTIGATING', acknowledgedAt: clock.now().toISOString() },
    { number: 2, status: 'INVESTIGATING', acknowledgedAt: null },
  ])
})

test('lists are filtered and counted', async () => {
  const app = await owner.project()
  const ids = [await open(app, { severity: 'LOW' }), await open(app, { severity: 'HIGH' })].map(({ id }) => id)
  const since = clock.now().toISOString()
  await owner.gql(Update, { input: { incidentId: ids[0]!, status: 'RESOLVED' } })
  const filters = [
    [{}, 2],
    [{ open: true }, 1],
    [{ open: false, severities: ['LOW'] }, 1],
    [{ minSeverity: 'MEDIUM' }, 1],
    [{ minSeverity: 'LOW' }, 2],
    [{ statuses: ['RESOLVED'], open: true }, 0],
    [{ since }, 2],
    [{ until: since }, 0],
    [{ since: '0001-01-01T00:00:00Z', until: '9999-12-31T23:59:59Z' }, 2],
  ] as const
  for (const [filter, count] of filters) {
    const { project } = await owner.gql(Counted, { slug: app.slug, filter: filter as object })
    expect(project!.incidents.totalCount, JSON.stringify(filter)).toBe(count)
  }
  const byShortId = async (shortId: string) =>
    (await owner.gql(OneIncident, { slug: app.slug, shortId })).project!.incident?.severity ?? null
  expect(await byShortId(shortIdOf(app, 2).toLowerCase())).toBe('HIGH')
  for (const unknown of ['', '2', shortIdOf(app, 0), shortIdOf(app, 3), `X-${shortIdOf(app)}`, `${shortIdOf(app)}e9`])
    expect(await byShortId(unknown)).toBeNull()
})

test('what cannot be used is said, and changes nothing', async () => {
  const app = await owner.project('mine')
  const other = await owner.project('theirs')
  await other.report({ exception: thrown('Fault', 'theirs') })
  const issues = await owner.gql(IssueIds, { slug: 'theirs' })
  const issueId = issues.project!.issues.nodes[0]!.id
  const incident = await open(app, { playbook: 'retention' })
  const before = await read(app)
  const long = 'x'.repeat(10_001)
  const control = 'bell \u0007'
  const half = 'half \ud800'

  const opening: [Partial<OpenIncidentInput>, string, string][] = [
    [{ title: ' ' }, 'INVALID', 'title'],
    [{ title: long }, 'INVALID', 'title'],
    [{ title: control }, 'INVALID', 'title'],
    [{ title: 'nul \0' }, 'INVALID', 'title'],
    [{ title: half }, 'INVALID', 'title'],
    [{ title: 'two\nlines' }, 'INVALID', 'title'],
    [{ note: long }, 'INVALID', 'note'],
    [{ playbook: 'constructor' }, 'NOT_FOUND', 'playbook'],
    [{ playbook: 'nul \0' }, 'NOT_FOUND', 'playbook'],
    [{ startedAt: '2099-01-01T00:00:00Z' }, 'INVALID', 'startedAt'],
    [{ startedAt: '0001-01-01T00:00:00Z' }, 'INVALID', 'startedAt'],
    [{ issueIds: [issueId] }, 'NOT_FOUND', 'issueIds.0'],
    [{ issueIds: [incident.id] }, 'NOT_FOUND', 'issueIds.0'],
    [{ alertIds: [issueId] }, 'NOT_FOUND', 'alertIds.0'],
    [{ issueIds: Array(51).fill(issueId) }, 'INVALID', 'issueIds'],
    [{ project: 'nowhere' }, 'NOT_FOUND', 'project'],
    [{ project: '\0' }, 'NOT_FOUND', 'project'],
  ]
  for (const [input, code, field] of opening) {
    const { openIncident } = await owner.gql(OpenIncident, { input: { project: 'mine', title: 'x', ...input } })
    expect(openIncident, JSON.stringify(input).slice(0, 100)).toMatchObject({
      incident: null,
      errors: [{ code, path: ['input', ...field.split('.')] }],
    })
  }

  const incidentId = incident.id
  const answers = await Promise.all([
    owner.gql(Update, { input: { incidentId, status: 'RESOLVED', title: control } }).then((a) => a.updateIncident),
    owner.gql(Update, { input: { incidentId, status: 'RESOLVED', playbook: 'none' } }).then((a) => a.updateIncident),
    owner.gql(AssignRole, { input: { incidentId, role: 'x\ty' } }).then((a) => a.assignIncidentRole),
    owner.gql(AssignRole, { input: { incidentId, role: 'x', name: long } }).then((a) => a.assignIncidentRole),
    owner.gql(AddNote, { input: { incidentId, text: '\n' } }).then((a) => a.addIncidentNote),
    owner.gql(AddNote, { input: { incidentId, text: half } }).then((a) => a.addIncidentNote),
    owner.gql(CompleteStep, { input: { incidentId, step: 5 } }).then((a) => a.completePlaybookStep),
    owner.gql(CompleteStep, { input: { incidentId, step: 0 } }).then((a) => a.completePlaybookStep),
    owner.gql(WritePostMortem, { input: { incidentId, summary: 'x', impact: long } }).then((a) => a.writePostMortem),
    owner.gql(WritePostMortem, { input: { incidentId, actions: ['a\nb'] } }).then((a) => a.writePostMortem),
    ...['javascript:alert(1)', 'ftp://x', 'https://', '/x', ''].map((url) =>
      owner.gql(Link, { input: { incidentId, links: [{ label: 'x', url }] } }).then((a) => a.linkIncident),
    ),
  ])
  for (const { incident: changed, errors } of answers) {
    expect(changed).toBeNull()
    expect(errors[0]!.code).toMatch(/^(?:INVALID|NOT_FOUND)$/)
  }
  const gone = Buffer.from(`Incident:${randomUUID()}`).toString('base64')
  for (const bad of [gone, issueId, Buffer.from('Incident:x').toString('base64')]) {
    const { acknowledgeIncident } = await owner.gql(Acknowledge, { input: { incidentId: bad } })
    expect(acknowledgeIncident.errors[0]!.code).toBe('NOT_FOUND')
  }
  expect(await read(app)).toEqual(before)
})

test('rights are those of the project', async () => {
  const app = await owner.project('secret')
  const { id: incidentId } = await open(app)
  const reader = await owner.token(['READ'], ['secret'])
  const stranger = await owner.token(['READ', 'TRIAGE', 'ADMIN'], ['mine'])
  const input = { incidentId }
  expect((await ask(host.url, Acknowledge, { input }, reader)).errors[0]!.extensions!.code).toBe('FORBIDDEN')
  const foreign = await owner.gql(Acknowledge, { input }, stranger)
  expect(foreign.acknowledgeIncident.errors[0]).toMatchObject({
    code: 'NOT_FOUND',
    message: 'There is no such incident.',
  })
  const opened = await owner.gql(OpenIncident, { input: { project: 'secret', title: 'x' } }, stranger)
  expect(opened.openIncident.errors[0]!.code).toBe('NOT_FOUND')
  const reset = await owner.gql(ResetPlaybook, { input: { project: 'secret', key: 'crash-rate' } }, stranger)
  expect(reset.resetPlaybook.errors[0]!.code).toBe('NOT_FOUND')
  const both = await owner.token(['READ', 'TRIAGE'], ['secret'])
  expect((await ask(host.url, ResetPlaybook, { input: { project: 'secret', key: 'x' } }, both)).errors).toHaveLength(1)
  expect((await owner.gql(Node, { id: incidentId }, reader)).node).toEqual({ shortId: 'SECRET-INC-1' })
  expect((await ask(host.url, Node, { id: incidentId }, stranger)).data?.node ?? null).toBeNull()
})

const AllIncidents = graphql(`
  query AllIncidents($slug: String!) {
    project(slug: $slug) {
      incidents {
        nodes {
          id number shortId title status severity startedAt openedAt openedBy acknowledgedAt resolvedAt responseDueAt
          resolveDueAt responseBreachedAt resolveBreachedAt secondsToDetect secondsToAcknowledge secondsToResolve
          playbook { key }
          alerts { id summary }
          issues { title }
          timeline(first: 100) { nodes { kind actor text } }
        }
      }
    }
  }
`)
const OneIncident = graphql(`
  query OneIncident($slug: String!, $shortId: String!) {
    project(slug: $slug) {
      incident(shortId: $shortId) {
        title status severity openedBy resolvedAt
        roles { role name }
        playbook { steps { number text done doneAt doneBy } }
        links { id label url ticket { state } }
        postMortem { summary impact rootCause lessons actions }
        postMortemMarkdown
      }
    }
  }
`)
const LiveLinks = graphql(`
  subscription LiveLinks($slug: String!, $shortId: String!) {
    live { project(slug: $slug) { incident(shortId: $shortId) { links { label url ticket { state } } } } }
  }
`)
const Counted = graphql(`
  query Counted($slug: String!, $filter: IncidentFilter) {
    project(slug: $slug) { incidents(filter: $filter) { totalCount } }
  }
`)
const Node = graphql(
  `query IncidentNode($id: ID!) { node(id: $id) { ... on Incident { shortId } ... on IncidentLink { label } } }`,
)
const IssueIds = graphql(`query IssueIds($slug: String!) { project(slug: $slug) { issues { nodes { id } } } }`)
const Cursor = graphql(`query IncidentCursor($slug: String!) { project(slug: $slug) { cursor } }`)
const Playbooks = graphql(`
  query Playbooks($slug: String!) {
    project(slug: $slug) { playbooks { key title severity responseSeconds steps isOwn } }
  }
`)
const OpenIncident = graphql(`
  mutation OpenIncident($input: OpenIncidentInput!) {
    openIncident(input: $input) { incident { id } errors { code message path } }
  }
`)
const Update = graphql(`
  mutation UpdateIncident($input: UpdateIncidentInput!) {
    updateIncident(input: $input) { incident { id } errors { code message path } }
  }
`)
const Acknowledge = graphql(`
  mutation AcknowledgeIncident($input: AcknowledgeIncidentInput!) {
    acknowledgeIncident(input: $input) { incident { id } errors { code message path } }
  }
`)
const AssignRole = graphql(`
  mutation AssignIncidentRole($input: AssignIncidentRoleInput!) {
    assignIncidentRole(input: $input) { incident { id } errors { code message path } }
  }
`)
const AddNote = graphql(`
  mutation AddIncidentNote($input: AddIncidentNoteInput!) {
    addIncidentNote(input: $input) { incident { id } errors { code message path } }
  }
`)
const CompleteStep = graphql(`
  mutation CompletePlaybookStep($input: CompletePlaybookStepInput!) {
    completePlaybookStep(input: $input) { incident { id } errors { code message path } }
  }
`)
const Link = graphql(`
  mutation LinkIncident($input: LinkIncidentInput!) {
    linkIncident(input: $input) { incident { id } errors { code message path } }
  }
`)
const CreateRule = graphql(`
  mutation IncidentRule($input: AlertRuleInput!) { createAlertRule(input: $input) { errors { code message path } } }
`)
const Record = graphql(`
  mutation IncidentSamples($input: RecordMetricsInput!) { recordMetrics(input: $input) { stored } }
`)
const AcknowledgeAlert = graphql(`
  mutation IncidentAlert($input: AcknowledgeAlertInput!) {
    acknowledgeAlert(input: $input) { errors { code message path } }
  }
`)
const Unlink = graphql(`
  mutation UnlinkIncident($input: UnlinkIncidentInput!) {
    unlinkIncident(input: $input) { incident { id } errors { code message path } }
  }
`)
const RequestTicket = graphql(`
  mutation RequestTicket($input: RequestTicketInput!) {
    requestTicket(input: $input) { incident { id } errors { code message path } }
  }
`)
const WritePostMortem = graphql(`
  mutation WritePostMortem($input: WritePostMortemInput!) {
    writePostMortem(input: $input) { incident { id } errors { code message path } }
  }
`)
const SetPlaybook = graphql(`
  mutation SetPlaybook($input: SetPlaybookInput!) {
    setPlaybook(input: $input) {
      playbook { key title severity responseSeconds steps isOwn }
      errors { code message path }
    }
  }
`)
const ResetPlaybook = graphql(`
  mutation ResetPlaybook($input: ResetPlaybookInput!) {
    resetPlaybook(input: $input) { playbook { key } errors { code message path } }
  }
`)
const UpdateSettings = graphql(`
  mutation UpdateIncidentSettings($input: UpdateIncidentSettingsInput!) {
    updateIncidentSettings(input: $input) {
      settings {
        resolveAfterSeconds
        responseSeconds { low medium high critical }
        resolveSeconds { low medium high critical }
      }
      errors { code path }
    }
  }
`)
const IncidentChanged = graphql(`
  subscription IncidentChanged($project: String!, $after: String) {
    incidentChanged(project: $project, after: $after) {
      cursor
      incident { number status acknowledgedAt }
    }
  }
`)
