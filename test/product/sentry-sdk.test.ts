import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Transport, transports } from '../system/graphql-client.ts'
import { runProgram } from '../system/run-program.ts'
import { type Seed, type SeededProject, seed } from '../system/seed.ts'
import { startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'

let host: TestHost
let owner: Seed
beforeAll(async () => {
  host = await startTestHost()
  owner = seed(host)
})
afterAll(() => host.close())

/** Runs a program with a project of its own; returns the crash as a subscriber was told of it, and how it can be read. */
async function crashOf(program: string, fault: string, transport: Transport = 'WebSocket') {
  const app = await owner.project()
  const crashes = await app.crashes(transport)
  const [ended, told] = await Promise.all([
    run(program, app),
    crashes.until(({ exceptions }) => exceptions.at(-1)?.type === fault),
  ])
  await crashes.end()
  const { project } = await owner.gql(ReadCrash, { slug: app.slug, eventId: told.eventId })
  return { ended, told, crash: project!.crash!, app }
}

const run = (program: string, { dsn }: SeededProject, release = 'shop@4.2.0') =>
  runProgram(program, { SENTRY_DSN: dsn, SENTRY_RELEASE: release, SENTRY_ENVIRONMENT: 'staging' })

describe('programs with @sentry/node', () => {
  test.each(transports)('an uncaught exception ends the program, and is told over %s', async (transport) => {
    const { ended, told, crash } = await crashOf('uncaught', 'TypeError', transport)
    expect(ended).toMatchObject({ code: 1, said: expect.stringContaining('settleInvoice') })
    expect(crash).toMatchObject({
      eventId: told.eventId,
      severity: told.severity,
      level: 'FATAL',
      handled: false,
      platform: 'node',
      release: 'shop@4.2.0',
      environment: 'staging',
      sdk: expect.stringMatching(/^sentry\.javascript\.node 11\./),
      issue: {
        title: expect.stringMatching(/^TypeError: .*'length'/),
        culprit: expect.stringContaining('settleInvoice'),
      },
      system: { osName: expect.any(String), totalMemory: expect.any(Number), deviceModel: expect.any(String) },
      app: { memory: expect.any(Number) },
    })
    expect(crash.exceptions).toHaveLength(1)
    const { frames, value } = crash.exceptions[0]!
    expect(value).toContain("'length'")
    expect(frames.filter(({ inApp }) => inApp).map((frame) => frame.function)).toEqual([
      'settleInvoice',
      'Immediate.closeMonth',
    ])
    expect(frames[0]).toMatchObject({
      filename: expect.stringContaining('uncaught.mjs'),
      lineno: 6,
      context: { line: expect.stringContaining('invoice.lines.length') },
    })
    expect(frames.some(({ inApp }) => !inApp)).toBe(true)
  })

  test('a rejection that nobody handles comes with its cause, and is classified by it', async () => {
    const { ended, crash } = await crashOf('rejected', 'Error')
    expect(ended.said).toContain('fetch failed')
    expect(crash.exceptions).toMatchObject([
      { type: 'TypeError', value: 'fetch failed' },
      { type: 'Error', value: expect.stringContaining('ECONNREFUSED') },
    ])
    expect(crash).toMatchObject({ handled: false, category: 'NETWORK', severity: 'MEDIUM' })
    expect(crash.classification).toMatchObject({
      category: 'NETWORK',
      team: expect.any(String),
      votes: expect.arrayContaining([
        expect.objectContaining({ plugin: 'rules', classifier: 'network-layer', severity: 'MEDIUM' }),
      ]),
    })
  })

  test('a captured exception brings person, tags, breadcrumbs and all four contexts', async () => {
    const { told, crash } = await crashOf('captured', 'SQLException')
    expect(told).toMatchObject({ severity: 'CRITICAL', category: 'DATA_CORRUPTION' })
    expect(crash).toMatchObject({
      handled: true,
      severity: 'CRITICAL',
      category: 'DATA_CORRUPTION',
      tags: expect.arrayContaining([
        { key: 'role', value: 'administrator' },
        { key: 'region', value: 'north' },
      ]),
      user: { id: 'u-17', username: expect.any(String), role: 'administrator', screen: 'basket', workflow: 'checkout' },
      system: { deviceModel: 'Scanner 4', deviceFamily: 'Scanner', totalMemory: 4_294_967_296, batteryLevel: 0.4 },
      app: {
        name: 'Warehouse',
        version: '4.2.0',
        memory: 104_857_600,
        databaseState: 'migrating',
        performance: { frames_per_second: 24 },
      },
      business: { activeCustomers: 41, activeBatches: 3, pendingTasks: 12, dataIntegrity: 'verified' },
      impact: { affectedUsers: 1, businessImpact: 'SEVERE', escalationRequired: true, dataLossRisk: 'HIGH' },
      issue: { userCount: 1, crashCount: 1, severity: 'CRITICAL' },
    })
    expect(crash.breadcrumbs).toEqual([
      expect.objectContaining({ category: 'navigation', data: { from: '/shelf', to: '/basket' } }),
      expect.objectContaining({ category: 'ui.click', message: 'Pay', level: 'INFO' }),
    ])
    expect(crash.user?.recentActions).toHaveLength(2)
    expect(crash.recommendations.length).toBeGreaterThan(0)
    expect(JSON.stringify(crash)).not.toContain('mara@example.org')
  })

  test('sessions of processes and of requests make the health of their release', async () => {
    const app = await owner.project()
    const shop = 'shop@4.2.0'
    await Promise.all([run('healthy', app, shop), run('healthy', app, shop), run('healthy', app, shop)])
    await run('uncaught', app, shop)
    await run('requests', app, 'web@7')
    const { project } = await owner.gql(ReadReleases, { slug: app.slug })
    const nobody = { users: 0, crashFreeUsers: null }
    expect(project?.releases.nodes.toSorted((a, b) => a.version.localeCompare(b.version))).toEqual([
      {
        version: shop,
        sessions: 4,
        health: { crashedSessions: 1, erroredSessions: 0 },
        crashFreeSessions: 0.75,
        ...nobody,
      },
      {
        version: 'web@7',
        sessions: 4,
        health: { crashedSessions: 0, erroredSessions: 1 },
        crashFreeSessions: 1,
        ...nobody,
      },
    ])
  })
})

const ReadCrash = graphql(`
  query ReadCrash($slug: String!, $eventId: String!) {
    project(slug: $slug) {
      crash(eventId: $eventId) {
        eventId severity category level handled platform release environment sdk
        issue { title culprit userCount crashCount severity }
        exceptions { type value frames { function filename lineno inApp context { line } } }
        breadcrumbs { category message level data }
        tags { key value }
        user { id username role screen workflow recentActions }
        system { deviceModel deviceFamily osName totalMemory batteryLevel }
        app { name version memory databaseState performance }
        business { activeCustomers activeBatches pendingTasks dataIntegrity }
        classification { category team votes { plugin classifier severity } }
        impact { affectedUsers businessImpact escalationRequired dataLossRisk }
        recommendations { action priority }
      }
    }
  }
`)
const ReadReleases = graphql(`
  query ReadReleases($slug: String!) {
    project(slug: $slug) {
      releases {
        nodes { version sessions health { crashedSessions erroredSessions } crashFreeSessions users crashFreeUsers }
      }
    }
  }
`)
