import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAlerting } from '../../src/alerts/create-alerting.ts'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { ask } from '../system/graphql-client.ts'
import { envelopeOf, newEventId, type Seed, type SeededProject, seed, thrown } from '../system/seed.ts'
import { startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import { alertApp } from './alert-app.ts'

// Crashes and sessions are taken at the time of the machine only.
const clock = fakeClock(new Date(Math.floor(Date.now() / 60_000) * 60_000))
let host: TestHost
let owner: Seed
beforeAll(async () => {
  host = await startTestHost({}, undefined, clock)
  owner = seed(host)
})
afterAll(() => host.close())

const ago = (seconds: number) => new Date(clock.now().getTime() - seconds * 1_000).toISOString()

/** Sessions that began so many seconds ago, as an SDK counts them. */
async function sessions(
  app: SeededProject,
  crashed: number,
  exited: number,
  secondsAgo = 30,
  environment = 'production',
) {
  const aggregates = [{ started: ago(secondsAgo), exited, crashed }]
  const attrs = { release: 'shop@1.0', environment }
  const answer = await app.post(envelopeOf([['sessions', { aggregates, attrs }]]))
  expect(answer.status).toBe(200)
}

test('each new issue of a severity is an alert, once, until the issue is resolved; one that returns is another', async () => {
  const app = await alertApp(owner, clock)
  const crash = (where: string, more = {}) =>
    app.report({ level: 'fatal', exception: thrown('TypeError', where), environment: 'production', ...more })
  await crash('before')
  await app.createRule({ name: 'New', kind: 'ISSUE_NEW', issue: { environment: 'production' }, level: 'CRITICAL' })
  await app.createRule({
    name: 'Back',
    kind: 'ISSUE_REGRESSED',
    issue: {},
    condition: 'issue.crashes >= 2',
    keepFiringSeconds: 60,
  })
  await crash('before')
  await crash('pay')
  await crash('pay')
  await crash('tea', { environment: 'staging' })
  await clock.advance(15)
  const [alert] = await app.alerts()
  expect(await app.alerts()).toHaveLength(1)
  expect(alert).toMatchObject({ state: 'FIRING', level: 'CRITICAL', rule: { name: 'New' } })
  expect(alert!.labels.map(({ name }) => name)).toEqual(['category', 'issue', 'platform', 'severity'])
  expect(alert!.labels[1]!.value).toBe(alert!.issue!.shortId)
  await crash('pay')
  await clock.advance(30, 15)
  expect(await app.alerts()).toHaveLength(1)

  const { project } = await owner.gql(IssueId, { slug: app.slug, shortId: alert!.issue!.shortId })
  await owner.gql(ResolveIssue, { input: { issueId: project!.issue!.id } })
  await clock.advance(15)
  expect((await app.alert()).state).toBe('RESOLVED')
  const later = new Date(Date.now() + 60_000).toISOString()
  await crash('pay', { timestamp: later })
  await clock.advance(15)
  expect((await app.alerts()).map(({ rule, state }) => `${rule.name} ${state}`)).toEqual([
    'Back FIRING',
    'New RESOLVED',
  ])
  await crash('pay', { timestamp: later })
  // After a minute nobody is reminded of it any more, and nobody is told again.
  await clock.advance(60)
  await crash('pay', { timestamp: later })
  await clock.advance(15)
  expect((await app.alerts()).map(({ rule, state }) => `${rule.name} ${state}`)).toEqual([
    'Back RESOLVED',
    'New RESOLVED',
  ])
})

test('rules are made, changed and refused', async () => {
  const app = await alertApp(owner, clock)
  const rule = {
    name: 'Slow launch',
    kind: 'METRIC' as const,
    metric: { metric: 'app.start.duration', thresholds: { warning: 2, critical: 3 }, groupBy: ['os'] },
    condition: 'count >= 5 && labels.os != "test"',
    labels: [{ name: 'team', value: 'mobile' }],
    forSeconds: 60,
  }
  const ruleId = await app.createRule(rule)
  expect(await app.rules()).toMatchObject([
    {
      ...rule,
      enabled: true,
      builtIn: false,
      state: null,
      keepFiringSeconds: 0,
      intervalSeconds: 15,
      level: 'WARNING',
      metric: {
        ...rule.metric,
        aggregate: 'AVG',
        windowSeconds: 300,
        comparison: 'ABOVE',
        minimumCount: 1,
        recovery: { warning: null },
      },
      issue: null,
      evaluatedAt: null,
    },
  ])
  const create = async (change: object) => {
    const input = { ...rule, project: app.slug, name: 'Other', ...change }
    return (await owner.gql(Create, { input })).createAlertRule.errors
  }
  expect(await create({ name: 'Slow launch' })).toMatchObject([{ code: 'TAKEN', path: ['input', 'name'] }])
  expect(await create({ project: 'nowhere' })).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'project'] }])
  expect(await create({ condition: 'valeu > 1' })).toEqual([
    {
      code: 'INVALID',
      path: ['input', 'condition'],
      message: '`condition` has a fault at line 1, column 1: Unknown variable: valeu.',
    },
  ])
  expect(await create({ metric: { metric: 'm', thresholds: { warning: 2, critical: 1 } } })).toMatchObject([
    { code: 'INVALID', path: ['input', 'metric', 'thresholds', 'critical'] },
  ])
  expect(await create({ muteTimes: ['Nights'] })).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'muteTimes'] }])
  await app.createRule({ ...rule, name: 'Other' })
  expect((await app.updateRule({ ruleId, name: 'Other' })).errors).toMatchObject([{ code: 'TAKEN' }])
  expect((await app.updateRule({ ruleId, kind: 'ISSUE_SPIKE' })).errors).toMatchObject([
    { code: 'INVALID', message: 'A rule of kind ISSUE_SPIKE needs the form `spike`.' },
  ])
  expect(await app.updateRule({ ruleId, kind: 'ISSUE_SPIKE', spike: {}, condition: null })).toMatchObject({
    errors: [],
  })
  expect(await app.updateRule({ ruleId, forSeconds: null, name: 'Spike' })).toEqual({
    rule: { id: ruleId, name: 'Spike', enabled: true, forSeconds: 0, kind: 'ISSUE_SPIKE' },
    errors: [],
  })

  expect(await create({ name: 'Third', playbook: 'nonsense' })).toMatchObject([
    { code: 'NOT_FOUND', path: ['input', 'playbook'] },
  ])
  expect(await create({ name: 'Third', metric: { metric: 'unheard.of' }, condition: null })).toEqual([
    {
      code: 'INVALID',
      path: ['input', 'metric', 'thresholds'],
      message:
        '`metric.thresholds` can be left out only for a metric that has levels; the definition of "unheard.of" has none.',
    },
  ])
  const reader = await owner.token(['ADMIN'], [(await owner.project()).slug])
  const { data } = await ask(host.url, Create, { input: { ...rule, project: app.slug } }, reader)
  expect(data?.createAlertRule.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'project'] }])

  const triage = await owner.token(['TRIAGE'], [app.slug])
  const stranger = await owner.token(['ADMIN'], [(await owner.project()).slug])
  expect((await ask(host.url, Delete, { input: { ruleId } }, triage)).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ])
  const denied = await ask(host.url, Delete, { input: { ruleId } }, stranger)
  expect(denied.data?.deleteAlertRule.errors).toMatchObject([{ code: 'NOT_FOUND' }])
})

test('a mute time that is gone keeps nobody from changing the rules that name it', async () => {
  const app = await alertApp(owner, clock)
  const mute = {
    project: app.slug,
    name: 'Nights',
    timeZone: 'Europe/Berlin',
    intervals: [{ from: '22:00' }],
  }
  const { createMuteTime } = await owner.gql(CreateMuteTime, { input: mute })
  expect(createMuteTime.errors).toEqual([])
  const metric = { metric: 'm', thresholds: { warning: 1 } }
  const ruleId = await app.createRule({
    name: 'Muted',
    kind: 'METRIC',
    metric,
    muteTimes: ['Nights'],
    playbook: 'crash-rate',
  })
  await owner.gql(DeleteMuteTime, { input: { muteTimeId: createMuteTime.muteTime!.id } })
  expect(await app.updateRule({ ruleId, enabled: false })).toMatchObject({ rule: { enabled: false }, errors: [] })
  expect((await app.updateRule({ ruleId, muteTimes: ['Days'] })).errors).toMatchObject([
    { code: 'NOT_FOUND', message: 'There is no mute time "Days".', path: ['input', 'muteTimes'] },
  ])
  expect((await app.updateRule({ ruleId, playbook: 'nonsense' })).errors).toMatchObject([{ code: 'NOT_FOUND' }])
  expect((await app.deleteRule(ruleId)).deletedId).toBe(ruleId)
})

test('a crash rate above its threshold, of enough sessions, is an alert by environment', async () => {
  const app = await alertApp(owner, clock)
  await app.createRule({
    name: 'Crash rate',
    kind: 'CRASH_RATE',
    crashRate: { groupBy: ['environment'], thresholds: { warning: 0.5, critical: 1 }, minimumSessions: 100 },
    onNoData: 'OK',
  })
  await app.createRule({
    name: 'Crash-free sessions',
    kind: 'CRASH_FREE_RATE',
    crashFreeRate: { environment: 'production', thresholds: { warning: 99.9 } },
    onNoData: 'OK',
  })
  await sessions(app, 2, 98)
  await sessions(app, 50, 49, 30, 'staging')
  await sessions(app, 0, 200, 30, 'beta')
  await clock.advance(15)
  const found = (await app.alerts()).map(({ summary, level, value }) => ({ summary, level, value }))
  expect(found).toHaveLength(2)
  expect(found).toContainEqual({
    summary: 'Crash rate is 2 %, above 1 % (environment production)',
    level: 'CRITICAL',
    value: 2,
  })
  expect(found).toContainEqual({
    summary: 'Crash-free sessions is 98 %, below 99.9 %',
    level: 'WARNING',
    value: 98,
  })
  await sessions(app, 0, 1_900, 1)
  await clock.advance(15)
  expect(await app.alerts({ open: true })).toEqual([])
})

test('an error budget that is spent too fast is an alert while both windows say so', async () => {
  const app = await alertApp(owner, clock)
  await app.createRule({ name: 'Burn', kind: 'BURN_RATE', burnRate: { objective: 0.99 }, onNoData: 'OK' })
  await sessions(app, 200, 800, 1_800)
  await clock.advance(15)
  // The hour burns 20 times too fast, and its last 5 minutes do not.
  expect((await app.alerts()).map(({ level }) => level)).toEqual(['WARNING'])
  await sessions(app, 40, 160)
  await clock.advance(15)
  expect(await app.alert()).toMatchObject({
    state: 'FIRING',
    level: 'CRITICAL',
    threshold: 14.4,
    summary: 'Burn: the error budget of 99 % burns 20 times too fast',
  })
})

test('an issue with far more crashes than usual is an alert', async () => {
  const app = await alertApp(owner, clock)
  const now = clock.now().getTime() / 1_000
  const items = (where: string, seconds: number[]) =>
    Promise.all(
      seconds.map((second) =>
        app.report({ event_id: newEventId(), exception: thrown('Error', where), timestamp: now - second }),
      ),
    )
  await app.createRule({ name: 'Spike', kind: 'ISSUE_SPIKE', spike: { windowSeconds: 60, minimumCrashes: 10 } })
  await items(
    'steady',
    [...Array(40)].map((_, index) => index * 5),
  )
  await items('burst', [230, 170, 110, ...Array(12).fill(20)])
  await clock.advance(1)
  const { summary, issue, value } = await app.alert()
  expect({ summary, value }).toEqual({
    summary: `Spike: ${issue!.shortId} Error: Error in burst crashed 12 times, usually 1.5`,
    value: 12,
  })
  await clock.advance(75, 15)
  expect((await app.alert()).state).toBe('RESOLVED')
})

test('a metric that stops coming is an alert for each group that was heard of', async () => {
  const app = await alertApp(owner, clock)
  await app.createRule({ name: 'Silent', kind: 'NO_DATA', noData: { metric: 'beat', seconds: 60, groupBy: ['host'] } })
  await app.createRule({ name: 'Never', kind: 'NO_DATA', noData: { metric: 'never', seconds: 90 }, level: 'CRITICAL' })
  await app.say('beat', 1, { host: 'a' })
  await app.say('beat', 1, { host: 'b' })
  await clock.advance(45, 15)
  await app.say('beat', 1, { host: 'b' })
  await clock.advance(15)
  expect(await app.alerts()).toMatchObject([
    {
      labels: [{ name: 'host', value: 'a' }],
      state: 'FIRING',
      value: 60,
      threshold: 60,
      summary: 'Silent: no beat of host a for 60 s',
    },
  ])
  await app.say('beat', 1, { host: 'a' })
  await clock.advance(30, 15)
  expect((await app.alerts()).map(({ rule, state }) => `${rule.name} ${state}`).sort()).toEqual([
    'Never FIRING',
    'Silent RESOLVED',
  ])
})

test('a group that is silent is one for days, and what came while nobody looked is not missed', async () => {
  const app = await alertApp(owner, clock)
  await app.createRule({ name: 'Silent', kind: 'NO_DATA', noData: { metric: 'beat', seconds: 60, groupBy: ['host'] } })
  await app.say('beat', 1, { host: 'a' })
  const heard = clock.now().toISOString()
  await clock.advance(75, 15)
  expect(await app.alert()).toMatchObject({ state: 'FIRING', unit: 's', startedAt: heard })
  await app.say('beat', 1, { host: 'b' })
  await clock.advance(15)
  // A server that stands still for two days hears nothing of anybody.
  await clock.advance(2 * 86_400)
  await clock.advance(45, 15)
  expect((await app.alerts()).map(({ labels, state }) => `${labels[0]!.value} ${state}`)).toEqual(['a FIRING'])
  await clock.advance(30, 15)
  expect(await app.alerts({ open: true })).toHaveLength(1)
})

test('a project begins with the rules of the dashboard, and keeps what somebody made of them', async () => {
  const app = await owner.project()
  const rules = async () => (await owner.gql(RuleNames, { slug: app.slug })).project!.alertRules
  const words = (await rules()).map(({ name, kind, playbook }) => `${name}: ${kind}, ${playbook ?? 'no playbook'}`)
  expect(words).toEqual([
    'Crash rate: CRASH_RATE, crash-rate',
    'Crash-free sessions burn rate: BURN_RATE, crash-rate',
    'Frame rate: METRIC, no playbook',
    'Launch time: METRIC, launch-time',
    'Memory in use: METRIC, memory-usage',
    'New critical issue: ISSUE_NEW, no playbook',
    'Regressed issue: ISSUE_REGRESSED, no playbook',
    'Retention: METRIC, retention',
    'Satisfaction: METRIC, satisfaction',
  ])
  expect((await rules()).every(({ builtIn, onNoData }) => builtIn && onNoData === 'KEEP')).toBe(true)
  await owner.gql(Delete, { input: { ruleId: (await rules())[0]!.id } })

  // Another node, and a project from before there were rules.
  const older = await owner.project()
  const { pool } = host.database
  await pool.query('DELETE FROM alert_rule WHERE project_id = $1', [older.number])
  await pool.query('DELETE FROM project_setting WHERE project_id = $1', [older.number])
  const log = pino({ level: 'silent' })
  const node = createAlerting({ database: host.database, bus: createLocalBus(), clock, log, listeners: [] })
  await node.round()
  expect(await rules()).toHaveLength(8)
  expect((await owner.gql(RuleNames, { slug: older.slug })).project!.alertRules).toHaveLength(9)
})

const RuleNames = graphql(`
  query RuleNames($slug: String!) {
    project(slug: $slug) { alertRules { id name kind playbook builtIn onNoData } }
  }
`)
const Create = graphql(`
  mutation CreateRuleBadly($input: AlertRuleInput!) {
    createAlertRule(input: $input) { errors { code message path } }
  }
`)
const Delete = graphql(`
  mutation DeleteRuleAs($input: DeleteAlertRuleInput!) {
    deleteAlertRule(input: $input) { errors { code } }
  }
`)
const IssueId = graphql(`
  query IssueOfAlert($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }
`)
const CreateMuteTime = graphql(`
  mutation CreateMuteTimeOfRule($input: CreateMuteTimeInput!) {
    createMuteTime(input: $input) { muteTime { id } errors { code message path } }
  }
`)
const DeleteMuteTime = graphql(`
  mutation DeleteMuteTimeOfRule($input: DeleteMuteTimeInput!) { deleteMuteTime(input: $input) { errors { message } } }
`)
const ResolveIssue = graphql(`
  mutation ResolveIssueOfAlert($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }
`)
