import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CrashRow } from '../../src/crashes/crash-row.ts'
import { storeBatch } from '../../src/ingest/store-batch.ts'
import { timeKey } from '../../src/storage/time-key.ts'
import { countStatements } from '../system/count-statements.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { ask, next, subscribe } from '../system/graphql-client.ts'
import { envelopeOf, newEventId, type Seed, type SeededProject, seed, thrown } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import type { ComparisonQueryVariables } from '../typed/graphql.ts'
import { arrivals, environments, HOUR, healthOf, releases, sessionStream } from './session-stream.ts'

/** Reports are taken at their real time, and not from the future: what happens "now" was some days ago. */
const DAY = 24 * HOUR
const clock = fakeClock(new Date(Math.floor((Date.now() - 6 * DAY) / DAY) * DAY + 10.5 * HOUR))
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

const iso = (time: number) => new Date(time).toISOString()
/** So many hours from now, by the server's clock. */
const inHours = (hours: number) => clock.now().getTime() + hours * HOUR

async function post(...envelopes: string[]) {
  for (let start = 0; start < envelopes.length; start += 8) {
    const answers = await Promise.all(envelopes.slice(start, start + 8).map((envelope) => app.post(envelope)))
    for (const { status } of answers) expect(status).toBe(200)
  }
}

/** So many sessions of a release that began at a time, of which so many crashed. */
const counted = (release: string, at: number, exited: number, crashed = 0, environment = 'production') =>
  envelopeOf([['sessions', { aggregates: [{ started: iso(at), exited, crashed }], attrs: { release, environment } }]], {
    sent_at: iso(Date.now()),
  })

const releaseOf = async (version: string) => (await owner.gql(StageOf, { slug: app.slug, version })).project!.release!

describe('a stream of sessions with a known answer', () => {
  const until = Math.floor(Date.now() / HOUR) * HOUR
  const stream = sessionStream(20_261_122, until)
  const periods = [
    {},
    { from: until - 4 * DAY, to: until - DAY },
    { from: until - 30 * HOUR, to: until - 6 * HOUR },
    { from: until - 3 * HOUR, to: until },
    { from: until - 9 * DAY, to: until - 8 * DAY },
  ]

  test.each([1, 2, 3])('has the same figures in any order of arrival, with repeats: order %d', async (order) => {
    await post(...arrivals(stream, order))
    for (const { from, to } of periods) {
      for (const environment of [null, ...environments]) {
        const period = from === undefined ? null : { from: iso(from), to: iso(to) }
        const { project } = await owner.gql(Healths, { slug: app.slug, period, environment })
        expect(project!.releases.nodes.map(({ version }) => version).sort()).toEqual([...releases])
        for (const { version, health } of project!.releases.nodes) {
          const known = healthOf(stream.sessions, { release: version, environment, ...(from ? { from, to } : {}) })
          expect(health).toMatchObject(known.counts)
          for (const [name, share] of Object.entries(known.shares)) {
            const told = health[name as keyof typeof known.shares]
            if (share === null) expect(told).toBeNull()
            else expect(told).toBeCloseTo(share, 12)
          }
          const { lengths } = known
          expect(health.sessionLength.timed).toBe(lengths.length)
          if (lengths.length === 0) {
            expect(health.sessionLength).toEqual({ timed: 0, mean: null, median: null })
            continue
          }
          const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
          expect(health.sessionLength.mean).toBeCloseTo(mean, 6)
          const [lower, upper] = [(lengths.length - 1) / 2, lengths.length / 2].map((at) => lengths[Math.floor(at)]!)
          expect(health.sessionLength.median).toBeGreaterThanOrEqual(lower! * 0.99)
          expect(health.sessionLength.median).toBeLessThanOrEqual(upper! * 1.01)
        }
      }
    }
  })

  test('has the figures of its last day, and those since the beginning, on the release itself', async () => {
    await post(...arrivals(stream, 4))
    const now = clock.now().getTime()
    const lastDay = { from: Math.floor((now - DAY) / HOUR) * HOUR, to: Math.ceil(now / HOUR) * HOUR }
    for (const version of releases) {
      const release = await releaseOf(version)
      const ever = healthOf(stream.sessions, { release: version, environment: null })
      const { shares } = healthOf(stream.sessions, { release: version, environment: null, ...lastDay })
      expect(release.sessions).toBe(ever.counts.sessions)
      expect(release.users).toBe(ever.counts.users)
      expect(release.crashFreeSessions).toBeCloseTo(ever.shares.crashFreeSessions!, 12)
      expect(release.crashFreeUsers).toBeCloseTo(ever.shares.crashFreeUsers!, 12)
      expect(release.adoption).toBe(shares.adoption)
      expect(release.adoptionByUsers).toBe(shares.adoptionByUsers)
    }
  })

  test('answers a page of twenty releases with as many statements as one of two', async () => {
    const page = async (count: number) => {
      app = await owner.project()
      for (let made = 0; made < count; made++) await post(counted(`shop@${made}`, inHours(made / 10 - 3), 250, 2))
      const read = async () => (await owner.gql(AllFigures, { slug: app.slug })).project!.releases.nodes
      const nodes = await read()
      expect(nodes).toHaveLength(count)
      expect(nodes[0]!.comparison!.base.version).toBe(`shop@${count - 2}`)
      return countStatements(host.database.pool, read)
    }
    const ofTwo = await page(2)
    expect(await page(20)).toBe(ofTwo)
    // The token, the project, rollups of two periods and of all releases, past days, predecessors, their rows, issues; with each
    // read of rollups, whether there is anything to put into them first.
    expect(ofTwo).toBeLessThanOrEqual(20)
  })
})

test('what two fields say of the same sessions is read once', async () => {
  await post(counted('shop@1', inHours(-3), 1))
  const statements = (fields: string) => {
    const document = `query ($slug: String!) { project(slug: $slug) { release(version: "shop@1") { ${fields} } } }`
    return countStatements(host.database.pool, () => ask(host.url, document, { slug: app.slug }, { token: ADMIN }))
  }
  // The first to ask puts what arrived into rollups.
  await statements('adoption')
  const once = await statements('adoption')
  expect(await statements('adoption health(period: { last: "24h" }) { adoption adoptionByUsers }')).toBe(once)
})

test('an update that comes days after the session began changes the figures of then', async () => {
  const startedAt = Date.now() - 5 * DAY
  const session = { sid: newEventId(), did: 'mara', started: iso(startedAt), attrs: { release: 'shop@1' } }
  await post(envelopeOf([['session', { ...session, init: true }]]))
  const day = { from: iso(startedAt - HOUR), to: iso(startedAt + 23 * HOUR) }
  const health = async () => {
    const { project } = await owner.gql(Healths, { slug: app.slug, period: day, environment: null })
    return project!.releases.nodes[0]!.health
  }
  expect(await health()).toMatchObject({ openSessions: 1, crashedSessions: 0, crashFreeUsers: 1 })
  await post(envelopeOf([['session', { ...session, status: 'crashed', errors: 1, duration: 400_000 }]]))
  expect(await health()).toMatchObject({
    sessions: 1,
    openSessions: 0,
    crashedSessions: 1,
    crashFreeUsers: 0,
    sessionLength: { mean: 400_000, timed: 1 },
  })
})

test('a release is rolled out, adopted and replaced', async () => {
  await post(counted('shop@1', inHours(-2), 100), counted('shop@2', inHours(-1), 5))
  expect(await releaseOf('shop@1')).toMatchObject({ stage: 'ADOPTED', adoption: 100 / 105, previous: null })
  expect(await releaseOf('shop@2')).toMatchObject({ stage: 'LOW_ADOPTION', adoption: 5 / 105 })
  await post(counted('shop@1', inHours(26), 5), counted('shop@2', inHours(26), 95))
  await clock.advance(28 * 3_600)
  expect(await releaseOf('shop@1')).toMatchObject({ stage: 'REPLACED', adoption: 0.05, adoptionByUsers: null })
  expect(await releaseOf('shop@2')).toMatchObject({ stage: 'ADOPTED', adoption: 0.95, previous: { version: 'shop@1' } })
  await clock.advance(26 * 3_600)
  expect(await releaseOf('shop@2')).toMatchObject({ stage: null, adoption: null, sessions: 100 })
})

test('the previous release is the one before it that has sessions, wherever on the page it stands', async () => {
  const crashed = (version: string, hours: number) =>
    app.report({ release: version, timestamp: iso(inHours(hours)), exception: thrown('Error', 'pay') })
  await crashed('shop@0', -9)
  await post(counted('shop@1', inHours(-8), 3), counted('shop@3', inHours(-6), 3), counted('shop@4', inHours(-5), 3))
  await crashed('shop@2', -7)
  await crashed('shop@5', -4)
  await crashed('shop@6', -3)
  const { nodes } = (await owner.gql(AllFigures, { slug: app.slug })).project!.releases
  const previous = nodes.map(({ version, previous }) => [version.at(-1), previous?.version.at(-1) ?? null])
  expect(previous.map((pair) => pair.join(' '))).toEqual(['6 4', '5 4', '4 3', '3 1', '2 1', '1 ', '0 '])
  expect((await releaseOf('shop@6')).previous).toEqual({ version: 'shop@4' })
})

describe('a comparison', () => {
  const compare = async (variables: Omit<ComparisonQueryVariables, 'slug'>) =>
    (await owner.gql(Comparison, { slug: app.slug, ...variables })).project!.release!.comparison

  test('is with the previous release that has sessions in the environment, and says whether it is a regression', async () => {
    await post(
      counted('shop@1', inHours(-30), 990, 10),
      counted('shop@2', inHours(-20), 50, 0, 'staging'),
      counted('shop@3', inHours(-10), 970, 30),
      counted('shop@3', inHours(-9), 100, 50, 'staging'),
    )
    expect(await compare({ version: 'shop@3', environment: 'production' })).toMatchObject({
      base: { version: 'shop@1' },
      health: { sessions: 1_000, crashedSessions: 30, adoption: 0.5 },
      baseHealth: { sessions: 1_000, crashedSessions: 10 },
      differences: { crashFreeSessions: expect.closeTo(-0.02, 12), crashFreeUsers: null, meanLength: null },
      regression: {
        verdict: 'REGRESSED',
        test: 'Z_TEST',
        // As SciPy 1.17's `norm.sf` has it for the pooled statistic.
        pValue: expect.closeTo(0.00070065, 6),
        confidence: expect.closeTo(0.99929935, 6),
        difference: { value: expect.closeTo(0.02, 12) },
        sessions: 1_000,
        crashedSessions: 30,
        baseSessions: 1_000,
        baseCrashedSessions: 10,
        explanation: expect.stringContaining('shop@3 crashed in 30 of 1,000 sessions (3 %)'),
      },
    })
    expect(await compare({ version: 'shop@3' })).toMatchObject({
      base: { version: 'shop@2' },
      regression: { verdict: 'TOO_FEW_SESSIONS', pValue: null, confidence: null, test: null, baseSessions: 50 },
    })
    expect(await compare({ version: 'shop@1', with: 'shop@3', environment: 'production' })).toMatchObject({
      base: { version: 'shop@3' },
      regression: { verdict: 'IMPROVED' },
    })
    const period = { from: iso(inHours(-25)), to: iso(inHours(-5)) }
    expect(await compare({ version: 'shop@3', environment: 'production', period })).toMatchObject({
      base: { version: 'shop@1' },
      baseHealth: { sessions: 0, crashFreeSessions: null },
      differences: { crashFreeSessions: null },
      regression: { verdict: 'TOO_FEW_SESSIONS', difference: null },
    })
    expect(await compare({ version: 'shop@1' })).toBeNull()
  })

  test.each([
    { with: 'shop@9' },
    { with: 'x'.repeat(10_000) },
    { period: { from: '1900-01-01T00:00:00Z' } },
    { period: { last: 'long' } },
  ])('refuses %j', async (asked) => {
    await post(counted('shop@1', inHours(-3), 1))
    const { errors } = await ask(
      host.url,
      Comparison,
      { slug: app.slug, version: 'shop@1', ...asked },
      { token: ADMIN },
    )
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    expect(errors[0]!.message.length).toBeLessThan(200)
  })
})

describe('issues of a release', () => {
  const report = (where: string, release: string | null, hours: number, more: object = {}) =>
    app.report({
      exception: thrown('Error', where),
      timestamp: iso(inHours(hours)),
      ...(release === null ? {} : { release }),
      ...more,
    })
  const issuesOf = async (version: string) => (await owner.gql(IssuesOf, { slug: app.slug, version })).project!.release!
  const idOf = async (where: string) => {
    const { project } = await owner.gql(IssueIds, { slug: app.slug })
    return project!.issues.nodes.find(({ title }) => title.includes(where))!.id
  }
  const resolve = async (where: string, inRelease?: string | null) => {
    await clock.advance(60)
    const input = { issueId: await idOf(where), ...(inRelease === undefined ? {} : { inRelease }) }
    return (await owner.gql(ResolveIn, { input })).resolveIssue
  }

  test('are new, fixed and regressed', async () => {
    await report('pay', 'shop@1', -9)
    await report('search', 'shop@1', -8)
    await report('log in', 'shop@2', -7)
    expect(await issuesOf('shop@1')).toMatchObject({ newIssueCount: 2, regressedIssueCount: 0, fixedIssueCount: 0 })
    expect((await issuesOf('shop@1')).newIssues.nodes.map(({ title }) => title)).toEqual([
      expect.stringContaining('search'),
      expect.stringContaining('pay'),
    ])

    await resolve('pay', 'shop@1')
    // The newest of the project, where nobody says.
    await resolve('search')
    expect(await issuesOf('shop@1')).toMatchObject({ fixedIssueCount: 1 })
    expect(await issuesOf('shop@2')).toMatchObject({ newIssueCount: 1, fixedIssueCount: 1 })

    await clock.advance(3_600)
    await report('search', 'shop@3', 0)
    expect(await issuesOf('shop@2')).toMatchObject({ fixedIssueCount: 0, fixedIssues: { nodes: [] } })
    const third = await issuesOf('shop@3')
    expect(third).toMatchObject({ newIssueCount: 0, regressedIssueCount: 1 })
    expect(third.regressedIssues.nodes).toMatchObject([
      { title: expect.stringContaining('search'), status: 'REGRESSED' },
    ])
    const differences = (await owner.gql(Comparison, { slug: app.slug, version: 'shop@3', with: 'shop@1' })).project!
    expect(differences.release!.comparison!.differences).toMatchObject({
      newIssues: -2,
      regressedIssues: 1,
      fixedIssues: -1,
    })

    await resolve('search', 'shop@3')
    expect(await issuesOf('shop@3')).toMatchObject({ regressedIssueCount: 1, fixedIssueCount: 1 })
  })

  test.each([
    [-9, -8],
    [-8, -9],
  ])('are new by their first crash alone, in whatever order crashes arrive: %i, %i', async (...order) => {
    for (const hours of order) await report('pay', hours === -9 ? null : 'shop@1', hours)
    expect((await issuesOf('shop@1')).newIssueCount).toBe(0)
    // One from before them, which names a release.
    await report('pay', 'shop@0', -10)
    expect((await issuesOf('shop@0')).newIssueCount).toBe(1)
  })

  test('are fixed by the release that was said last, and by none once they are open again', async () => {
    await report('pay', 'shop@1', -9)
    await report('log in', 'shop@2', -8)
    const fixed = async (version: string) => {
      const { fixedIssueCount, fixedIssues } = await issuesOf(version)
      expect(fixedIssues.nodes).toHaveLength(fixedIssueCount)
      return fixedIssueCount
    }
    await resolve('pay', 'shop@1')
    await resolve('pay', 'shop@2')
    expect([await fixed('shop@1'), await fixed('shop@2')]).toEqual([0, 1])
    await resolve('pay')
    expect([await fixed('shop@1'), await fixed('shop@2')]).toEqual([0, 1])
    await owner.gql(ReopenIt, { input: { issueId: await idOf('pay') } })
    expect([await fixed('shop@1'), await fixed('shop@2')]).toEqual([0, 0])
    // Resolved twice without a crash in between.
    await resolve('pay', 'shop@1')
    expect([await fixed('shop@1'), await fixed('shop@2')]).toEqual([1, 0])
  })

  test('cannot be fixed by a release that the project does not have', async () => {
    await report('pay', 'shop@1', -9)
    const here = app
    app = await owner.project()
    await report('pay', 'other@1', -9)
    app = here
    for (const version of ['shop@9', 'other@1', '']) {
      const { errors, issue } = await resolve('pay', version)
      expect([issue, errors]).toEqual([null, [{ code: 'NOT_FOUND', path: ['input', 'inRelease'] }]])
    }
    expect(await issuesOf('shop@1')).toMatchObject({ fixedIssueCount: 0 })
  })

  describe('that came back', () => {
    /** Crashes of an issue that was resolved at 0, all in one batch; by seconds since then. */
    const backWith = async (...crashes: [seconds: number, release: string | null][]) => {
      await report('pay', 'shop@1', -9)
      await resolve('pay', 'shop@1')
      const { issueId, hash } = await host.database.prisma.issueFingerprint.findFirstOrThrow({
        where: { projectId: app.number },
      })
      const where = { id: issueId }
      const { resolvedAt } = await host.database.prisma.issue.findUniqueOrThrow({ where })
      const stored = await storeBatch(host.database.pool, {
        crashes: crashes.map(([seconds, release]) =>
          crashRow({ release, fingerprint: hash, at: new Date(resolvedAt!.getTime() + seconds * 1_000) }),
        ),
        releases: [],
        tally: [],
      })
      expect(stored!.issueOf.size).toBe(crashes.length)
      const issue = await host.database.prisma.issue.findUniqueOrThrow({ where, include: { resolutions: true } })
      const [{ returnedAt, returnedIn }] = issue.resolutions as [(typeof issue.resolutions)[number]]
      expect(issue.regressedAt).toEqual(returnedAt)
      const seconds = returnedAt === null ? null : (returnedAt.getTime() - resolvedAt!.getTime()) / 1_000
      return [issue.status, issue.recurrences, seconds, returnedIn]
    }
    const crashRow = (more: Pick<CrashRow, 'release' | 'fingerprint' | 'at'>): CrashRow => ({
      ...{ id: timeKey(more.at), projectId: app.number, eventId: newEventId(), receivedAt: more.at },
      ...{
        severity: 'LOW',
        category: 'OTHER',
        level: 'error',
        handled: null,
        platform: 'node',
        environment: 'production',
      },
      ...{ os: null, device: null, transaction: null, userKey: null, tags: '{}', payload: new Uint8Array() },
      ...{ grouping: 'all', title: 'pay', culprit: null, ...more },
    })

    test.each<[what: string, crashes: Parameters<typeof backWith>, expected: unknown[]]>([
      ['by its first crash after that', [[600, 'shop@2.1'], [300, 'shop@2.0']], ['REGRESSED', 1, 300, 'shop@2.0']], // biome-ignore format: a case a line.
      ['by no crash from before', [[-60, 'shop@1'], [300, null]], ['REGRESSED', 1, 300, null]], // biome-ignore format: a case a line.
      ['by none that names a later release', [[300, null], [400, 'shop@2.0']], ['REGRESSED', 1, 300, null]], // biome-ignore format: a case a line.
      ['not at all by one at that moment', [[0, 'shop@2'], [-60, 'shop@1']], ['RESOLVED', 0, null, null]], // biome-ignore format: a case a line.
    ])('are told of %s', async (_what, crashes, expected) => {
      expect(await backWith(...crashes)).toEqual(expected)
    })
  })

  test('are counted where they were seen, each crash once', async () => {
    const event_id = newEventId()
    await report('pay', 'shop@1', -9, { event_id, environment: 'production' })
    await report('pay', 'shop@1', -9, { event_id, environment: 'production' })
    await report('pay', 'shop@1', -5, { environment: 'production' })
    await report('pay', 'shop@1', -11, { environment: 'production' })
    await report('pay', 'shop@2', -7, { environment: 'staging' })
    await report('pay', null, -6, { environment: 'production' })
    const sightings = await host.database.prisma.issueSighting.findMany({
      where: { projectId: app.number },
      orderBy: [{ release: 'asc' }, { environment: 'asc' }],
      omit: { issueId: true, projectId: true },
    })
    const at = (hours: number) => new Date(inHours(hours))
    expect(sightings).toEqual([
      { release: '', environment: 'production', firstSeen: at(-6), lastSeen: at(-6), crashes: 1 },
      { release: 'shop@1', environment: 'production', firstSeen: at(-11), lastSeen: at(-5), crashes: 3 },
      { release: 'shop@2', environment: 'staging', firstSeen: at(-7), lastSeen: at(-7), crashes: 1 },
    ])
  })
})

test.each([201, 250])('a release of %i characters is the same for crashes and sessions', async (length) => {
  const version = `shop@${'1'.repeat(length - 5)}`
  await post(counted(version, inHours(-2), 3))
  await app.report({ release: version, exception: thrown('Error', 'pay') })
  await app.report({ release: `${version}${'1'.repeat(251 - length)}`, exception: thrown('Error', 'search') })
  const { project } = await owner.gql(AllFigures, { slug: app.slug })
  const found = project!.releases.nodes.map(({ version, sessions, newIssueCount }) => [
    version,
    sessions,
    newIssueCount,
  ])
  const longest = 'shop@'.padEnd(250, '1')
  if (length === 250) expect(found).toEqual([[longest, 3, 2]])
  else expect(found).toEqual([[longest, 0, 1], [version, 3, 1]]) // biome-ignore format: short.
})

test('arguments that cannot be used take away the field that they are given to, and nothing else', async () => {
  await post(counted('shop@1', inHours(-1), 3))
  const { data, errors } = await ask(host.url, BadArguments, { slug: app.slug }, { token: ADMIN })
  expect(data).toEqual({
    project: { slug: app.slug, stability: null, release: { sessions: 3, health: { sessions: 3 }, bad: null } },
  })
  expect(errors.map(({ path, extensions }) => [path?.join('.'), extensions?.code]).toSorted()).toEqual([
    ['project.release.bad', 'BAD_USER_INPUT'],
    ['project.stability', 'BAD_USER_INPUT'],
  ])
})

test('a live query of a release is told of each session', async () => {
  await post(counted('shop@1', inHours(-2), 3))
  const live = subscribe(host.url, LiveRelease, { slug: app.slug }, { token: ADMIN }, 'WebSocket')
  expect((await next(live)).live.project!.release).toEqual({ sessions: 3, crashFreeSessions: 1 })
  await post(counted('shop@1', inHours(-1), 0, 1))
  expect((await next(live)).live.project!.release).toEqual({ sessions: 4, crashFreeSessions: 0.75 })
  await live.return?.()
})

const Healths = graphql(`
  query ReleaseHealths($slug: String!, $period: Period, $environment: String) {
    project(slug: $slug) {
      releases {
        nodes {
          version
          health(period: $period, environment: $environment) {
            sessions openSessions endedSessions erroredSessions unhandledSessions abnormalSessions crashedSessions
            users crashedUsers people { count isExact standardError } crashedPeople { count isExact standardError }
            crashFreeSessions crashFreeUsers adoption adoptionByUsers sessionLength { mean median timed }
          }
        }
      }
    }
  }
`)
const StageOf = graphql(`
  query ReleaseStage($slug: String!, $version: String!) {
    project(slug: $slug) {
      release(version: $version) {
        sessions users crashFreeSessions crashFreeUsers adoption adoptionByUsers stage previous { version }
      }
    }
  }
`)
const Comparison = graphql(`
  query Comparison($slug: String!, $version: String!, $with: String, $period: Period, $environment: String) {
    project(slug: $slug) {
      release(version: $version) {
        comparison(with: $with, period: $period, environment: $environment) {
          base { version }
          health { sessions crashedSessions adoption }
          baseHealth { sessions crashedSessions crashFreeSessions }
          differences { crashFreeSessions crashFreeUsers meanLength medianLength newIssues regressedIssues fixedIssues }
          regression {
            verdict confidence pValue test difference { value low high }
            sessions crashedSessions baseSessions baseCrashedSessions explanation
          }
        }
      }
    }
  }
`)
const AllFigures = graphql(`
  query AllFigures($slug: String!) {
    project(slug: $slug) {
      releases(first: 20) {
        nodes {
          version sessions users crashFreeSessions crashFreeUsers adoption adoptionByUsers stage
          newIssueCount regressedIssueCount fixedIssueCount
          health { adoption sessionLength { median } }
          lastWeek: health(period: { last: "7d" }, environment: "production") { crashFreeUsers adoptionByUsers }
          previous { version sessions }
          comparison { base { version } differences { newIssues } regression { verdict } }
        }
      }
    }
  }
`)
const IssuesOf = graphql(`
  query IssuesOfRelease($slug: String!, $version: String!) {
    project(slug: $slug) {
      release(version: $version) {
        newIssueCount regressedIssueCount fixedIssueCount
        newIssues { nodes { title } }
        regressedIssues { nodes { title status } }
        fixedIssues { nodes { title status } }
      }
    }
  }
`)
const BadArguments = graphql(`
  query BadArgumentsOfReleases($slug: String!) {
    project(slug: $slug) {
      slug
      stability(period: { last: "long" }) { score }
      release(version: "shop@1") {
        sessions
        health { sessions }
        bad: health(period: { from: "1926-01-01T00:00:00Z" }) { sessions }
      }
    }
  }
`)
const IssueIds = graphql(`
  query IssueIdsOfRelease($slug: String!) { project(slug: $slug) { issues { nodes { id title } } } }
`)
const ResolveIn = graphql(`
  mutation ResolveIn($input: ResolveIssueInput!) {
    resolveIssue(input: $input) { issue { status } errors { code path } }
  }
`)
const ReopenIt = graphql(`
  mutation ReopenOfRelease($input: ReopenIssueInput!) { reopenIssue(input: $input) { errors { message } } }
`)
const LiveRelease = graphql(`
  subscription LiveRelease($slug: String!) {
    live { project(slug: $slug) { release(version: "shop@1") { sessions crashFreeSessions } } }
  }
`)
