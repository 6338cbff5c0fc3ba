import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { timeKey } from '../../src/storage/time-key.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { next, subscribe } from '../system/graphql-client.ts'
import { type Seed, seed } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import { type AlertApp, alertApp } from './alert-app.ts'

const DAY = 86_400
const clock = fakeClock()
let host: TestHost
let owner: Seed
beforeAll(async () => {
  host = await startTestHost({}, undefined, clock)
  owner = seed(host)
})
afterAll(() => host.close())

/** So many seconds after a moment. */
const forwardTo = (since: string | Date, seconds: number) =>
  clock.advance((new Date(since).getTime() - clock.now().getTime()) / 1_000 + seconds)

/** A rule on the metric `load` by host, and hosts that are over it. */
async function loaded(app: AlertApp, level: 'warning' | 'critical', ...hosts: string[]) {
  const id = await app.createRule({
    name: `Load ${level}`,
    kind: 'METRIC',
    intervalSeconds: 15,
    onNoData: 'KEEP',
    metric: {
      metric: 'load',
      aggregate: 'LAST',
      windowSeconds: 5 * DAY,
      groupBy: ['host'],
      thresholds: level === 'warning' ? { warning: 1 } : { critical: 1 },
    },
  })
  for (const name of hosts) await app.say('load', 2, { host: name })
  await clock.advance(15)
  return id
}

async function relieve(app: AlertApp, name: string): Promise<string> {
  await app.say('load', 0, { host: name })
  await clock.advance(15)
  return clock.now().toISOString()
}

/** A warning that was resolved at this moment. */
async function warned(projectId: number, resolvedAt: Date | null = clock.now(), count = 1) {
  const at = clock.now()
  const one = {
    projectId,
    type: 'MEMORY_PRESSURE',
    level: 'WARNING',
    metric: 'memory',
    labels: {},
    detector: 'trend',
    family: randomUUID(),
    message: 'Memory runs out',
    suggestedAction: 'Look.',
    value: 1,
    confidence: 1,
    openedAt: at,
    lastSeen: at,
    toldAt: at,
    resolvedAt,
  } as const
  const data = Array.from({ length: count }, () => ({ ...one, id: timeKey(at), subject: randomUUID() }))
  await host.database.prisma.warning.createMany({ data })
}

const warningsOf = (projectId: number) => host.database.prisma.warning.count({ where: { projectId } })
const statesOf = async (app: AlertApp) => (await app.alerts()).map(({ state }) => state).toSorted()
const keep = async (project: string, closedDays: number, as: { token: string } = { token: ADMIN }) =>
  (await owner.gql(UpdateRetention, { input: { project, closedDays } }, as)).updateRetention

test('what is closed goes when its days are over, and what is open stays', async () => {
  const app = await alertApp(owner, clock)
  const { prisma } = host.database
  await loaded(app, 'warning', 'a', 'b')
  const relieved = await relieve(app, 'b')
  await warned(app.number)
  await warned(app.number, null)
  await forwardTo(relieved, 400 * DAY - 60)
  expect(await statesOf(app)).toEqual(['FIRING', 'RESOLVED'])
  expect(await warningsOf(app.number)).toBe(2)
  const list = subscribe(host.url, LiveAlerts, { slug: app.slug }, { token: ADMIN }, 'WebSocket')
  expect((await next(list)).live.project!.alerts.totalCount).toBe(2)
  await forwardTo(relieved, 400 * DAY)
  expect((await next(list)).live.project!.alerts.totalCount).toBe(1)
  await list.return?.()
  expect(await statesOf(app)).toEqual(['FIRING'])
  expect(await warningsOf(app.number)).toBe(1)
  const ofProject = { alert: { projectId: app.number } }
  expect(await prisma.alertEntry.findMany({ where: ofProject, distinct: ['alertId'] })).toHaveLength(1)
  expect(await prisma.alertGroup.count({ where: { projectId: app.number, closedAt: null } })).toBe(1)
})

test('alerts stay with their incident, groups and deleted rules with their alerts; followers hear on', async () => {
  const app = await alertApp(owner, clock)
  const { prisma } = host.database
  const where = { projectId: app.number }
  const left = async () => ({
    incidents: await prisma.incident.count({ where }),
    alerts: await prisma.alert.count({ where }),
    groups: await prisma.alertGroup.count({ where }),
    pages: await prisma.page.count({ where }),
    rules: await prisma.alertRule.count({ where }),
  })
  const { project } = await owner.gql(Cursor, { slug: app.slug })
  const ruleId = await loaded(app, 'critical', 'a')
  const relieved = await relieve(app, 'a')
  await clock.advance(1_800)
  const incident = await prisma.incident.findFirstOrThrow({ where })
  expect(incident.status).toBe('RESOLVED')
  // The newest stays, so that its number is not given again.
  const { openIncident } = await owner.gql(OpenIncident, { input: { project: app.slug, title: 'It is slow' } })
  await owner.gql(Resolve, { input: { incidentId: openIncident.incident!.id, status: 'RESOLVED' } })
  await app.deleteRule(ruleId)
  await keep(app.slug, 7)
  const over = incident.resolvedAt!
  await forwardTo(relieved, 7 * DAY + 60)
  await forwardTo(over, 7 * DAY - 60)
  const kept = { incidents: 2, alerts: 1, groups: 1, pages: expect.any(Number), rules: 1 }
  expect(await left()).toEqual(kept)
  await forwardTo(over, 7 * DAY)
  expect(await left()).toEqual({ incidents: 1, alerts: 0, groups: 0, pages: 0, rules: 0 })

  const told = subscribe(
    host.url,
    Changed,
    { project: app.slug, after: project!.cursor },
    { token: ADMIN },
    'WebSocket',
  )
  const first = next(told)
  await loaded(app, 'critical', 'b')
  expect((await first).alertChanged).toMatchObject({ lagged: null, alert: { labels: [{ value: 'b' }] } })
  await told.return?.()
  const { project: now } = await owner.gql(Incidents, { slug: app.slug })
  expect(now!.incidents.nodes).toMatchObject([{ number: 3 }, { number: 2 }])
})

test('each project keeps its own, and large numbers go page by page', async () => {
  const [usual, short] = [await owner.project(), await owner.project()]
  await warned(usual.number)
  await warned(short.number, clock.now(), 1_001)
  const since = clock.now()
  expect(await keep(short.slug, 7)).toEqual({ retention: { closedDays: 7 }, errors: [] })
  await forwardTo(since, 7 * DAY - 60)
  expect(await warningsOf(short.number)).toBe(1_001)
  await forwardTo(since, 7 * DAY)
  expect([await warningsOf(usual.number), await warningsOf(short.number)]).toEqual([1, 0])
})

test('an alert that was ended by hand stays while it would begin again', async () => {
  const app = await alertApp(owner, clock)
  await keep(app.slug, 7)
  await loaded(app, 'warning', 'a')
  const { id } = await app.alert()
  await app.resolve(id)
  const since = clock.now()
  await forwardTo(since, 4 * DAY)
  await app.say('load', 2, { host: 'a' })
  await forwardTo(since, 8 * DAY)
  expect(await statesOf(app)).toEqual(['RESOLVED'])
  await relieve(app, 'a')
  await clock.advance(60)
  expect(await statesOf(app)).toEqual([])
})

test('alerts about issues stay while their rules would tell of them again', async () => {
  const app = await alertApp(owner, clock)
  await keep(app.slug, 7)
  await app.report({ message: 'It is back' })
  const { prisma } = host.database
  const issue = await prisma.issue.findFirstOrThrow({ where: { projectId: app.number } })
  await prisma.issue.update({ where: { id: issue.id }, data: { status: 'REGRESSED' } })
  const at = clock.now()
  for (const kind of ['ISSUE_NEW', 'ISSUE_REGRESSED'] as const) {
    const rule = { id: randomUUID(), projectId: app.number, name: kind, kind, spec: {}, enabled: false }
    await prisma.alertRule.create({ data: { ...rule, createdAt: at, updatedAt: at, dueAt: at } })
    const alert = { id: timeKey(at), projectId: app.number, ruleId: rule.id, fingerprint: randomUUID(), labels: {} }
    const times = { startedAt: at, firedAt: at, resolvedAt: at, evaluatedAt: at, lastTrueAt: at }
    await prisma.alert.create({
      data: { ...alert, ...times, summary: '', state: 'RESOLVED', level: 'WARNING', issueId: issue.id },
    })
  }
  const kinds = async () => (await app.alerts()).map(({ rule }) => rule.name).toSorted()
  await forwardTo(at, 31 * DAY - 60)
  expect(await kinds()).toEqual(['ISSUE_NEW', 'ISSUE_REGRESSED'])
  await forwardTo(at, 31 * DAY)
  expect(await kinds()).toEqual(['ISSUE_REGRESSED'])
  await prisma.issue.update({ where: { id: issue.id }, data: { status: 'RESOLVED' } })
  await clock.advance(60)
  expect(await kinds()).toEqual([])
})

test('silences go 90 days after their end', async () => {
  const app = await owner.project()
  const matchers = [{ label: 'rule', operator: 'EQUALS' as const, value: 'Load' }]
  const input = { project: app.slug, matchers, forSeconds: 600, comment: 'We are moving.' }
  await owner.gql(CreateSilence, { input })
  const count = () => host.database.prisma.silence.count({ where: { projectId: app.number } })
  const since = clock.now()
  await forwardTo(since, 90 * DAY + 540)
  expect(await count()).toBe(1)
  await forwardTo(since, 90 * DAY + 600)
  expect(await count()).toBe(0)
})

test('those who follow crashes can come back within 30 days', async () => {
  const app = await owner.project()
  const { prisma } = host.database
  const since = clock.now()
  const crashes = [await app.report(), await app.report(), await app.report()]
  await prisma.crash.updateMany({ where: { projectId: app.number }, data: { receivedAt: since } })
  await app.report()
  const batches = async () => {
    const where = { projectId: app.number }
    const found = await prisma.crashBatch.findMany({ where, orderBy: { sequence: 'asc' } })
    return found.map(({ crashIds }) => crashIds.length)
  }
  await prisma.crash.updateMany({
    where: { projectId: app.number, receivedAt: { not: since } },
    data: { receivedAt: new Date(since.getTime() + DAY * 1_000) },
  })
  await forwardTo(since, 30 * DAY - 60)
  expect(await batches()).toEqual([...crashes, 'the last'].map(() => 1))
  await forwardTo(since, 30 * DAY)
  expect(await batches()).toEqual([0, 1])
  await forwardTo(since, 31 * DAY)
  expect(await batches()).toEqual([0])
  await app.report()
  expect(await batches()).toEqual([0, 1])
  expect(await prisma.crash.count({ where: { projectId: app.number } })).toBe(5)
})

test('a project in which it fails is logged, and stops no other', async () => {
  const [failing, other] = [await owner.project(), await owner.project()]
  const { pool } = host.database
  await pool.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'No.'; END $$`)
  await pool.query(`CREATE TRIGGER refuse BEFORE DELETE ON warning FOR EACH ROW
                    WHEN (OLD.project_id = ${failing.number}) EXECUTE FUNCTION refuse()`)
  await Promise.all([failing, other].map(({ number }) => warned(number)))
  await clock.advance(400 * DAY)
  expect([await warningsOf(failing.number), await warningsOf(other.number)]).toEqual([1, 0])
  expect(host.logged).toContainEqual(
    expect.objectContaining({ project: failing.number, msg: 'what is long closed was not deleted' }),
  )
  await pool.query('DROP TRIGGER refuse ON warning')
  await clock.advance(60)
  expect(await warningsOf(failing.number)).toBe(0)
})

test('only an administrator changes it, within its bounds', async () => {
  const { slug } = await owner.project()
  const closedDays = async () => (await owner.gql(ReadRetention, { slug })).project!.retention.closedDays
  expect(await closedDays()).toBe(400)
  for (const wrong of [6, 0, -1, 3_651, 2_147_483_647]) {
    expect(await keep(slug, wrong)).toMatchObject({
      retention: null,
      errors: [{ code: 'INVALID', path: ['input', 'closedDays'] }],
    })
  }
  const elsewhere = await owner.project()
  const stranger = await owner.token(['READ', 'ADMIN'], [elsewhere.slug])
  for (const [project, as] of [
    ['nowhere', { token: ADMIN }],
    ['__proto__\u0000', { token: ADMIN }],
    [slug, stranger],
  ] as const) {
    expect(await keep(project, 30, as)).toMatchObject({ errors: [{ code: 'NOT_FOUND', path: ['input', 'project'] }] })
  }
  expect(await closedDays()).toBe(400)
  expect(await keep(slug, 3_650)).toEqual({ retention: { closedDays: 3_650 }, errors: [] })
  expect(await closedDays()).toBe(3_650)
})

const UpdateRetention = graphql(`
  mutation UpdateRetention($input: UpdateRetentionInput!) {
    updateRetention(input: $input) { retention { closedDays } errors { code message path } }
  }
`)
const ReadRetention = graphql(`
  query ReadRetention($slug: String!) { project(slug: $slug) { retention { closedDays } } }
`)
const LiveAlerts = graphql(`
  subscription AlertsThatAreKept($slug: String!) { live { project(slug: $slug) { alerts(first: 1) { totalCount } } } }
`)
const Cursor = graphql(`
  query CursorBeforeRetention($slug: String!) { project(slug: $slug) { cursor } }
`)
const Changed = graphql(`
  subscription AlertChangedAfterRetention($project: String!, $after: String) {
    alertChanged(project: $project, after: $after) { alert { labels { value } } lagged { skipped } }
  }
`)
const Incidents = graphql(`
  query IncidentsThatAreKept($slug: String!) {
    project(slug: $slug) { incidents(first: 3) { nodes { number } } }
  }
`)
const OpenIncident = graphql(`
  mutation IncidentThatStays($input: OpenIncidentInput!) { openIncident(input: $input) { incident { id } } }
`)
const Resolve = graphql(`
  mutation IncidentThatIsOver($input: UpdateIncidentInput!) { updateIncident(input: $input) { errors { message } } }
`)
const CreateSilence = graphql(`
  mutation SilenceThatGoes($input: CreateSilenceInput!) { createSilence(input: $input) { errors { message } } }
`)
