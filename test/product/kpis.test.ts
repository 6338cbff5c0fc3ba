import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { timeKey } from '../../src/storage/time-key.ts'
import { countStatements } from '../system/count-statements.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { ask, next, subscribe } from '../system/graphql-client.ts'
import { envelopeOf, type Seed, type SeededProject, seed, thrown } from '../system/seed.ts'
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
/** Four days, the third of which is the one that the clock begins with. */
const days = { period: { from: '2026-02-28T00:00:00Z', to: '2026-03-04T00:00:00Z' } }
const at = (text: string) => new Date(`2026-${text}Z`)
const DAY = 86_400_000
let made = 0

/** Sessions that an SDK counted, by person. */
async function counted(started: string, sessions: { did?: string; exited?: number; crashed?: number }[]) {
  const payload = {
    aggregates: sessions.map((each) => ({ started, ...each })),
    attrs: { release: 'shop@1', environment: 'production' },
  }
  const { status } = await app.post(envelopeOf([['sessions', payload]]))
  expect(status).toBe(200)
}

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

function warning(
  openedAt: Date,
  { resolvedAt = null as Date | null, lastSeen = openedAt, type = 'MEMORY_PRESSURE' as WarningType, labels = {} } = {},
) {
  const facts = { level: 'WARNING', metric: 'app.memory.used', labels, detector: 'threshold', message: '' } as const
  const data = { suggestedAction: '', value: 200, confidence: 1, subject: randomUUID(), family: randomUUID() }
  const times = { openedAt, lastSeen, toldAt: openedAt, resolvedAt }
  return host.database.prisma.warning.create({
    data: { id: timeKey(openedAt), projectId: app.number, type, ...facts, ...data, ...times },
  })
}

/** A metric that was measured from then on, until it was measured last. */
async function measured(firstSeen: Date, lastSeen = clock.now()) {
  const { id: metricId, projectId } = await host.database.prisma.metric.create({
    data: { projectId: app.number, name: 'app.memory.used', firstSeen },
  })
  const series = { projectId, metricId, labels: {}, labelsHash: randomUUID(), firstSeen, lastSeen }
  await host.database.prisma.metricSeries.create({ data: series })
}

async function alertRule(createdAt: Date, evaluatedAt = clock.now()) {
  const times = { createdAt, updatedAt: createdAt, dueAt: at('12-01T00:00:00'), evaluatedAt }
  const id = randomUUID()
  await host.database.prisma.alertRule.create({
    data: { id, projectId: app.number, name: 'Memory', kind: 'METRIC', enabled: false, spec: {}, ...times },
  })
  return {
    alert(
      startedAt: Date,
      firedAt: Date | null,
      { foundAt = startedAt, ...about }: { foundAt?: Date; labels?: object; issueId?: string } = {},
    ) {
      const facts = {
        labels: {},
        ...about,
        summary: '',
        state: 'RESOLVED',
        level: 'WARNING',
        fingerprint: randomUUID(),
      } as const
      const seen = { startedAt, firedAt, resolvedAt: startedAt, evaluatedAt: startedAt, lastTrueAt: startedAt }
      return host.database.prisma.alert.create({
        data: { id: timeKey(foundAt), projectId: app.number, ruleId: id, ...facts, ...seen },
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
    // Of four days as many as are over.
    const over = (clock.now().getTime() - new Date(days.period.from).getTime()) / DAY
    expect(kpis.incidentsPerDay).toMatchObject({ value: expect.closeTo(2 / over, 9), count: 2 })
    expect(kpis.incidentsPerDay.points.map(({ value }) => value)).toEqual([0, 0, expect.any(Number), null])
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

  test('recurrence: of resolutions, the share after which the issue came back within 7 days', async () => {
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
    // All of them are younger than that, so that of none it is known whether it holds.
    expect((await kpisOf({ period })).recurrence).toMatchObject({ value: null, count: 0, status: 'NO_DATA' })
  })

  test('recurrence: what is too young to tell does not count, also where it came back', async () => {
    const resolvedAt = at('02-22T12:00:00')
    for (let holds = 0; holds < 9; holds++) await resolutions({ resolvedAt })
    await resolutions({ resolvedAt, returnedAt: at('02-23T12:00:00') })
    const young = at('02-26T12:00:00')
    for (let holds = 0; holds < 9; holds++) await resolutions({ resolvedAt: young })
    await resolutions({ resolvedAt: young, returnedAt: at('02-27T12:00:00') })
    const period = { from: '2026-02-20T00:00:00Z', to: '2026-03-02T00:00:00Z' }
    expect((await kpisOf({ period })).recurrence).toMatchObject({ value: 0.1, count: 10, status: 'MISSING' })
  })

  test('recurrence: what was resolved twice and came back twice is two', async () => {
    const inMinutes = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000).toISOString()
    const period = { from: inMinutes(-60), to: inMinutes(60) }
    const exception = thrown('Error', 'pay')
    await app.report({ exception, timestamp: inMinutes(-1) })
    const { project } = await owner.gql(IssueOfKpis, { slug: app.slug })
    const input = { issueId: project!.issues.nodes[0]!.id }
    for (const times of [1, 2]) {
      // Resolved twice at a time, which is once.
      for (let time = 0; time < 2; time++) await owner.gql(ResolveOfKpis, { input })
      for (let time = 0; time < 2; time++) await app.report({ exception, timestamp: inMinutes(1) })
      await clock.advance(120)
      expect(await host.database.prisma.issueResolution.count({ where: { projectId: app.number } })).toBe(times)
    }
    await owner.gql(ResolveOfKpis, { input })
    expect((await kpisOf({ period })).recurrence).toMatchObject({ value: null, count: 0 })
    await clock.advance(8 * 86_400, 86_400)
    expect((await kpisOf({ period })).recurrence).toMatchObject({ value: 2 / 3, count: 3 })
    expect(await host.database.prisma.issueResolution.count({ where: { projectId: app.number } })).toBe(3)
  })

  test('crash-free sessions and people: of all that began in the period', async () => {
    const midnight = Math.floor(Date.now() / DAY) * DAY
    const daysAgo = (count: number) => new Date(midnight - count * DAY).toISOString()
    await counted(daysAgo(3), [
      { exited: 980, crashed: 9 },
      { did: 'ann', exited: 9 },
      { did: 'bob', exited: 1, crashed: 1 },
    ])
    await counted(daysAgo(2), [{ exited: 998 }, { did: 'ann', exited: 1 }, { did: 'bob', crashed: 1 }])
    await counted(daysAgo(0), [{ did: 'cy', crashed: 50 }])
    const period = { from: daysAgo(4), to: daysAgo(0) }
    const { crashFreeSessions, crashFreeUsers } = await kpisOf({ period })
    expect(crashFreeSessions).toMatchObject({
      value: 0.9945,
      count: 2_000,
      target: 0.999,
      status: 'MISSING',
      unit: '1',
    })
    expect(crashFreeSessions.points.map(({ value }) => value)).toEqual([null, 0.99, 0.999, null])
    // Who met a crash on two days is one of two.
    expect(crashFreeUsers).toMatchObject({ value: 0.5, count: 2, target: 0.999, standardError: null })
    expect(crashFreeUsers.points.map(({ value }) => value)).toEqual([null, 0.5, 0.5, null])

    const weeks = (await kpisOf({ period: { from: daysAgo(11), to: daysAgo(0) }, interval: 'WEEK' })).crashFreeUsers
    expect(weeks).toMatchObject({ value: 0.5, count: 2 })
    expect(weeks.points.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(2)
    const elsewhere = (await kpisOf({ period, release: 'shop@2' })).crashFreeSessions
    expect(elsewhere).toMatchObject({ value: null, count: 0, status: 'NO_DATA' })
    expect((await kpisOf({ period, release: 'shop@1', environment: 'production' })).crashFreeSessions.count).toBe(2_000)
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
    await issue({ firstSeen: at('03-02T12:00:01'), severity: 'CRITICAL' })
    // The warning that was opened right after the first crash is still open.
    expect(await share()).toMatchObject({ value: 1, count: 2 })
    await issue({ firstSeen: at('03-01T00:00:00'), severity: 'CRITICAL' })
    expect((await share()).value).toBeCloseTo(2 / 3, 9)
  })

  test('warned before crash: nobody is warned by what was not found for a day, be it open or not', async () => {
    await warning(at('03-01T00:00:00'))
    await warning(at('03-01T00:00:00'), { lastSeen: at('03-01T06:00:00') })
    await issue({ firstSeen: at('03-02T06:00:00'), severity: 'HIGH' })
    await issue({ firstSeen: at('03-02T06:00:01'), severity: 'HIGH' })
    expect((await kpisOf(days)).warnedBeforeCrash).toMatchObject({ value: 0.5, count: 2 })
  })

  test('a warning of another project is none', async () => {
    await warning(at('03-01T11:10:00'))
    app = await owner.project()
    await issue({ firstSeen: at('03-01T12:00:00'), severity: 'HIGH' })
    expect((await kpisOf(days)).warnedBeforeCrash).toMatchObject({ value: 0, count: 1 })
  })
})

describe('events a day', () => {
  // So that the days are over.
  beforeAll(() => clock.advance(4 * 86_400, 86_400))

  test('warnings by type, against what the programme allows', async () => {
    await measured(at('02-20T00:00:00'))
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
    await measured(at('02-20T00:00:00'))
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
    // There is a rule since the second day.
    expect(kpis.alertsPerDay).toMatchObject({ value: 2 / 3, count: 2 })
    expect(kpis.alertsPerDay.points.map(({ value }) => value)).toEqual([null, 1, 1, 0])
    expect(kpis.notificationsPerDay).toMatchObject({ value: 1, count: 3 })
    expect(kpis.incidentsPerDay).toMatchObject({ value: 0, count: 0 })
  })

  test('alerts count when they were found, in the period as in its intervals', async () => {
    const rule = await alertRule(at('02-20T00:00:00'))
    await rule.alert(at('02-27T23:59:00'), at('02-28T00:01:00'), { foundAt: at('02-28T00:01:00') })
    await rule.alert(at('03-01T23:59:00'), at('03-02T00:01:00'), { foundAt: at('03-02T00:01:00') })
    await rule.alert(at('03-03T23:59:00'), at('03-04T00:01:00'), { foundAt: at('03-04T00:01:00') })
    const { alertsPerDay } = await kpisOf(days)
    expect(alertsPerDay).toMatchObject({ value: 0.5, count: 2 })
    expect(alertsPerDay.points.map(({ count }) => count)).toEqual([1, 0, 1, 0])
  })

  test('days before anything was measured and days to come are not counted', async () => {
    const midnight = Math.floor(clock.now().getTime() / DAY) * DAY
    const inDays = (count: number) => new Date(midnight + count * DAY)
    await measured(inDays(-3))
    for (const day of [-3, -2, -1]) for (let many = 0; many < 4; many++) await warning(inDays(day + many / 8))
    const from = inDays(-5).toISOString()
    const { warningsPerDay } = await kpisOf({ period: { from, to: inDays(3).toISOString() } })
    expect(warningsPerDay.value).toBeCloseTo(12 / ((clock.now().getTime() - inDays(-3).getTime()) / DAY), 9)
    expect(warningsPerDay.points.map(({ value }) => value)).toEqual([null, null, 4, 4, 4, 0, null, null])
    const before = { from, to: inDays(-3).toISOString() }
    expect((await kpisOf({ period: before })).warningsPerDay).toMatchObject({ value: null, count: 0 })
    const ahead = { from: inDays(2).toISOString(), to: inDays(4).toISOString() }
    expect((await kpisOf({ period: ahead })).warningsPerDay).toMatchObject({ value: null, status: 'NO_DATA' })
  })

  test('what was measured last before the period is not watched in it', async () => {
    await measured(at('01-01T00:00:00'), at('01-20T00:00:00'))
    expect((await kpisOf(days)).warningsPerDay).toMatchObject({ value: null, count: 0 })
    const environment = 'production'
    expect((await kpisOf({ ...days, environment })).warningsPerDay).toMatchObject({ value: null, count: 0 })
  })

  test('their trend is what a test finds in the intervals', async () => {
    await measured(at('02-01T00:00:00'))
    for (let day = 1; day <= 9; day++) {
      for (let many = 0; many < day; many++) await warning(at(`02-0${day}T1${many}:00:00`))
    }
    const period = { from: '2026-02-01T00:00:00Z', to: '2026-02-10T00:00:00Z' }
    expect((await kpisOf({ period })).warningsPerDay).toMatchObject({ trend: 'WORSENING', value: 5 })
  })
})

test('losses of data are summed up, but not what a gauge says again', async () => {
  const lost = async (values: number[], kind: 'GAUGE' | 'COUNTER', instance: string) => {
    const samples = values.map((value, index) => ({
      name: 'app.data.loss_incidents',
      value,
      kind,
      at: new Date(clock.now().getTime() - (index + 1) * 60_000).toISOString(),
      attributes: [{ name: 'instance', value: instance }],
    }))
    const { recordMetrics } = await owner.gql(RecordLosses, { input: { samples } }, { key: app.key })
    expect(recordMetrics).toMatchObject({ rejected: [], errors: [] })
  }
  await lost([1, 1, 1, 0], 'GAUGE', 'one')
  await lost([2, 2], 'GAUGE', 'two')
  const period = { last: '1d' }
  expect((await kpisOf({ period })).dataLossIncidents).toMatchObject({ value: 3, count: 6, status: 'MISSING' })
  app = await owner.project()
  await lost([1, 1, 1, 0], 'COUNTER', 'one')
  await lost([2, 2], 'COUNTER', 'two')
  expect((await kpisOf({ period })).dataLossIncidents).toMatchObject({ value: 7, count: 6 })
})

test('by environment and release: what names them', async () => {
  const firstSeen = at('03-01T12:00:00')
  const times = { firstSeen, lastSeen: at('03-01T13:00:00') }
  async function seen(release: string, environment: string) {
    const { id: issueId, projectId } = await issue({ firstSeen, severity: 'HIGH' })
    await host.database.prisma.issueSighting.create({
      data: { issueId, release, environment, projectId, crashes: 1, ...times },
    })
    await host.database.prisma.issueResolution.create({
      data: { issueId, projectId, resolvedAt: at('03-01T12:30:00'), returnedAt: at('03-01T13:00:00') },
    })
    return issueId
  }
  await owner.gql(UpdateKpiTargets, { input: { project: app.slug, targets: [], recursWithinDays: 1 } })
  const inProduction = await seen('shop@1', 'production')
  await seen('shop@2', 'staging')
  await warning(at('03-01T11:30:00'), { labels: { environment: 'production', release: 'shop@1', instance: 'a' } })
  await warning(at('03-01T11:30:00'))
  const rule = await alertRule(at('03-01T00:00:00'))
  await rule.alert(firstSeen, firstSeen, { labels: { environment: 'production' } })
  await rule.alert(firstSeen, firstSeen, { issueId: inProduction })
  await rule.alert(firstSeen, firstSeen)
  const counts = async (scope: { environment?: string; release?: string }) => {
    const kpis = await kpisOf({ ...days, ...scope })
    const { recurrence, warnedBeforeCrash, warningsPerDay, alertsPerDay } = kpis
    return [recurrence.count, warnedBeforeCrash.value, warningsPerDay.count, alertsPerDay.count]
  }
  expect(await counts({})).toEqual([2, 1, 2, 3])
  expect(await counts({ environment: 'production' })).toEqual([1, 1, 1, 2])
  expect(await counts({ release: 'shop@1' })).toEqual([1, 1, 1, 1])
  expect(await counts({ environment: 'staging' })).toEqual([1, 0, 0, 0])
  expect(await counts({ environment: 'staging', release: 'shop@1' })).toEqual([0, null, 0, 0])
})

test('an issue that came back elsewhere came back there only', async () => {
  const daysAgo = (count: number) => new Date(clock.now().getTime() - count * DAY)
  const { id: issueId, projectId } = await issue({ firstSeen: daysAgo(20) })
  await host.database.prisma.issue.update({
    where: { id: issueId },
    data: { status: 'REGRESSED', lastSeen: daysAgo(5) },
  })
  const sighting = (environment: string, release: string, ago: number) => {
    const times = { firstSeen: daysAgo(ago), lastSeen: daysAgo(ago) }
    return { issueId, projectId, environment, release, crashes: 1, ...times }
  }
  await host.database.prisma.issueSighting.createMany({
    data: [sighting('production', 'shop@1', 20), sighting('staging', 'shop@2', 12), sighting('staging', 'shop@2.1', 5)],
  })
  await host.database.prisma.issueResolution.createMany({
    data: [
      { issueId, projectId, resolvedAt: daysAgo(15), returnedAt: daysAgo(12) },
      { issueId, projectId, resolvedAt: daysAgo(9), returnedAt: daysAgo(5) },
    ],
  })
  const told = async (scope: { environment?: string; release?: string }) => {
    const { recurrence, activeIssues } = await kpisOf({ ...scope, period: { from: daysAgo(22).toISOString() } })
    const ends = [22, 17, 14, 11, 8, 0].map((ago) => activeIssues.points.at(-ago - 1)!.value)
    return [recurrence.value, recurrence.count, ...ends]
  }
  expect(await told({})).toEqual([1, 2, null, 1, 0, 1, 0, 1])
  expect(await told({ environment: 'production' })).toEqual([0, 2, null, 1, 0, 0, 0, 0])
  expect(await told({ release: 'shop@1' })).toEqual([0, 2, null, 1, 0, 0, 0, 0])
  expect(await told({ environment: 'staging' })).toEqual([1, 1, null, null, null, 1, 0, 1])
})

test('nobody knows yet what is open when a period is over that ends in the future', async () => {
  const inHours = (hours: number) => new Date(clock.now().getTime() + hours * 3_600_000)
  await issue({ firstSeen: inHours(1 - 30 * 24) })
  const { activeIssues } = await kpisOf({
    period: { from: inHours(-12).toISOString(), to: inHours(12).toISOString() },
    interval: 'HOUR',
  })
  expect(activeIssues.value).toBe(1)
  const now = clock.now().toISOString()
  for (const { at, value } of activeIssues.points) expect([at, value]).toEqual([at, at < now ? 1 : null])
})

test('without facts there is no value', async () => {
  const period = { from: '2020-01-01T00:00:00Z', to: '2020-01-05T00:00:00Z' }
  for (const [name, kpi] of Object.entries(await kpisOf({ period }))) {
    if (name === 'targets' || name === 'recursWithinDays') continue
    expect(kpi, name).toMatchObject({ value: null, count: 0, status: 'NO_DATA', trend: 'UNKNOWN' })
  }
})

test('all of them are a few statements', async () => {
  // The token, the project, settings, incidents, recurrence, sessions (two, each after what waits), warned, warnings, alerts,
  // notifications, what is open (three), five metrics after what waits.
  expect(await countStatements(host.database.pool, () => kpisOf(days))).toBeLessThanOrEqual(22)
})

test('what is asked for under many names is read once', async () => {
  const { slug } = app
  const statements = (many: boolean) => countStatements(host.database.pool, () => owner.gql(ManyKpis, { slug, many }))
  await statements(true)
  expect(await statements(true)).toBe(await statements(false))
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
    expect(await kpisOf()).toMatchObject({ recursWithinDays: 7, recurrence: { target: 0.05 } })
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
  query Kpis($slug: String!, $period: Period, $interval: Interval! = DAY, $severity: Severity, $type: WarningType, $environment: String, $release: String) {
    project(slug: $slug) {
      kpis(period: $period, interval: $interval, environment: $environment, release: $release) {
        mttd(severity: $severity) { value count unit target status trend points { at value count } }
        mtta(severity: $severity) { value count unit target status trend points { at value count } }
        mttr(severity: $severity) { value count unit target status trend points { at value count } }
        incidentsPerDay(severity: $severity) { value count unit target status trend points { at value count } }
        recurrence { value count unit target status trend points { at value count } }
        recursWithinDays
        crashFreeSessions { value count unit target status trend points { at value count } }
        crashFreeUsers { value count unit target status trend standardError points { at value count } }
        activeIssues { value count unit target status trend points { at value count } }
        activeWarnings { value count unit target status trend points { at value count } }
        openIncidents { value count unit target status trend points { at value count } }
        memoryUsed { value count unit target status trend points { at value count } }
        automaticRecovery { value count unit target status trend points { at value count } }
        dataLossIncidents { value count unit target status trend points { at value count } }
        featureAvailability { value count unit target status trend points { at value count } }
        userReported { value count unit target status trend points { at value count } }
        warnedBeforeCrash { value count unit target status trend points { at value count } }
        warningsPerDay(type: $type) { value count unit target status trend points { at value count } }
        alertsPerDay { value count unit target status trend points { at value count } }
        notificationsPerDay { value count unit target status trend points { at value count } }
        targets { kpi severity warningType target }
      }
    }
  }
`)
const RecordLosses = graphql(`
  mutation RecordLossesOfKpis($input: RecordMetricsInput!) {
    recordMetrics(input: $input) { rejected { index reason } errors { message } }
  }
`)
const ManyKpis = graphql(`
  query ManyKpis($slug: String!, $many: Boolean!) {
    project(slug: $slug) {
      kpis(period: { last: "20d" }) { warningsPerDay { value } recurrence { value } warnedBeforeCrash { value } }
      again: kpis(period: { last: "20d" }) @include(if: $many) {
        warningsPerDay { value }
        recurrence { value }
        sameAgain: recurrence { trend }
        warnedBeforeCrash { value }
        warnedAgain: warnedBeforeCrash { value }
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
