import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { countStatements } from '../system/count-statements.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { ask, next, subscribe } from '../system/graphql-client.ts'
import { envelopeOf, type Seed, type SeededProject, seed, thrown } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import type { KpisOfStabilityQueryVariables, StabilityQueryVariables } from '../typed/graphql.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
// Sessions and crashes are told by the real time, beside which this one stands.
const clock = fakeClock(new Date(Date.now() + 60_000))
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

const midnight = Math.floor(clock.now().getTime() / DAY) * DAY
/** Noon of so many days ago. */
const noon = (days: number) => new Date(midnight - days * DAY + 12 * HOUR).toISOString()
/** Four whole days, of which the last was yesterday. */
const period = { from: new Date(midnight - 4 * DAY).toISOString(), to: new Date(midnight).toISOString() }
const secondsAgo = (seconds: number) => new Date(clock.now().getTime() - seconds * 1_000).toISOString()

const stabilityOf = async (variables: Omit<StabilityQueryVariables, 'slug'> = {}) =>
  (await owner.gql(Stability, { slug: app.slug, ...variables })).project!.stability

const kpisOf = async (variables: Omit<KpisOfStabilityQueryVariables, 'slug'>) =>
  (await owner.gql(KpisOfStability, { slug: app.slug, ...variables })).project!.stability.kpis

const component = ({ components }: Awaited<ReturnType<typeof stabilityOf>>, name: string) =>
  components.find((each) => each.name === name)!

/** Sessions that an SDK counted, by person. */
async function sessions(
  started: string,
  aggregates: { did?: string; exited?: number; crashed?: number }[],
  attrs: { release?: string; environment?: string } = {},
) {
  const payload = {
    aggregates: aggregates.map((each) => ({ started, ...each })),
    attrs: { release: 'shop@1', environment: 'production', ...attrs },
  }
  expect((await app.post(envelopeOf([['sessions', payload]]))).status).toBe(200)
}

async function record(
  name: string,
  values: Record<string, number>,
  { at = secondsAgo(0), unit = null as string | null, labels = [] as { name: string; value: string }[] } = {},
) {
  const samples = Object.entries(values).map(([instance, value]) => {
    return { name, value, at, unit, attributes: [{ name: 'instance', value: instance }, ...labels] }
  })
  const { recordMetrics } = await owner.gql(RecordSamples, { input: { samples } }, { key: app.key })
  expect(recordMetrics).toMatchObject({ rejected: [], errors: [] })
}

async function onlyIssue() {
  return (await owner.gql(IssueOfStability, { slug: app.slug })).project!.issues.nodes[0]!
}

test('an app that reported nothing has no score to speak of', async () => {
  expect(await stabilityOf()).toMatchObject({
    score: 100,
    target: 95,
    status: 'NO_DATA',
    trend: 'UNKNOWN',
    explanation: 'Nothing was reported in this period, so the score of 100 says nothing.',
    missing: ['CRASH_FREE_SESSIONS', 'CRASH_FREE_USERS', 'ISSUES', 'WARNINGS', 'MEMORY', 'INCIDENTS', 'RECOVERY'],
    crashFreeSessions: null,
    crashFreeUsers: null,
    people: { count: 0, isExact: true },
    activeIssues: 0,
    activeWarnings: 0,
    memoryPressure: null,
  })
  expect(await stabilityOf({ environment: 'prod' })).toMatchObject({
    status: 'NO_DATA',
    explanation: 'Nothing was reported of environment "prod" in this period, so the score of 100 says nothing.',
  })
  const { points, components } = await stabilityOf({ period })
  expect(points.map(({ score }) => score)).toEqual([null, null, null, null])
  expect(components.every(({ value, weight, status }) => value === null && weight === 0 && status === 'NO_DATA')).toBe(
    true,
  )
})

describe('sessions', () => {
  beforeEach(async () => {
    await sessions(noon(4), [{ exited: 999 }, { did: 'ann', exited: 1 }])
    await sessions(noon(3), [{ exited: 998 }, { did: 'ann', exited: 1 }, { did: 'bob', exited: 1 }])
    const second = { release: 'shop@2' }
    await sessions(
      noon(2),
      [
        { exited: 960, crashed: 39 },
        { did: 'bob', crashed: 1 },
      ],
      second,
    )
    await sessions(noon(1), [{ exited: 998 }, { did: 'ann', exited: 1 }, { did: 'bob', crashed: 1 }], second)
    await sessions(noon(1), [{ did: 'eve', crashed: 100 }], { environment: 'staging', release: 'shop@3' })
  })

  test('make the score, over the whole period and of each day', async () => {
    const stability = await stabilityOf({ period, environment: 'production' })
    // 41 of 4,000 crashed; one of two people met a crash.
    expect(stability).toMatchObject({
      crashFreeSessions: 1 - 41 / 4_000,
      crashFreeUsers: 0.5,
      people: { count: 2, isExact: true, standardError: 0 },
      missing: ['WARNINGS', 'MEMORY', 'RECOVERY'],
      status: 'MISSING',
      ...period,
    })
    expect(component(stability, 'CRASH_FREE_SESSIONS')).toMatchObject({
      weight: expect.closeTo(0.4, 9),
      value: expect.closeTo(50 - (0.00025 / 0.04) * 50, 6),
      target: 0.999,
      status: 'MISSING',
      explanation: '98.975 % of 4,000 sessions did not crash.',
    })
    expect(component(stability, 'ISSUES')).toMatchObject({ value: 100, explanation: 'No issue is active.' })
    const value = 50 - (0.00025 / 0.04) * 50
    expect(stability.score).toBeCloseTo((0.3 * value + 0.2 * 0 + 0.15 * 100 + 0.1 * 100) / 0.75, 6)
    const byDay = (sessions: number, people: number) => (0.3 * sessions + 0.2 * people + 25) / 0.75
    const scores = [byDay(100, 100), byDay(100, 100), byDay(12.5, 0), byDay(95, 0)]
    for (const [index, { score }] of stability.points.entries()) expect(score).toBeCloseTo(scores[index]!, 6)
  })

  test('by environment and release, and all together', async () => {
    expect(await stabilityOf({ period, release: 'shop@1' })).toMatchObject({
      crashFreeSessions: 1,
      people: { count: 2 },
    })
    expect(await stabilityOf({ period, release: 'shop@2' })).toMatchObject({ crashFreeSessions: 1 - 41 / 2_000 })
    expect(await stabilityOf({ period, environment: 'staging' })).toMatchObject({ crashFreeSessions: 0 })
    expect(await stabilityOf({ period })).toMatchObject({ crashFreeSessions: 1 - 141 / 4_100, people: { count: 3 } })
    expect(await stabilityOf({ period, release: 'shop@2', environment: 'staging' })).toMatchObject({
      crashFreeSessions: null,
      status: 'NO_DATA',
      missing: { length: 7 },
    })
    const { points } = await stabilityOf({ period, release: 'shop@2' })
    expect(points.map(({ score }) => score !== null)).toEqual([false, false, true, true])
  })

  test('are explained: what costs most, since when, by which release', async () => {
    const { explanation } = await stabilityOf({ period, environment: 'production' })
    const day = new Date(noon(2)).toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
    expect(explanation).toBe(
      'The score is 53.2, below the target of 95. ' +
        'The share of crash-free people costs the most, 26.7 points: 50 % of 2 people met no crash; the target is 99.9 %. ' +
        `It has been missed in every hour with known people since 12:00 UTC on ${day}. ` +
        'Release shop@2 stands out: 2.05 % of its 2,000 sessions crashed, against 0 % of those of all others. ' +
        'The share of crash-free sessions costs 20.1 points: 98.975 % of 4,000 sessions did not crash. ' +
        'For environment "production" nothing is known of open warnings, memory in use and automatic recovery.',
    )
    // Asked for one release, nobody asks by which.
    expect((await stabilityOf({ period, release: 'shop@2' })).explanation).not.toContain('Release')
  })

  test('of minutes are those of the release that is named', async () => {
    const minutes = { from: secondsAgo(600), to: clock.now().toISOString() }
    await sessions(secondsAgo(1_200), [{ crashed: 900 }], { release: 'before@1' })
    await sessions(secondsAgo(300), [{ exited: 998, crashed: 2 }], { release: 'before@1' })
    await sessions(secondsAgo(300), [{ exited: 240, crashed: 60 }], { release: 'bad@2' })
    expect((await stabilityOf({ period: minutes })).explanation).toContain(
      'Release bad@2 stands out: 20 % of its 300 sessions crashed, against 0.2 % of those of all others.',
    )
    const { explanation } = await stabilityOf({ period: { from: secondsAgo(1_800), to: secondsAgo(900) } })
    expect(explanation).toContain('0 % of 900 sessions did not crash')
    expect(explanation).not.toContain('Release')
  })

  test('the page is a few statements', async () => {
    await stabilityOf()
    // The token, the project, weights, targets, people after what waits, what is open (three), two metrics after what waits, the
    // release.
    expect(await countStatements(host.database.pool, () => stabilityOf())).toBeLessThanOrEqual(14)
  })
})

describe('an environment', () => {
  const seenIn = async (environment: string) => {
    const { project } = await owner.gql(SeenInEnvironment, { slug: app.slug, environment })
    const { crashes, crashStats, stability, kpis } = project!
    return {
      crashes: crashes.nodes.map((crash) => crash.environment),
      stats: crashStats.map(({ count }) => count),
      issues: [stability.activeIssues, kpis.activeIssues.value],
      sessions: kpis.crashFreeSessions.count,
    }
  }
  const report = (more: object) =>
    app.report({ exception: thrown('Error', 'pay'), timestamp: secondsAgo(600), ...more })
  const session = (attrs: object) =>
    app.post(envelopeOf([['sessions', { aggregates: [{ started: secondsAgo(7_200), exited: 9 }], attrs }]]))

  test('that nobody named is production, for crashes as for sessions', async () => {
    await report({})
    await report({ environment: ' ' })
    await session({ release: 'shop@1' })
    expect(await seenIn('production')).toEqual({
      crashes: ['production', 'production'],
      stats: [2],
      issues: [1, 1],
      sessions: 9,
    })
  })

  test('is known by its first 64 characters, for crashes as for sessions', async () => {
    const environment = 'staging-of-'.repeat(7)
    await report({ environment })
    await session({ release: 'shop@1', environment })
    const kept = environment.slice(0, 64)
    expect(await seenIn(kept)).toEqual({ crashes: [kept], stats: [1], issues: [1, 1], sessions: 9 })
    expect(await seenIn('production')).toMatchObject({ crashes: [], issues: [0, null], sessions: 0 })
  })
})

describe('issues', () => {
  test('count while they are active, where they were seen', async () => {
    const report = (where: string, release: string, environment: string) =>
      app.report({ exception: thrown('Error', where), release, environment, timestamp: secondsAgo(600) })
    await report('pay', 'shop@1', 'production')
    await report('pay', 'shop@2', 'staging')
    const { id } = await onlyIssue()
    await report('print', 'shop@2', 'production')
    const active = async (variables = {}) => (await stabilityOf(variables)).activeIssues
    expect(await active()).toBe(2)
    expect(await active({ release: 'shop@1' })).toBe(1)
    expect(await active({ release: 'shop@2' })).toBe(2)
    expect(await active({ release: 'shop@2', environment: 'production' })).toBe(1)
    expect(await active({ release: 'shop@9' })).toBe(0)
    const before = await stabilityOf()
    expect(component(before, 'ISSUES')).toMatchObject({ target: 0, status: 'MISSING', value: expect.any(Number) })
    expect(component(before, 'ISSUES').explanation).toMatch(/^2 .*issues are active/)

    await owner.gql(ResolveOfStability, { input: { issueId: id } })
    await clock.advance(1)
    expect(await active()).toBe(1)
    expect(await active({ release: 'shop@1' })).toBe(0)
    await report('pay', 'shop@1', 'production')
    // That crash was before it was resolved.
    expect(await active()).toBe(1)
    await app.report({ exception: thrown('Error', 'pay'), timestamp: clock.now().toISOString() })
    await clock.advance(1)
    expect(await active()).toBe(2)
  })

  test('as a series: from the first crash on, but while they were resolved', async () => {
    await app.report({ exception: thrown('Error', 'pay'), timestamp: noon(4) })
    await app.report({ exception: thrown('Error', 'pay'), timestamp: secondsAgo(60) })
    const { id: issueId } = await host.database.prisma.issue.findFirstOrThrow({ where: { projectId: app.number } })
    await host.database.prisma.issueResolution.create({
      data: { issueId, projectId: app.number, resolvedAt: new Date(noon(3)), returnedAt: new Date(noon(1)) },
    })
    const from = new Date(midnight - 5 * DAY).toISOString()
    const { activeIssues } = await kpisOf({ period: { from, to: clock.now().toISOString() } })
    expect(activeIssues.points.map(({ value }) => value)).toEqual([null, 1, 0, 0, 1, 1])
    expect(activeIssues).toMatchObject({ value: 1, target: 0, status: 'MISSING', unit: '' })
    const ended = await kpisOf({ period: { from, to: new Date(midnight - 2 * DAY).toISOString() } })
    expect(ended.activeIssues).toMatchObject({ value: 0, status: 'MEETING' })
  })

  test('are active for 30 days after a crash, however long the period is', async () => {
    await app.report({ exception: thrown('Error', 'pay'), environment: 'production', timestamp: secondsAgo(60) })
    const seen = { firstSeen: new Date(noon(50)), lastSeen: new Date(noon(33)) }
    const ofApp = { where: { projectId: app.number }, data: seen }
    await host.database.prisma.issue.updateMany(ofApp)
    await host.database.prisma.issueSighting.updateMany(ofApp)
    const activeIn = async (from: number, to: number) => {
      const days = {
        from: new Date(midnight - from * DAY).toISOString(),
        to: new Date(midnight - to * DAY).toISOString(),
      }
      const [all, scoped] = [
        await stabilityOf({ period: days }),
        await stabilityOf({ period: days, environment: 'production' }),
      ]
      expect(scoped.activeIssues).toBe(all.activeIssues)
      return all.activeIssues
    }
    for (const from of [4, 20, 60]) expect([from, await activeIn(from, 3)]).toEqual([from, 1])
    for (const from of [3, 20, 60]) expect([from, await activeIn(from, 2)]).toEqual([from, 0])
    const { activeIssues } = await kpisOf({
      period: { from: new Date(midnight - 52 * DAY).toISOString(), to: period.to },
    })
    const values = activeIssues.points.map(({ value }) => value)
    expect(values).toEqual([null, null, ...Array(47).fill(1), 0, 0, 0])

    // Who calls it resolved when it is active no more changes nothing; who did before, does.
    const { id: issueId } = await host.database.prisma.issue.findFirstOrThrow({ where: { projectId: app.number } })
    await host.database.prisma.issue.update({ where: { id: issueId }, data: { status: 'RESOLVED' } })
    const resolve = (days: number) =>
      host.database.prisma.issueResolution.create({
        data: { issueId, projectId: app.number, resolvedAt: new Date(noon(days)) },
      })
    await resolve(1)
    expect([await activeIn(60, 3), await activeIn(60, 0)]).toEqual([1, 0])
    await host.database.prisma.issueResolution.deleteMany({ where: { issueId } })
    await resolve(20)
    expect([await activeIn(60, 20), await activeIn(60, 3), await activeIn(60, 0)]).toEqual([1, 0, 0])
  })
})

describe('what apps measure', () => {
  const production = [{ name: 'environment', value: 'production' }]

  test('memory makes pressure and warnings', async () => {
    const at = secondsAgo(120)
    await record('app.memory.used', { one: 400, two: 120 }, { at, unit: 'MB' })
    await record('app.memory.used', { one: 210 }, { unit: 'MB' })
    await clock.advance(2, 1)
    const stability = await stabilityOf()
    // The newest of each instance: 210 and 120.
    expect(stability).toMatchObject({ memoryPressure: 'WARNING', activeWarnings: 1, missing: { length: 4 } })
    expect(component(stability, 'MEMORY')).toMatchObject({
      value: expect.closeTo(95 - (15 / 50) * 45, 6),
      target: 150,
      status: 'MISSING',
      explanation: '165 MB are in use, the mean of 2 instances.',
    })
    expect(component(stability, 'WARNINGS')).toMatchObject({ explanation: '1 critical warning is open.' })
    const { memoryUsed, activeWarnings } = await kpisOf({})
    expect(memoryUsed).toMatchObject({ value: 165, count: 2, unit: 'MB' })
    expect(activeWarnings).toMatchObject({ value: 1, target: 0, status: 'MISSING' })
    expect(activeWarnings.points.at(-1)).toMatchObject({ value: 1 })
    // Its samples name neither.
    const named = await stabilityOf({ environment: 'production' })
    expect(named).toMatchObject({ memoryPressure: null, activeWarnings: 0, missing: { length: 7 } })
    expect(component(named, 'MEMORY').explanation).toBe(
      'No sample of app.memory.used names this environment or release.',
    )
  })

  test('by labels, in whatever unit', async () => {
    await record('app.memory.used', { one: 260_000_000 }, { unit: 'By', labels: production })
    await clock.advance(2, 1)
    expect(await stabilityOf({ environment: 'production' })).toMatchObject({
      memoryPressure: 'CRITICAL',
      activeWarnings: 1,
    })
    expect(await stabilityOf({ environment: 'staging' })).toMatchObject({ memoryPressure: null, activeWarnings: 0 })
  })

  test('recovery, availability, losses and complaints are shares and counts over the whole period', async () => {
    await record('app.recovery.automatic_rate', { one: 80, two: 100 }, { unit: '%' })
    await record('app.recovery.automatic_rate', { one: 96 }, { at: secondsAgo(60), unit: '%' })
    await record('app.feature.availability', { one: 99.9 })
    await record('app.crash.user_reported_rate', { one: 2 }, { unit: 'percent' })
    await record('app.data.loss_incidents', { one: 1, two: 2 })
    const kpis = await kpisOf({})
    expect(kpis.automaticRecovery).toMatchObject({
      value: expect.closeTo(0.92, 9),
      count: 3,
      target: 0.9,
      status: 'MEETING',
    })
    expect(kpis.featureAvailability).toMatchObject({
      value: expect.closeTo(0.999, 9),
      target: 0.9995,
      status: 'MISSING',
    })
    expect(kpis.userReported).toMatchObject({ value: expect.closeTo(0.02, 9), target: 0.01, status: 'MISSING' })
    expect(kpis.dataLossIncidents).toMatchObject({ value: 3, count: 2, target: 0, status: 'MISSING', unit: '' })
    expect(component(await stabilityOf(), 'RECOVERY')).toMatchObject({
      value: expect.closeTo(96, 6),
      explanation: 'The app recovered from 92 % of its failures by itself.',
    })
  })
})

test('incidents count until they are resolved, where their issues were seen', async () => {
  await app.report({ exception: thrown('Error', 'pay'), release: 'shop@1', timestamp: secondsAgo(60) })
  const { id } = await onlyIssue()
  const input = { project: app.slug, title: 'Nobody can pay', severity: 'CRITICAL' as const, issueIds: [id] }
  const { openIncident } = await owner.gql(OpenForStability, { input })
  await clock.advance(1)
  const value = async (variables = {}) => component(await stabilityOf(variables), 'INCIDENTS').value
  expect(await value()).toBeCloseTo(40, 9)
  expect(await value({ release: 'shop@1' })).toBeCloseTo(40, 9)
  expect(await value({ release: 'shop@2' })).toBeNull()
  expect((await kpisOf({})).openIncidents).toMatchObject({ value: 1, target: 0, status: 'MISSING' })

  await owner.gql(ResolveIncident, { input: { incidentId: openIncident.incident!.id, status: 'RESOLVED' } })
  await clock.advance(1)
  expect(await value()).toBe(100)
})

test('whoever watches is told of what changes it', async () => {
  await sessions(secondsAgo(600), [{ exited: 100 }])
  const live = subscribe(host.url, LiveStability, { slug: app.slug }, { token: ADMIN }, 'WebSocket')
  const told = async () => (await next(live)).live.project!.stability
  expect(await told()).toMatchObject({ score: 100, crashFreeSessions: 1, activeIssues: 0 })
  await sessions(secondsAgo(300), [{ crashed: 100 }])
  expect(await told()).toMatchObject({ crashFreeSessions: 0.5 })
  await app.report({ exception: thrown('Error', 'pay'), timestamp: secondsAgo(60) })
  expect(await told()).toMatchObject({ activeIssues: 1 })
  const weights = { crashFreeSessions: 0, crashFreeUsers: 0, issues: 0 }
  await owner.gql(UpdateStability, { input: { project: app.slug, weights } })
  expect(await told()).toMatchObject({ score: 100 })
  await live.return?.()
})

describe('updateStabilitySettings', () => {
  const update = async (weights: Record<string, number | null> | null, project = app.slug, as = { token: ADMIN }) =>
    (await owner.gql(UpdateStability, { input: { project, weights } }, as)).updateStabilitySettings

  test('changes weights; what is left out stays, null is as from the start', async () => {
    await sessions(secondsAgo(600), [{ exited: 99, crashed: 1 }])
    const changed = await update({ crashFreeSessions: 3, issues: 1, incidents: 0 })
    expect(changed).toMatchObject({
      settings: { weights: { crashFreeSessions: 3, crashFreeUsers: 0.2, issues: 1, incidents: 0, recovery: 0.05 } },
      errors: [],
    })
    const stability = await stabilityOf()
    expect(stability.score).toBeCloseTo((3 * 50 + 1 * 100) / 4, 6)
    expect(component(stability, 'CRASH_FREE_SESSIONS').weight).toBeCloseTo(0.75, 9)
    expect((await update({ crashFreeSessions: null })).settings!.weights).toMatchObject({
      crashFreeSessions: 0.3,
      issues: 1,
    })
    expect((await update(null)).settings!.weights).toMatchObject({ issues: 0.15, incidents: 0.1 })
    const { project } = await owner.gql(StabilitySettings, { slug: app.slug })
    expect(project!.stabilitySettings.weights.memory).toBe(0.1)
  })

  test.each([
    [{ issues: -1 }, ['input', 'weights', 'issues']],
    [{ recovery: 101 }, ['input', 'weights', 'recovery']],
    [
      { crashFreeSessions: 0, crashFreeUsers: 0, issues: 0, warnings: 0, memory: 0, incidents: 0, recovery: 0 },
      ['input', 'weights'],
    ],
  ])('refuses %j', async (weights, path) => {
    expect(await update(weights)).toMatchObject({ settings: null, errors: [{ code: 'INVALID', path }] })
  })

  test('is for administrators of the project', async () => {
    const other = await owner.project()
    const elsewhere = await owner.token(['ADMIN'], [other.slug])
    expect((await update({ issues: 1 }, app.slug, elsewhere)).errors).toMatchObject([{ code: 'NOT_FOUND' }])
  })
})

test('what is asked for under many names is read once', async () => {
  const { slug } = app
  const statements = (many: boolean) =>
    countStatements(host.database.pool, () => owner.gql(ManyStabilities, { slug, many }))
  await statements(true)
  expect(await statements(true)).toBe(await statements(false))
})

test.each([
  ['a period of a century', { period: { from: '1926-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' } }],
  ['a release of 10 kB', { release: 'x'.repeat(10_000) }],
  ['an environment of nothing', { environment: ' ' }],
  ['a release of control characters', { release: 'a\u0000b' }],
  ['43,200 points', { interval: 'MINUTE' as const }],
])('%s is refused', async (_what, variables) => {
  const { errors } = await ask(host.url, Stability, { slug: app.slug, ...variables }, { token: ADMIN })
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

const Stability = graphql(`
  query Stability($slug: String!, $period: Period, $environment: String, $release: String, $interval: Interval! = DAY) {
    project(slug: $slug) {
      stability(period: $period, environment: $environment, release: $release) {
        score target status trend explanation missing from to
        components { name weight value explanation target status }
        crashFreeSessions crashFreeUsers people { count isExact standardError } activeIssues activeWarnings memoryPressure
        points(interval: $interval) { at score }
      }
    }
  }
`)
const KpisOfStability = graphql(`
  query KpisOfStability($slug: String!, $period: Period) {
    project(slug: $slug) {
      stability(period: $period) {
        kpis {
          activeIssues { value count unit target status points { at value } }
          activeWarnings { value count unit target status points { at value } }
          openIncidents { value count unit target status points { at value } }
          memoryUsed { value count unit target status points { at value } }
          automaticRecovery { value count unit target status }
          featureAvailability { value count unit target status }
          userReported { value count unit target status }
          dataLossIncidents { value count unit target status }
        }
      }
    }
  }
`)
const SeenInEnvironment = graphql(`
  query SeenInEnvironment($slug: String!, $environment: String!) {
    project(slug: $slug) {
      crashes(first: 9, filter: { environment: [$environment] }) { nodes { environment } }
      crashStats(filter: { environment: [$environment] }) { count }
      stability(environment: $environment) { activeIssues }
      kpis(environment: $environment) { activeIssues { value } crashFreeSessions { count } }
    }
  }
`)
const ManyStabilities = graphql(`
  query ManyStabilities($slug: String!, $many: Boolean!) {
    project(slug: $slug) {
      stability { explanation points(interval: DAY) { score } }
      kpis { activeIssues { value } }
      again: stability @include(if: $many) {
        explanation
        days: points(interval: DAY) { score }
        more: points(interval: DAY) { at }
        kpis { activeIssues { value } crashFreeUsers { value } }
      }
    }
  }
`)
const LiveStability = graphql(`
  subscription LiveStability($slug: String!) {
    live { project(slug: $slug) { stability { score crashFreeSessions activeIssues } } }
  }
`)
const StabilitySettings = graphql(`
  query StabilitySettings($slug: String!) { project(slug: $slug) { stabilitySettings { weights { memory } } } }
`)
const UpdateStability = graphql(`
  mutation UpdateStabilitySettings($input: UpdateStabilitySettingsInput!) {
    updateStabilitySettings(input: $input) {
      settings { weights { crashFreeSessions crashFreeUsers issues warnings memory incidents recovery } }
      errors { code message path }
    }
  }
`)
const RecordSamples = graphql(`
  mutation RecordSamplesOfStability($input: RecordMetricsInput!) {
    recordMetrics(input: $input) { rejected { index reason } errors { message } }
  }
`)
const IssueOfStability = graphql(`
  query IssueOfStability($slug: String!) { project(slug: $slug) { issues(first: 1) { nodes { id } } } }
`)
const ResolveOfStability = graphql(`
  mutation ResolveOfStability($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }
`)
const OpenForStability = graphql(`
  mutation OpenForStability($input: OpenIncidentInput!) {
    openIncident(input: $input) { incident { id } errors { message } }
  }
`)
const ResolveIncident = graphql(`
  mutation ResolveIncidentOfStability($input: UpdateIncidentInput!) {
    updateIncident(input: $input) { errors { message } }
  }
`)
