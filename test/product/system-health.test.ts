import { afterAll, beforeAll, expect, test } from 'vitest'
import { countStatements } from '../system/count-statements.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { ask, next, subscribe } from '../system/graphql-client.ts'
import { type Seed, type SeededProject, seed } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import type { MetricSampleInput } from '../typed/graphql.ts'

const MINUTE = 60
const clock = fakeClock()
let host: TestHost
let owner: Seed
beforeAll(async () => {
  host = await startTestHost({}, undefined, clock)
  owner = seed(host)
})
afterAll(() => host.close())

/** What an app instance says at this moment, as `app.…` metrics. */
function said(
  instance: string | null,
  values: Record<string, number>,
  { labels = {}, ...rest }: Partial<MetricSampleInput> & { labels?: Record<string, string> } = {},
): MetricSampleInput[] {
  const all = { ...(instance === null ? {} : { 'service.instance.id': instance }), ...labels }
  const attributes = Object.entries(all).map(([name, value]) => ({ name, value }))
  return Object.entries(values).map(([name, value]) => {
    return { name: `app.${name}`, value, attributes, at: clock.now().toISOString(), ...rest }
  })
}

async function record(app: SeededProject, ...samples: MetricSampleInput[][]) {
  const { recordMetrics } = await owner.gql(RecordSamples, { input: { project: app.slug, samples: samples.flat() } })
  expect(recordMetrics).toMatchObject({ stored: samples.flat().length, rejected: [], errors: [] })
}

async function healthOf({ slug }: SeededProject) {
  return (await owner.gql(Health, { slug })).project!.systemHealth!
}

test('nothing is known to be wrong where nothing was reported', async () => {
  expect(await healthOf(await owner.project())).toEqual({
    status: 'HEALTHY',
    explanation: expect.stringMatching(/^No app instance has reported/),
    checkedAt: clock.now().toISOString(),
    instances: 0,
    issues: [],
    recommendations: [],
    network: null,
    queueLength: null,
    failedRequests: null,
    memory: null,
    errorRate: null,
    criticalErrorRate: null,
    uptime: null,
  })
})

test('what instances report becomes figures, issues and recommendations', async () => {
  const app = await owner.project()
  const wifi = { labels: { 'network.connection.type': 'wifi' } }
  const lte = { labels: { 'network.connection.type': 'cell', 'network.connection.subtype': 'lte' } }
  await record(
    app,
    said('a', { 'network.latency': 0.08 }, { ...wifi, unit: 's' }),
    said('b', { 'network.latency': 0.9 }, { ...lte, unit: 's' }),
    said('a', { 'memory.used': 120e6 }, { unit: 'By' }),
    said('b', { 'memory.used': 210e6 }, { unit: 'By' }),
    said('a', { 'queue.length': 2, 'error.user_rate': 1, uptime: 100 }),
    said('b', { 'queue.length': 40, 'error.user_rate': 2, uptime: 99.7 }),
    said(null, { 'error.critical_rate': 0.1 }),
  )
  expect(await healthOf(app)).toMatchObject({
    status: 'CRITICAL',
    instances: 3,
    explanation: expect.stringMatching(/^Critical, by what 3 app instances reported: Memory in use/),
    issues: [
      {
        area: 'MEMORY',
        metric: 'app.memory.used',
        status: 'CRITICAL',
        message: 'Memory in use: 1 of 2 app instances in trouble, 210 MB at worst, critical from 200 MB up.',
        value: 210,
        threshold: 200,
        unit: 'MB',
        instances: 1,
      },
      { area: 'NETWORK', metric: 'app.network.latency', status: 'DEGRADED', value: 900, threshold: 500, unit: 'ms' },
    ],
    recommendations: [expect.stringContaining('emergency memory recovery'), expect.stringContaining('pauses')],
    network: {
      instances: 2,
      quality: 'FAIR',
      latency: 490,
      byType: [
        { type: 'WIFI', instances: 1, quality: 'EXCELLENT', latency: 80 },
        { type: 'FOUR_G', instances: 1, quality: 'FAIR', latency: 900 },
      ],
    },
    queueLength: 42,
    failedRequests: null,
    memory: { median: 165, max: 210, pressure: 'WARNING' },
    errorRate: 1.5,
    criticalErrorRate: 0.1,
    uptime: 99.85,
  })
})

test('the newest of the last 15 minutes counts, and of failed requests all', async () => {
  const app = await owner.project()
  const failed = (instance: string, count: number, route: string) =>
    said(instance, { 'request.failures': count }, { kind: 'COUNTER', labels: { route } })
  await record(app, said('a', { 'memory.used': 300 }), failed('a', 50, '/pay'), failed('b', 1, '/pay'))
  await clock.advance(10 * MINUTE)
  const offline = { labels: { 'network.type': 'none' } }
  await record(app, said('a', { 'memory.used': 90, 'network.uptime': 99.5 }, offline), failed('a', 60, '/'))
  expect(await healthOf(app)).toMatchObject({
    instances: 2,
    issues: [
      { area: 'NETWORK', metric: null, status: 'CRITICAL', message: 'Type of network: offline.' },
      { area: 'REQUESTS', status: 'CRITICAL', value: 110, threshold: 100, instances: 1 },
    ],
    memory: { median: 90 },
    failedRequests: 111,
    network: { quality: 'OFFLINE', latency: null },
  })
  // It is connected again, and reports under other labels.
  await clock.advance(MINUTE)
  await record(app, said('a', { 'network.uptime': 99.5 }, { labels: { 'network.type': '5g' } }))
  expect((await healthOf(app)).network).toMatchObject({ quality: 'EXCELLENT', byType: [{ type: 'FIVE_G' }] })

  await clock.advance(5 * MINUTE)
  expect(await healthOf(app)).toMatchObject({ instances: 1, failedRequests: 60, issues: [{ status: 'DEGRADED' }] })
  await clock.advance(15 * MINUTE)
  expect(await healthOf(app)).toMatchObject({ instances: 0, status: 'HEALTHY' })
})

test('a project may have levels of its own', async () => {
  const app = await owner.project()
  await record(app, said('a', { 'memory.used': 230 }, { unit: 'MB' }))
  expect((await healthOf(app)).status).toBe('CRITICAL')
  await owner.gql(Define, {
    input: { project: app.slug, name: 'app.memory.used', unit: 'GB', warning: 0.2, critical: 0.4 },
  })
  expect(await healthOf(app)).toMatchObject({
    status: 'DEGRADED',
    issues: [{ message: 'Memory in use: 0.23 GB, degraded from 0.2 GB up.', value: 0.23, threshold: 0.2, unit: 'GB' }],
    memory: { median: 230, pressure: 'CRITICAL' },
  })
})

test('a level that a project did not define stays', async () => {
  const app = await owner.project()
  await record(app, said('a', { 'request.failures': 5_000 }, { kind: 'COUNTER' }), said('b', { 'memory.used': 240 }))
  await owner.gql(Define, { input: { project: app.slug, name: 'app.request.failures', warning: 20 } })
  await owner.gql(Define, { input: { project: app.slug, name: 'app.memory.used', warning: 160 } })
  const { issues } = await healthOf(app)
  expect(issues.map(({ metric, status, threshold }) => [metric, status, threshold])).toEqual([
    ['app.request.failures', 'CRITICAL', 100],
    ['app.memory.used', 'CRITICAL', 200],
  ])
})

test('OpenTelemetry tells it as well', async () => {
  const app = await owner.project()
  const nanos = (date: Date) => `${date.getTime()}000000`
  const attributes = (all: Record<string, string>) =>
    Object.entries(all).map(([key, stringValue]) => ({ key, value: { stringValue } }))
  const point = (value: object, labels = {}) => ({
    startTimeUnixNano: nanos(new Date(clock.now().getTime() - 60_000)),
    timeUnixNano: nanos(clock.now()),
    attributes: attributes(labels),
    ...value,
  })
  const latency = { count: '4', sum: 2.4, min: 0.1, max: 1.5, explicitBounds: [0.5, 1], bucketCounts: ['2', '1', '1'] }
  const metrics = [
    {
      name: 'app.network.latency',
      unit: 's',
      histogram: { aggregationTemporality: 1, dataPoints: [point(latency, { 'network.connection.type': 'wifi' })] },
    },
    { name: 'app.queue.length', gauge: { dataPoints: [point({ asInt: '1200' })] } },
    {
      name: 'app.request.failures',
      sum: { aggregationTemporality: 1, isMonotonic: true, dataPoints: [point({ asInt: '12' })] },
    },
  ]
  const resource = { attributes: attributes({ 'service.name': 'shop', 'service.instance.id': 'phone-1' }) }
  const answer = await fetch(`${host.url}/otlp/v1/metrics`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-evenkeel-key': app.key },
    body: JSON.stringify({ resourceMetrics: [{ resource, scopeMetrics: [{ metrics }] }] }),
  })
  expect([answer.status, await answer.json()]).toEqual([200, {}])
  expect(await healthOf(app)).toMatchObject({
    status: 'CRITICAL',
    instances: 1,
    issues: [
      { area: 'QUEUE', status: 'CRITICAL', value: 1_200 },
      { area: 'NETWORK', status: 'DEGRADED', value: 600, unit: 'ms' },
      { area: 'REQUESTS', status: 'DEGRADED', value: 12 },
    ],
    network: { byType: [{ type: 'WIFI', quality: 'FAIR', latency: 600 }] },
  })
})

test('instances come the worst first, page by page', async () => {
  const app = await owner.project()
  const memory = { a: 100, b: 210, c: 160, d: 100, e: 250 }
  await record(app, ...Object.entries(memory).map(([name, value]) => said(name, { 'memory.used': value })))
  await record(app, said(null, { uptime: 100 }))
  const page = async (args: object) => {
    const { project } = await owner.gql(Instances, { slug: app.slug, ...args })
    const { nodes, pageInfo } = project!.systemHealth!.instanceHealth
    return { names: nodes.map(({ instance, status }) => `${instance} ${status}`), nodes, ...pageInfo }
  }
  const first = await page({ first: 4 })
  expect(first.names).toEqual(['b CRITICAL', 'e CRITICAL', 'c DEGRADED', 'null HEALTHY'])
  expect(first).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
  expect(first.nodes[0]).toMatchObject({
    memory: 210,
    latency: null,
    networkQuality: null,
    at: clock.now().toISOString(),
  })
  const second = await page({ first: 4, after: first.endCursor })
  expect(second).toMatchObject({ names: ['a HEALTHY', 'd HEALTHY'], hasNextPage: false })
  expect((await page({ last: 2, before: second.startCursor })).names).toEqual(['c DEGRADED', 'null HEALTHY'])
  // The token, the project, what is reported, what is known of the metrics.
  expect(await countStatements(host.database.pool, () => page({}))).toBeLessThanOrEqual(4)
  const bad = await ask(host.url, Instances, { slug: app.slug, after: 'b29wcw' }, { token: ADMIN })
  expect(bad.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

test('who watches is told when it changes', async () => {
  const app = await owner.project()
  await record(app, said('a', { 'memory.used': 100 }))
  const told = subscribe(host.url, Watched, { slug: app.slug }, { token: ADMIN }, 'WebSocket')
  const status = async () => (await next(told)).live.project!.systemHealth!.status
  expect(await status()).toBe('HEALTHY')
  await record(app, said('a', { 'queue.length': 150 }))
  expect(await status()).toBe('DEGRADED')
  await record(app, said('b', { 'error.critical_rate': 5 }))
  expect(await status()).toBe('CRITICAL')
  await owner.gql(Define, { input: { project: app.slug, name: 'app.error.critical_rate', critical: 50, warning: 40 } })
  expect(await status()).toBe('DEGRADED')
  await told.return?.()
})

test('what is asked for under many names is read once', async () => {
  const { slug } = await owner.project()
  const statements = (many: boolean) =>
    countStatements(host.database.pool, () => owner.gql(ManyHealths, { slug, many }))
  await statements(true)
  expect(await statements(true)).toBe(await statements(false))
})

const Health = graphql(`
  query SystemHealth($slug: String!) {
    project(slug: $slug) {
      systemHealth {
        status explanation checkedAt instances recommendations queueLength failedRequests errorRate criticalErrorRate uptime
        issues { area metric status message recommendation value threshold unit instances }
        network { instances quality latency byType { type instances quality latency } }
        memory { median max pressure }
      }
    }
  }
`)
const Instances = graphql(`
  query SystemHealthInstances($slug: String!, $first: Int, $after: String, $last: Int, $before: String) {
    project(slug: $slug) {
      systemHealth {
        instanceHealth(first: $first, after: $after, last: $last, before: $before) {
          nodes { instance at status networkType networkQuality latency memory queueLength }
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }
    }
  }
`)
const ManyHealths = graphql(`
  query ManySystemHealths($slug: String!, $many: Boolean!) {
    project(slug: $slug) {
      systemHealth { status }
      again: systemHealth @include(if: $many) { explanation instanceHealth { nodes { status } } }
    }
  }
`)
const Watched = graphql(`
  subscription WatchedSystemHealth($slug: String!) {
    live { project(slug: $slug) { systemHealth { status } } }
  }
`)
const RecordSamples = graphql(`
  mutation RecordOfSystemHealth($input: RecordMetricsInput!) {
    recordMetrics(input: $input) { stored rejected { index reason } errors { message } }
  }
`)
const Define = graphql(`
  mutation DefineForSystemHealth($input: DefineMetricInput!) {
    defineMetric(input: $input) { errors { message } }
  }
`)
