import { gzipSync } from 'node:zlib'
import { OTLPMetricExporter as JsonExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPMetricExporter as ProtobufExporter } from '@opentelemetry/exporter-metrics-otlp-proto'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  AggregationTemporality,
  AggregationType,
  InstrumentType,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Seed, type SeededProject, seed } from '../system/seed.ts'
import { startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import type { Aggregate } from '../typed/graphql.ts'

let host: TestHost
let seeded: Seed

beforeAll(async () => {
  host = await startTestHost()
  seeded = seed(host)
})
afterAll(() => host?.close())

const address = () => `${host.url}/otlp/v1/metrics`

/** The one value of a metric in the last hour. */
async function theValue(project: SeededProject, name: string, aggregate: Aggregate): Promise<number | null> {
  const { project: found } = await seeded.gql(Values, { slug: project.slug, name, aggregate })
  const points = found!.metricSeries.flatMap(({ points }) => points)
  return points.find(({ value }) => value !== null)?.value ?? null
}

describe.each([
  ['JSON', JsonExporter],
  ['protobuf', ProtobufExporter],
])('the SDK of OpenTelemetry, in %s', (_encoding, Exporter) => {
  test.each([
    ['cumulative', AggregationTemporality.CUMULATIVE],
    ['delta', AggregationTemporality.DELTA],
  ])('its instruments arrive, as %s', async (_name, temporality) => {
    const project = await seeded.project()
    const exporter = new Exporter({
      url: address(),
      headers: { 'x-evenkeel-key': project.key },
      temporalityPreference: temporality as number,
    })
    const provider = new MeterProvider({
      resource: resourceFromAttributes({ 'service.name': 'shop', 'service.instance.id': 'one', 'process.pid': 7 }),
      readers: [new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 })],
      views: [
        {
          instrumentType: InstrumentType.HISTOGRAM,
          instrumentName: 'powers',
          aggregation: { type: AggregationType.EXPONENTIAL_HISTOGRAM },
        },
      ],
    })
    const meter = provider.getMeter('test')
    meter.createGauge('temperature', { unit: 'Cel' }).record(21.5)
    const counter = meter.createCounter('orders')
    const basket = meter.createUpDownCounter('basket')
    const [buckets, powers] = ['buckets', 'powers'].map((name) => meter.createHistogram(name, { unit: 'ms' }))
    counter.add(3, { paid: 'card' })
    basket.add(5)
    for (let value = 1; value <= 500; value++) for (const histogram of [buckets, powers]) histogram!.record(value)
    await provider.forceFlush()
    counter.add(4, { paid: 'card' })
    basket.add(-2)
    for (let value = 501; value <= 1_000; value++) for (const histogram of [buckets, powers]) histogram!.record(value)
    await provider.shutdown()

    expect(await theValue(project, 'temperature', 'LAST')).toBe(21.5)
    expect(await theValue(project, 'orders', 'SUM')).toBe(7)
    // What goes up and down is told as what it is now, whatever is preferred.
    expect(await theValue(project, 'basket', 'LAST')).toBe(3)
    for (const name of ['buckets', 'powers']) {
      expect(await theValue(project, name, 'COUNT'), name).toBe(1_000)
      expect(await theValue(project, name, 'SUM'), name).toBe(500_500)
      expect(await theValue(project, name, 'MAX'), name).toBe(1_000)
    }
    // The SDK's default bounds are 250 apart here; its powers of two a hundred and sixtieth.
    expect(Math.abs((await theValue(project, 'buckets', 'P50'))! - 500)).toBeLessThan(50)
    expect(Math.abs((await theValue(project, 'powers', 'P50'))! - 500)).toBeLessThan(15)
    expect(Math.abs((await theValue(project, 'powers', 'P99'))! - 990)).toBeLessThan(30)
  })
})

test('labels of a resource are those that crashes and sessions have, and its instance', async () => {
  const project = await seeded.project()
  const exporter = new ProtobufExporter({ url: address(), headers: { 'x-evenkeel-key': project.key } })
  const provider = new MeterProvider({
    resource: resourceFromAttributes({
      'service.name': 'shop',
      'service.version': '1.4.2',
      'deployment.environment.name': 'staging',
      'app.installation.id': 'phone-7',
    }),
    readers: [new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 })],
  })
  provider.getMeter('test').createGauge('app.memory.used', { unit: 'MB' }).record(212)
  await provider.shutdown()
  const groupBy = ['environment', 'release', 'deployment.environment.name', 'service.version']
  const { project: found } = await seeded.gql(Labelled, { slug: project.slug, groupBy })
  expect(found!.metricSeries.map(({ labels }) => labels.map(({ value }) => value))).toEqual([
    ['staging', '1.4.2', '', ''],
  ])
  const { instance } = await host.database.prisma.metricSeries.findFirstOrThrow({
    where: { projectId: project.number },
  })
  expect(instance).toBe('phone-7')
})

describe('a sender of its own', () => {
  const point = (asDouble: number, at = Date.now()) => ({ timeUnixNano: String(BigInt(at) * 1_000_000n), asDouble })
  const gauge = (name: string, ...dataPoints: object[]) => ({ name, gauge: { dataPoints } })
  const request = (...metrics: object[]) => JSON.stringify({ resourceMetrics: [{ scopeMetrics: [{ metrics }] }] })

  async function post(
    body: string | Uint8Array<ArrayBuffer>,
    key: string | null,
    headers: Record<string, string> = {},
  ) {
    const response = await fetch(address(), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key === null ? {} : { 'x-evenkeel-key': key }),
        ...headers,
      },
      body,
    })
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text, headers: response.headers }
  }

  test('hears of a full success with an empty answer, compressed or not', async () => {
    const { key, slug } = await seeded.project()
    const answers = [
      await post(request(gauge('a', point(1))), key),
      await post(new Uint8Array(gzipSync(request(gauge('a', point(2, Date.now() - 1_000))))), key, {
        'content-encoding': 'gzip',
      }),
    ]
    for (const { status, body } of answers) expect({ status, body }).toEqual({ status: 200, body: {} })
    expect(await theValue({ slug } as SeededProject, 'a', 'COUNT')).toBe(2)
  })

  test('sends the same again, and it counts once', async () => {
    const project = await seeded.project()
    const body = request(gauge('a', point(1), point(5, Date.now() - 2_000)))
    for (let time = 0; time < 3; time++) expect((await post(body, project.key)).status).toBe(200)
    expect(await theValue(project, 'a', 'COUNT')).toBe(2)
  })

  test('hears how many points were refused and why; the others are kept', async () => {
    const project = await seeded.project()
    const year = 365 * 86_400_000
    const { status, body } = await post(
      request(
        gauge('good', point(7)),
        gauge('late', point(1, Date.now() - year)),
        gauge('early', point(1, Date.now() + year)),
        gauge('', point(1)),
        gauge('odd', { ...point(1), asDouble: 'NaN' }),
        { name: 'old', summary: { dataPoints: [{}] } },
      ),
      project.key,
    )
    expect(status).toBe(200)
    expect(body.partialSuccess.rejectedDataPoints).toBe(5)
    expect(body.partialSuccess.errorMessage).toMatch(
      /older than samples are kept.*ahead of the server.*finite.*Summaries|Summaries/,
    )
    expect(await theValue(project, 'good', 'LAST')).toBe(7)
  })

  test.each<[string, { body?: string; key?: string | null; headers?: Record<string, string> }, number]>([
    ['without a key', { key: null }, 401],
    ['with a key that nobody has', { key: 'f'.repeat(32) }, 403],
    ['in plain text', { headers: { 'content-type': 'text/plain' } }, 415],
    ['in an encoding that nobody knows', { headers: { 'content-encoding': 'snappy' } }, 415],
    ['that is no JSON', { body: '{' }, 400],
    ['that is a list', { body: '[]' }, 400],
    ['that is no protobuf', { body: '\xff\xff', headers: { 'content-type': 'application/x-protobuf' } }, 400],
  ])('a request %s is refused', async (_what, { body = request(), key, headers }, status) => {
    const project = await seeded.project()
    const answer = await post(body, key === undefined ? project.key : key, headers)
    expect(answer.status).toBe(status)
    if (typeof answer.body === 'object')
      expect(answer.body).toEqual({ code: expect.any(Number), message: expect.any(String) })
  })

  test('a body that is empty brings nothing', async () => {
    const { key } = await seeded.project()
    expect((await post('', key, { 'content-type': 'application/x-protobuf' })).status).toBe(200)
    expect((await post('{}', key)).status).toBe(200)
  })
})

const Labelled = graphql(`
  query OtlpLabels($slug: String!, $groupBy: [String!]) {
    project(slug: $slug) {
      metricSeries(name: "app.memory.used", aggregate: LAST, interval: DAY, period: { last: "2d" }, groupBy: $groupBy) {
        labels { name value }
      }
    }
  }
`)
const Values = graphql(`
  query OtlpValues($slug: String!, $name: String!, $aggregate: Aggregate!) {
    project(slug: $slug) {
      metricSeries(name: $name, aggregate: $aggregate, interval: DAY, period: { last: "2d" }) {
        points {
          value
        }
      }
    }
  }
`)
