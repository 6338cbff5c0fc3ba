import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NOBODY } from '../../src/releases/record-sessions.ts'
import { timeKey } from '../../src/storage/time-key.ts'
import { countStatements } from '../system/count-statements.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { ask, next, subscribe } from '../system/graphql-client.ts'
import { type Seed, type SeededProject, seed, thrown } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import type { KpisQueryVariables, KpiTargetInput, Severity, WarningType } from '../typed/graphql.ts'

const clock = fakeClock(new Date('2026-03-02T09:00:00Z'))
let host: TestHost
let owner: Seed
let app: SeededProject
beforeAll(async () => {
  host = await startTestHost({}, undefined, clock)
  owner = seed(host)
})
afterAll(() => host.close())
beforeEach(async () => {
  app = await owner.project()
})

const kpisOf = async (variables: Omit<KpisQueryVariables, 'slug'> = {}) =>
  (await owner.gql(Kpis, { slug: app.slug, ...variables })).project!.kpis
/** Four days, the third of which is today. */
const days = { period: { from: '2026-02-28T00:00:00Z', to: '2026-03-04T00:00:00Z' } }
const at = (text: string) => new Date(`2026-${text}Z`)
let made = 0

/** An incident that was noticed so many seconds after it began, and then answered and resolved. */
async function incident(severity: Severity, { noticed = 0, acknowledged = 0, resolved = 0 }) {
  const startedAt = new Date(clock.now().getTime() - noticed * 1_000).toISOString()
  const { openIncident } = await owner.gql(OpenIncident, {
    input: { project: app.slug, title: 'Down', severity, startedAt },
  })
  const incidentId = openIncident.incident!.id
  if (acknowledged > 0) {
    await clock.advance(acknowledged)
    await owner.gql(AcknowledgeIncident, { input: { incidentId } })
  }
  if (resolved > 0) {
    await clock.advance(resolved - acknowledged)
    await owner.gql(UpdateIncident, { input: { incidentId, status: 'RESOLVED' } })
  }
}

function issue(given: { firstSeen?: Date; severity?: Severity }) {
  const firstSeen = given.firstSeen ?? at('02-20T00:00:00')
  const facts = { title: 'Fault', platform: 'javascript', category: 'UI', grouping: '', severity: 'LOW' } as const
  const data = { id: timeKey(firstSeen), projectId: app.number, number: ++made, firstSeen, lastSeen: firstSeen }
  return host.database.prisma.issue.create({ data: { ...facts, ...data, ...given } })
}

function warning(openedAt: Date, { resolvedAt = null as Date | null, type = 'MEMORY_PRESSURE' as WarningType } = {}) {
  const facts = { level: 'WARNING', metric: 'app.memory.used', labels: {}, detector: 'threshold', message: '' } as const
  const data = { suggestedAction: '', value: 200, confidence: 1, subject: randomUUID(), family: randomUUID() }
  const times = { openedAt, lastSeen: openedAt, toldAt: openedAt, resolvedAt }
  return host.database.prisma.warning.create({
    data: { id: timeKey(openedAt), projectId: app.number, type, ...facts, ...data, ...times },
  })
}

async function alertRule(evaluatedAt: Date) {
  const times = { createdAt: evaluatedAt, updatedAt: evaluatedAt, dueAt: at('12-01T00:00:00'), evaluatedAt }
  const id = randomUUID()
  await host.database.prisma.alertRule.create({
    data: { id, projectId: app.number, name: 'Memory', kind: 'METRIC', enabled: false, spec: {}, ...times },
  })
  return {
    alert(startedAt: Date, firedAt: Date | null) {
      const facts = { labels: {}, summary: '', state: 'RESOLVED', level: 'WARNING', fingerprint: randomUUID() } as const
      const seen = { startedAt, firedAt, resolvedAt: startedAt, evaluatedAt: startedAt, lastTrueAt: startedAt }
      return host.database.prisma.alert.create({
        data: { id: timeKey(startedAt), projectId: app.number, ruleId: id, ...facts, ...seen },
      })
    },
  }
}

/** A group of alerts, and what was posted about it. */
async function told(...times: Date[]) {
  const groupId = randomUUID()
  const facts = { escalation: 'STANDARD', key: 'a', labels: {} } as const
  await host.database.prisma.alertGroup.create({
    data: { id: groupId, projectId: app.number, openedAt: times[0]!, closedAt: times.at(-1)!, ...facts },
  })
  const page = {
    groupId,
    projectId: app.number,
    contact: 'Ann',
    notifier: 'email',
    reason: 'STEP',
    step: 1,
    version: 1,
  } as const
  for (const time of times) {
    const id = timeKey(time)
    await host.database.prisma.page.create({ data: { id, ...page, state: 'POSTED', at: time, postedAt: time } })
    await host.database.prisma.page.create({ data: { id: timeKey(time), ...page, state: 'THROTTLED', at: time } })
  }
}

describe('times of incidents', () => {
  test('are means over all incidents that were opened in the period, by severity', async () => {
    await incident('CRITICAL', { noticed: 30, acknowledged: 60, resolved: 600 })
    await incident('CRITICAL', { noticed: 50, acknowledged: 120 })
    await incident('HIGH', { noticed: 600, resolved: 1_800 })
    const kpis = await kpisOf({ ...days, severity: 'CRITICAL' })
    expect(kpis.mttd).toMatchObject({ value: 40, count: 2, target: 60, status: 'EXCEEDING', unit: 's' })
    expect(kpis.mtta).toMatchObject({ value: 90, count: 2, target: 900, status: 'EXCEEDING' })
    expect(kpis.mttr).toMatchObject({ value: 600, count: 1, target: 3_600, status: 'EXCEEDING' })
    expect(kpis.incidentsPerDay).toMatchObject({ value: 0.5, count: 2 })
    expect(kpis.mttd.points.map(({ value }) => value)).toEqual([null, null, 40, null])

    const all = await kpisOf(days)
    expect(all.mttd).toMatchObject({ value: (30 + 50 + 600) / 3, count: 3, target: null, status: 'NO_DATA' })
    expect(all.mttr).toMatchObject({ value: 1_200, count: 2 })
    expect((await kpisOf({ ...days, severity: 'HIGH' })).mttr).toMatchObject({ value: 1_800, target: 14_400 })
    expect((await kpisOf({ ...days, severity: 'LOW' })).mttd).toMatchObject({
      value: null,
      count: 0,
      status: 'NO_DATA',
    })
  })

  test('no mean is a mean of means', async () => {
    for (const noticed of [10, 10, 10]) await incident('CRITICAL', { noticed })
    const began = clock.now()
    await clock.advance(86_400, 86_400)
    await incident('CRITICAL', { noticed: 90 })
    const period = {
      from: new Date(began.getTime() - 60_000).toISOString(),
      to: new Date(clock.now().getTime() + 60_000).toISOString(),
    }
    const { mttd } = await kpisOf({ period, severity: 'CRITICAL' })
    expect(mttd.points.map(({ value }) => value)).toEqual([10, 90])
    expect(mttd.value).toBe(30)
  })
})

describe('shares of issues', () => {
  async function resolutions(...of: { resolvedAt: Date; returnedAt?: Date }[]) {
    const { id: issueId, projectId } = await issue({})
    await host.database.prisma.issueResolution.createMany({ data: of.map((each) => ({ issueId, projectId, ...each })) })
  }

  test('recurrence: of resolutions, the share after which the issue came back within 30 days', async () => {
    const period = { from: '2026-01-01T00:00:00Z', to: '2026-01-04T00:00:00Z' }
    const resolvedAt = at('01-02T12:00:00')
    await resolutions({ resolvedAt })
    await resolutions(
      { resolvedAt, returnedAt: at('01-02T18:00:00') },
      { resolvedAt: at('01-03T00:00:00'), returnedAt: at('01-10T00:00:00') },
      { resolvedAt: at('01-20T00:00:00'), returnedAt: at('01-21T00:00:00') },
    )
    await resolutions({ resolvedAt, returnedAt: at('02-10T12:00:00') })
    const { recurrence } = await kpisOf({ period })
    expect(recurrence).toMatchObject({ value: 0.5, count: 4, target: 0.05, status: 'MISSING', unit: '1' })
    expect(recurrence.points.map(({ value }) => value)).toEqual([null, 1 / 3, 1])

    const input = { project: app.slug, targets: [], recursWithinDays: 60 }
    expect((await owner.gql(UpdateKpiTargets, { input })).updateKpiTargets).toMatchObject({ recursWithinDays: 60 })
    // Those that hold are younger than that.
    expect((await kpisOf({ period })).recurrence).toMatchObject({ value: 1, count: 3 })
  })

  test('recurrence: what was resolved twice and came back twice is two', async () => {
    const period = {
      from: new Date(Date.now() - 3_600_000).toISOString(),
      to: new Date(Date.now() + 3_600_000).toISOString(),
    }
    const exception = thrown('Error', 'pay')
    await app.report({ exception })
    const { project } = await owner.gql(IssueOfKpis, { slug: app.slug })
    const input = { issueId: project!.issues.nodes[0]!.id }
    for (const minutes of [1, 2]) {
      // Resolved twice at a time, which is once.
      for (let time = 0; time < 2; time++) await owner.gql(ResolveOfKpis, { input })
      for (let time = 0; time < 2; time++)
        await app.report({ exception, timestamp: new Date(Date.now() + minutes * 60_000).toISOString() })
      expect((await kpisOf({ period })).recurrence).toMatchObject({ value: 1, count: minutes })
    }
    await owner.gql(ResolveOfKpis, { input })
    expect((await kpisOf({ period })).recurrence).toMatchObject({ value: 1, count: 2 })
    expect(await host.database.prisma.issueResolution.count({ where: { projectId: app.number } })).toBe(3)
  })

  test('crash-free sessions: of all that began in the period', async () => {
    const began = (day: string, exited: number, crashed: number) => {
      const who = { projectId: app.number, release: 'shop@1', environment: 'production', userKey: NOBODY }
      const counts = { exited, crashed, errored: 0, abnormal: 0, unhandled: 0 }
      return { startedAt: at(`03-${day}T10:00:00`), ...who, ...counts }
    }
    const data = [began('01', 990, 10), began('02', 999, 1), began('04', 0, 50)]
    await host.database.prisma.sessionCount.createMany({ data })
    const { crashFreeSessions } = await kpisOf(days)
    expect(crashFreeSessions).toMatchObject({
      value: 0.9945,
      count: 2_000,
      target: 0.999,
      status: 'MISSING',
      unit: '1',
    })
    expect(crashFreeSessions.points.map(({ value }) => value)).toEqual([null, 0.99, 0.999, null])
  })

  test('warned before crash: of the grave ones, the share that a warning came before', async () => {
    const firstSeen = at('03-01T12:00:00')
    await issue({ firstSeen, severity: 'LOW' })
    await issue({ firstSeen, severity: 'HIGH' })
    const share = async () => (await kpisOf(days)).warnedBeforeCrash
    expect(await share()).toMatchObject({ value: 0, count: 1, target: 0.8, status: 'MISSING' })
    await warning(at('03-01T10:00:00'), { resolvedAt: at('03-01T11:30:00') })
    await warning(at('03-01T12:00:01'))
    expect(await share()).toMatchObject({ value: 0 })
    await warning(at('03-01T11:10:00'), { resolvedAt: at('03-01T11:30:00') })
    expect(await share()).toMatchObject({ value: 1, status: 'EXCEEDING' })
    await issue({ firstSeen: at('03-03T00:00:00'), severity: 'CRITICAL' })
    // The warning that was opened right after the first crash is still open.
    expect(await share()).toMatchObject({ value: 1, count: 2 })
    await issue({ firstSeen: at('03-01T00:00:00'), severity: 'CRITICAL' })
    expect((await share()).value).toBeCloseTo(2 / 3, 9)
  })

  test('a warning of another project is none', async () => {
    await warning(at('03-01T11:10:00'))
    app = await owner.project()
    await issue({ firstSeen: at('03-01T12:00:00'), severity: 'HIGH' })
    expect((await kpisOf(days)).warnedBeforeCrash).toMatchObject({ value: 0, count: 1 })
  })
})

describe('events a day', () => {
  test('warnings by type, against what the programme allows', async () => {
    for (let hour = 10; hour < 22; hour++) await warning(at(`03-01T${hour}:00:00`))
    await warning(at('03-03T01:00:00'), { type: 'PERFORMANCE_DEGRADATION' })
    await warning(at('03-04T00:00:00'))
    const memory = (await kpisOf({ ...days, type: 'MEMORY_PRESSURE' })).warningsPerDay
    expect(memory).toMatchObject({ value: 3, count: 12, target: 10, status: 'EXCEEDING', unit: '1/d' })
    expect(memory.points.map(({ value }) => value)).toEqual([0, 12, 0, 0])
    const slow = (await kpisOf({ ...days, type: 'PERFORMANCE_DEGRADATION' })).warningsPerDay
    expect(slow).toMatchObject({ value: 0.25, target: 5 })
    expect((await kpisOf(days)).warningsPerDay).toMatchObject({ value: 3.25, count: 13, target: null })
  })

  test('intervals that the period cuts count for what of them is in it', async () => {
    await warning(at('03-01T13:00:00'))
    await warning(at('03-01T11:00:00'))
    const period = { from: '2026-03-01T12:00:00Z', to: '2026-03-02T12:00:00Z' }
    const { warningsPerDay } = await kpisOf({ period })
    expect(warningsPerDay).toMatchObject({ value: 1, count: 1 })
    expect(warningsPerDay.points).toEqual([
      { at: '2026-03-01T00:00:00.000Z', value: 2, count: 1 },
      { at: '2026-03-02T00:00:00.000Z', value: 0, count: 0 },
    ])
  })

  test('alerts that fired, and what people were told', async () => {
    const rule = await alertRule(at('03-01T00:00:00'))
    await rule.alert(at('03-01T10:00:00'), at('03-01T10:05:00'))
    await rule.alert(at('03-02T10:00:00'), at('03-02T10:05:00'))
    await rule.alert(at('03-02T11:00:00'), null)
    await told(at('03-01T10:05:00'), at('03-01T10:10:00'), at('03-01T10:15:00'))
    const kpis = await kpisOf(days)
    expect(kpis.alertsPerDay).toMatchObject({ value: 0.5, count: 2 })
    expect(kpis.notificationsPerDay).toMatchObject({ value: 0.75, count: 3 })
    expect(kpis.incidentsPerDay).toMatchObject({ value: 0, count: 0 })
  })

  test('their trend is what a test finds in the intervals', async () => {
    for (let day = 1; day <= 9; day++) {
      for (let many = 0; many < day; many++) await warning(at(`02-0${day}T1${many}:00:00`))
    }
    const period = { from: '2026-02-01T00:00:00Z', to: '2026-02-10T00:00:00Z' }
    expect((await kpisOf({ period })).warningsPerDay).toMatchObject({ trend: 'WORSENING', value: 5 })
  })
})

test('without facts there is no value', async () => {
  const period = { from: '2020-01-01T00:00:00Z', to: '2020-01-05T00:00:00Z' }
  for (const [name, kpi] of Object.entries(await kpisOf({ period }))) {
    if (name === 'targets' || name === 'recursWithinDays') continue
    expect(kpi, name).toMatchObject({ value: null, count: 0, status: 'NO_DATA', trend: 'UNKNOWN' })
  }
})

test('all of them are a few statements', async () => {
  // The token, the project, settings, incidents, recurrence, sessions, warned, warnings, alerts, notifications.
  expect(await countStatements(host.database.pool, () => kpisOf(days))).toBeLessThanOrEqual(10)
})

test('more intervals than anybody could look at are refused', async () => {
  const { errors } = await ask(
    host.url,
    Kpis,
    { slug: app.slug, period: { last: '30d' }, interval: 'MINUTE' },
    { token: ADMIN },
  )
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

describe('updateKpiTargets', () => {
  const update = async (targets: KpiTargetInput[], as = { token: ADMIN }, project = app.slug) =>
    (await owner.gql(UpdateKpiTargets, { input: { project, targets } }, as)).updateKpiTargets

  test('changes targets, and null makes them what they were', async () => {
    const changed = await update([
      { kpi: 'MTTD', severity: 'CRITICAL', target: 30 },
      { kpi: 'ALERTS_PER_DAY', target: 4 },
    ])
    expect(changed.errors).toEqual([])
    expect(changed.targets).toEqual(
      expect.arrayContaining([
        { kpi: 'MTTD', severity: 'CRITICAL', warningType: null, target: 30 },
        { kpi: 'MTTR', severity: 'HIGH', warningType: null, target: 14_400 },
        { kpi: 'ALERTS_PER_DAY', severity: null, warningType: null, target: 4 },
      ]),
    )
    expect((await kpisOf({ ...days, severity: 'CRITICAL' })).mttd.target).toBe(30)
    await update([{ kpi: 'MTTD', severity: 'CRITICAL', target: null }])
    const kpis = await kpisOf({ ...days, severity: 'CRITICAL' })
    expect([kpis.mttd.target, kpis.alertsPerDay.target]).toEqual([60, 4])
  })

  test.each([
    [{ kpi: 'RECURRENCE', target: 5 }, 'target'],
    [{ kpi: 'MTTR', target: -1 }, 'target'],
    [{ kpi: 'RECURRENCE', severity: 'HIGH', target: 0.1 }, 'severity'],
    [{ kpi: 'MTTR', warningType: 'MEMORY_PRESSURE', target: 1 }, 'warningType'],
  ] as const)('refuses %j', async (change, part) => {
    const { targets, errors } = await update([{ kpi: 'ALERTS_PER_DAY', target: 1 }, change])
    expect(targets).toBeNull()
    expect(errors).toMatchObject([{ code: 'INVALID', path: ['input', 'targets', '1', part] }])
    expect((await kpisOf()).alertsPerDay.target).toBeNull()
  })

  test.each([0, -1, 366])('refuses that issues come back within %i days', async (recursWithinDays) => {
    const input = { project: app.slug, targets: [{ kpi: 'RECURRENCE' as const, target: 0 }], recursWithinDays }
    const { errors } = (await owner.gql(UpdateKpiTargets, { input })).updateKpiTargets
    expect(errors).toMatchObject([{ code: 'INVALID', path: ['input', 'recursWithinDays'] }])
    expect(await kpisOf()).toMatchObject({ recursWithinDays: 30, recurrence: { target: 0.05 } })
  })

  test('is for administrators of the project', async () => {
    const other = await owner.project()
    const elsewhere = await owner.token(['ADMIN'], [other.slug])
    expect((await update([], elsewhere)).errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'project'] }])
    expect((await update([], { token: ADMIN }, 'nobody')).errors).toMatchObject([{ code: 'NOT_FOUND' }])
  })

  test('renews live queries', async () => {
    const live = subscribe(host.url, LiveTarget, { slug: app.slug }, { token: ADMIN }, 'WebSocket')
    expect((await next(live)).live.project!.kpis.recurrence.target).toBe(0.05)
    await update([{ kpi: 'RECURRENCE', target: 0.1 }])
    expect((await next(live)).live.project!.kpis.recurrence.target).toBe(0.1)
    await live.return?.()
  })
})

const Kpis = graphql(`
  query Kpis($slug: String!, $period: Period, $interval: Interval! = DAY, $severity: Severity, $type: WarningType) {
    project(slug: $slug) {
      kpis(period: $period, interval: $interval) {
        mttd(severity: $severity) { value count unit target status trend points { at value count } }
        mtta(severity: $severity) { value count unit target status trend points { at value count } }
        mttr(severity: $severity) { value count unit target status trend points { at value count } }
        incidentsPerDay(severity: $severity) { value count unit target status trend points { at value count } }
        recurrence { value count unit target status trend points { at value count } }
        recursWithinDays
        crashFreeSessions { value count unit target status trend points { at value count } }
        warnedBeforeCrash { value count unit target status trend points { at value count } }
        warningsPerDay(type: $type) { value count unit target status trend points { at value count } }
        alertsPerDay { value count unit target status trend points { at value count } }
        notificationsPerDay { value count unit target status trend points { at value count } }
        targets { kpi severity warningType target }
      }
    }
  }
`)
const UpdateKpiTargets = graphql(`
  mutation UpdateKpiTargets($input: UpdateKpiTargetsInput!) {
    updateKpiTargets(input: $input) { targets { kpi severity warningType target } recursWithinDays errors { code message path } }
  }
`)
const IssueOfKpis = graphql(`
  query IssueOfKpis($slug: String!) { project(slug: $slug) { issues(first: 1) { nodes { id } } } }
`)
const ResolveOfKpis = graphql(`
  mutation ResolveOfKpis($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }
`)
const LiveTarget = graphql(`
  subscription LiveKpiTarget($slug: String!) {
    live { project(slug: $slug) { kpis { recurrence { target } } } }
  }
`)
const OpenIncident = graphql(`
  mutation KpiOpenIncident($input: OpenIncidentInput!) {
    openIncident(input: $input) { incident { id } errors { message } }
  }
`)
const AcknowledgeIncident = graphql(`
  mutation KpiAcknowledgeIncident($input: AcknowledgeIncidentInput!) {
    acknowledgeIncident(input: $input) { errors { message } }
  }
`)
const UpdateIncident = graphql(`
  mutation KpiUpdateIncident($input: UpdateIncidentInput!) {
    updateIncident(input: $input) { errors { message } }
  }
`)
