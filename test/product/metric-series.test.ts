import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { measure } from '../../src/metrics/measure.ts'
import { rollUpProject } from '../../src/metrics/roll-up.ts'
import { countStatements } from '../system/count-statements.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { ask, next, subscribe } from '../system/graphql-client.ts'
import { envelopeOf, type Seed, type SeededProject, seed } from '../system/seed.ts'
import { storeSessions } from '../system/store-sessions.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import type { DefineMetricInput, MetricSampleInput, MetricSeriesQueryVariables } from '../typed/graphql.ts'

/** A Monday. */
const NOW = new Date('2026-03-02T09:00:30Z')
const clock = fakeClock(NOW)
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

const at = (text: string, hours = 0) => new Date(Date.parse(`2026-03-${text}Z`) + hours * 3_600_000)
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000)
function gauge(name: string, when: Date, value: number, labels: Record<string, string> = {}, unit?: string) {
  const attributes = Object.entries(labels).map(([name, value]) => ({ name, value }))
  return { name, at: when.toISOString(), value, attributes, unit } satisfies MetricSampleInput
}
const counted = (...of: Parameters<typeof gauge>) => ({ ...gauge(...of), kind: 'COUNTER' as const })

async function record(samples: MetricSampleInput[]) {
  const { recordMetrics } = await owner.gql(RecordMetrics, { input: { samples } }, { key: app.key })
  expect(recordMetrics).toEqual({ errors: [], rejected: [] })
}

/** As an OpenTelemetry SDK sends it; every value has a bucket of its own, whose end it is. */
async function recordHistogram(name: string, when: Date, values: { value: number; count: number }[]) {
  const point = {
    timeUnixNano: `${when.getTime()}000000`,
    count: values.reduce((total, { count }) => total + count, 0),
    sum: values.reduce((total, { value, count }) => total + value * count, 0),
    min: values[0]!.value,
    max: values.at(-1)!.value,
    explicitBounds: values.flatMap(({ value }) => [value - 0.01, value]),
    bucketCounts: [...values.flatMap(({ count }) => [0, count]), 0],
  }
  const metric = { name, histogram: { aggregationTemporality: 1, dataPoints: [point] } }
  const response = await fetch(`${host.url}/otlp/v1/metrics`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-evenkeel-key': app.key },
    body: JSON.stringify({ resourceMetrics: [{ scopeMetrics: [{ metrics: [metric] }] }] }),
  })
  expect(await response.json()).toEqual({})
}

/** Sessions that were counted by the time of this clock. */
async function sessions(
  { started, exited, crashed }: { started: string; exited: number; crashed: number },
  environment = 'production',
) {
  const count = { projectId: app.number, startedAt: new Date(started), release: 'shop@1', environment, exited, crashed }
  await storeSessions(host.database, [count])
}

describe('metricSeries', () => {
  const read = async (variables: Omit<MetricSeriesQueryVariables, 'slug'>) =>
    (await owner.gql(Series, { slug: app.slug, ...variables })).project!.metricSeries

  test('has a point for every interval, and gaps where nothing was measured', async () => {
    await record([
      gauge('app.memory.used', at('02T08:01:10'), 100),
      gauge('app.memory.used', at('02T08:01:50'), 140),
      gauge('app.memory.used', at('02T08:03:00'), 90),
    ])
    const period = { from: '2026-03-02T08:00:00Z', to: '2026-03-02T08:04:00Z' }
    expect(await read({ name: 'app.memory.used', aggregate: 'AVG', interval: 'MINUTE', period })).toEqual([
      {
        labels: [],
        unit: null,
        points: [
          { at: '2026-03-02T08:00:00.000Z', value: null, count: 0 },
          { at: '2026-03-02T08:01:00.000Z', value: 120, count: 2 },
          { at: '2026-03-02T08:02:00.000Z', value: null, count: 0 },
          { at: '2026-03-02T08:03:00.000Z', value: 90, count: 1 },
        ],
      },
    ])
  })

  test('makes one value of all in an hour', async () => {
    const hour = (text: string, values: number[]) =>
      values.map((value, index) => gauge('shop.basket', at(`${text}:0${index}:00`), value))
    await record([...hour('02T06', [30, 10, 20, 40]), ...hour('02T07', [100, 100, 100, 100])])
    const period = { from: '2026-03-02T06:00:00Z', to: '2026-03-02T08:00:00Z' }
    const expected = [
      ['AVG', 25, 100],
      ['SUM', 100, 400],
      ['MIN', 10, 100],
      ['MAX', 40, 100],
      ['COUNT', 4, 4],
      ['LAST', 40, 100],
      ['RATE', 100 / 3600, 400 / 3600],
      ['P50', 20, 100],
      ['P90', 30, 100],
      ['P99', 30, 100],
    ] as const
    for (const [aggregate, first, second] of expected) {
      const [series] = await read({ name: 'shop.basket', aggregate, interval: 'HOUR', period })
      const [one, other] = series!.points.map(({ value }) => value!)
      // Percentiles are within 1 % of a true value, the rest is exact but for rounding.
      const margin = aggregate.startsWith('P') ? first / 100 : 1e-9
      expect(Math.abs(one! - first), aggregate).toBeLessThanOrEqual(margin)
      expect(other, aggregate).toBeCloseTo(second, 9)
    }
  })

  test('percentiles of days and weeks come from merged sketches of histograms', async () => {
    await recordHistogram('app.request.duration', at('01T10:00:00'), [
      { value: 100, count: 90 },
      { value: 900, count: 10 },
    ])
    await recordHistogram('app.request.duration', at('02T08:00:00'), [{ value: 100, count: 100 }])
    const values = async (interval: 'DAY' | 'WEEK', from: string) => {
      const period = { from, to: '2026-03-03T00:00:00Z' }
      const [series] = await read({ name: 'app.request.duration', aggregate: 'P95', interval, period })
      return series!.points.map(({ value, count }) => [value === null ? null : Math.round(value / 20) * 20, count])
    }
    expect(await values('DAY', '2026-03-01T00:00:00Z')).toEqual([
      [900, 100],
      [100, 100],
    ])
    // Weeks begin on Monday: 23 February and 2 March.
    expect(await values('WEEK', '2026-02-23T00:00:00Z')).toEqual([
      [900, 100],
      [100, 100],
    ])
  })

  test('makes groups by labels, the largest first, of the series that are asked for', async () => {
    await record([
      gauge('app.memory.used', at('02T08:00:00'), 100, { device: 'phone', role: 'clerk' }),
      gauge('app.memory.used', at('02T08:00:10'), 200, { device: 'tablet', role: 'clerk' }),
      gauge('app.memory.used', at('02T08:00:20'), 300, { device: 'tablet', role: 'boss' }),
      gauge('app.memory.used', at('02T08:00:30'), 400),
    ])
    const period = { from: '2026-03-02T08:00:00Z', to: '2026-03-02T08:01:00Z' }
    const asked = { name: 'app.memory.used', aggregate: 'AVG', interval: 'MINUTE', period } as const
    const shown = (series: Awaited<ReturnType<typeof read>>) =>
      series.map(({ labels, points }) => [labels.map(({ value }) => value).join(), points[0]!.value])
    expect(shown(await read({ ...asked, groupBy: ['device'] }))).toEqual([
      ['tablet', 250],
      ['', 400],
      ['phone', 100],
    ])
    expect(shown(await read({ ...asked, groupBy: ['role', 'device'] }))).toEqual([
      [',', 400],
      ['boss,tablet', 300],
      ['clerk,phone', 100],
      ['clerk,tablet', 200],
    ])
    expect(shown(await read({ ...asked, labels: [{ name: 'role', value: 'clerk' }] }))).toEqual([['', 150]])
    expect(shown(await read({ ...asked, groupBy: ['__proto__'] }))).toEqual([['', 250]])
  })

  test('is empty for what is not known', async () => {
    await record([gauge('app.memory.used', at('02T08:00:00'), 100)])
    const asked = { aggregate: 'AVG', interval: 'HOUR' } as const
    const contradiction = [
      { name: 'a', value: '1' },
      { name: 'a', value: '2' },
    ]
    expect(await read({ ...asked, name: 'app.cpu.used' })).toEqual([])
    expect(await read({ ...asked, name: 'bad\u0000name' })).toEqual([])
    expect(await read({ ...asked, name: 'app.memory.used', labels: contradiction })).toEqual([])
    expect(
      await read({
        ...asked,
        name: 'app.memory.used',
        period: { from: '2020-01-01T00:00:00Z', to: '2020-01-02T00:00:00Z' },
      }),
    ).toEqual([])
  })

  test('says in which unit its values are', async () => {
    await record([gauge('app.memory.used', ago(3_600), 128_000_000, {}, 'By')])
    const unit = async (aggregate: MetricSeriesQueryVariables['aggregate']) =>
      (await read({ name: 'app.memory.used', aggregate, interval: 'HOUR' })).map(({ unit }) => unit)
    expect([await unit('P95'), await unit('RATE'), await unit('COUNT')]).toEqual([['By'], ['By/s'], [null]])
  })

  test('of sessions, where the app does not send their shares itself', async () => {
    await sessions({ started: '2026-03-02T07:20:00Z', exited: 90, crashed: 10 })
    await sessions({ started: '2026-03-02T07:20:00Z', exited: 96, crashed: 4 }, 'beta')
    await sessions({ started: '2026-03-02T08:10:00Z', exited: 20, crashed: 0 }, 'beta')
    const name = 'app.crash.rate'
    const period = { from: '2026-03-02T06:00:00Z', to: '2026-03-02T09:00:00Z' }
    const over = { interval: 'HOUR', period } as const
    const values = async (more: Omit<MetricSeriesQueryVariables, 'slug' | 'interval'>) =>
      (await read({ ...more, ...over })).map(({ labels, unit, points }) => [
        labels.map(({ value }) => value).join(),
        unit,
        ...points.map(({ value }) => value),
      ])
    expect(await values({ name, aggregate: 'AVG' })).toEqual([['', '%', null, 7, 0]])
    expect(await values({ name, aggregate: 'COUNT' })).toEqual([['', null, null, 200, 20]])
    const groupBy = ['route', 'environment']
    expect(await values({ name: 'app.crash_free.rate', aggregate: 'P95', groupBy })).toEqual([
      [',beta', '%', null, 96, 100],
      [',production', '%', null, 90, null],
    ])
    const beta = [{ name: 'environment', value: 'beta' }]
    expect(await values({ name, aggregate: 'AVG', labels: beta })).toEqual([['', '%', null, 4, 0]])
    expect(await values({ name, aggregate: 'AVG', labels: [{ name: 'route', value: '/' }] })).toEqual([])

    await record([gauge(name, at('02T08:30:00'), 3, {}, '%')])
    expect(await values({ name, aggregate: 'AVG' })).toEqual([['', '%', null, null, 3]])
  })

  test('says so where the answer would be too large or the question makes no sense', async () => {
    await record(
      Array.from({ length: 101 }, (_, index) =>
        gauge('app.memory.used', at('02T08:00:00'), index, { pod: `${index}` }),
      ),
    )
    const refused = async (more: object) => {
      const variables = {
        slug: app.slug,
        name: 'app.memory.used',
        aggregate: 'AVG' as const,
        interval: 'HOUR' as const,
        ...more,
      }
      const { errors } = await ask(host.url, Series, variables, { token: ADMIN })
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT'])
      return errors[0]!.message
    }
    expect(await refused({ interval: 'MINUTE', period: { last: '30d' } })).toContain('more than 10000 points')
    expect(await refused({ groupBy: ['pod'] })).toContain('more than 100 groups')
    expect(
      await refused({
        groupBy: ['pod'],
        labels: Array(33)
          .fill(0)
          .map((_, index) => ({ name: `l${index}`, value: '' })),
      }),
    ).toContain('labels')
    expect(await refused({ groupBy: ['a\u0000'] })).toContain('groupBy')
    expect(await refused({ labels: [{ name: 'a', value: '\uD800' }] })).toContain('labels')
    expect(await refused({ period: { from: '2026-03-02T09:00:00Z', to: '2026-03-02T08:00:00Z' } })).toContain(
      'before it ends',
    )
  })

  test('contains values as large as numbers can be', async () => {
    await record([1, 2, 3].map((second) => gauge('app.memory.used', ago(second), Number.MAX_VALUE)))
    for (const aggregate of ['AVG', 'SUM', 'P95', 'LAST', 'MAX'] as const) {
      const { errors } = await ask(
        host.url,
        Series,
        { slug: app.slug, name: 'app.memory.used', aggregate, interval: 'DAY', period: { last: '2d' } },
        { token: ADMIN },
      )
      expect(errors).toEqual([])
    }
    const { errors } = await ask(host.url, Metrics, { slug: app.slug }, { token: ADMIN })
    expect(errors).toEqual([])
  })
})

test('live queries are told of what is recorded', async () => {
  const period = { from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z' }
  const told = subscribe(host.url, LiveSeries, { slug: app.slug, period }, { token: ADMIN }, 'WebSocket')
  const seen = async () => (await next(told)).live.project!
  expect(await seen()).toEqual({ metric: { latest: null, current: null }, metricSeries: [] })
  await record([gauge('app.memory.used', ago(60), 100)])
  const expected = { metric: { latest: 100, current: 100 }, metricSeries: [{ points: [{ value: 100 }] }] }
  expect(await seen()).toEqual(expected)
  await told.return?.()
})

describe('metrics', () => {
  const metrics = async () => (await owner.gql(Metrics, { slug: app.slug })).project!.metrics
  const metric = async (name: string, last?: string) =>
    (await owner.gql(OneMetric, { slug: app.slug, name, period: last ? { last } : null })).project!.metric

  test('are the catalogue and all that has samples', async () => {
    await record([gauge('shop.orders', ago(60), 3, {}, '1')])
    const all = await metrics()
    expect(all.find(({ name }) => name === 'app.start.duration')).toEqual({
      name: 'app.start.duration',
      title: 'Launch time',
      unit: 's',
      kind: null,
      direction: 'LOWER_IS_BETTER',
      target: 1.5,
      warning: 2,
      critical: 3,
      warningType: 'PERFORMANCE_DEGRADATION',
      playbook: 'launch-time',
      builtIn: true,
      series: 0,
      latest: null,
      latestAt: null,
      current: null,
      status: 'NO_DATA',
      trend: 'UNKNOWN',
    })
    expect(all.at(-1)).toMatchObject({
      name: 'shop.orders',
      title: 'shop.orders',
      unit: '1',
      kind: 'GAUGE',
      direction: null,
      builtIn: false,
      series: 1,
      latest: 3,
      current: 3,
      status: 'NO_DATA',
    })
  })

  test('stand where their samples of the last day are', async () => {
    await record([
      gauge('app.memory.used', ago(120), 128_000_000, {}, 'By'),
      gauge('app.start.duration', ago(120), 1.4),
      gauge('app.frame.rate', ago(120), 59),
      gauge('app.disk.free', ago(120), 3, {}, 'EUR'),
    ])
    const all = new Map((await metrics()).map((metric) => [metric.name, metric]))
    // In the unit of the target, whatever they came in.
    const memory = { unit: 'MB', current: 128, latest: 128, status: 'EXCEEDING' }
    expect(all.get('app.memory.used')).toMatchObject(memory)
    expect(all.get('app.start.duration')).toMatchObject({ current: 1.4, status: 'MEETING' })
    expect(all.get('app.frame.rate')).toMatchObject({ current: 59, status: 'MISSING' })
    expect(all.get('app.disk.free')).toMatchObject({ unit: 'MB', current: null, latest: null, status: 'NO_DATA' })
  })

  test('`latest` is the newest of all series, `current` what the period comes to', async () => {
    await record([
      gauge('app.memory.used', ago(26 * 3_600), 1_000),
      gauge('app.memory.used', ago(7_200), 100, { instance: 'a' }),
      gauge('app.memory.used', ago(3_600), 120, { instance: 'b' }),
      gauge('app.memory.used', ago(5_400), 140, { instance: 'a' }),
    ])
    const latest = { latest: 120, latestAt: ago(3_600).toISOString(), series: 3 }
    expect(await metric('app.memory.used')).toMatchObject({ ...latest, current: 120 })
    expect(await metric('app.memory.used', '2d')).toMatchObject({ ...latest, current: 340 })
    expect(await metric('app.memory.used', '5m')).toMatchObject({ ...latest, current: null, status: 'NO_DATA' })
  })

  test('crash rates stand where the sessions are, while the app sends none', async () => {
    for (let hour = 10; hour < 20; hour++)
      await sessions({ started: `2026-03-01T${hour}:20:00Z`, exited: 1_000 - hour, crashed: hour })
    expect(await metric('app.crash.rate')).toMatchObject({
      unit: '%',
      kind: null,
      series: 0,
      latest: 1.9,
      latestAt: '2026-03-01T19:20:00.000Z',
      current: 1.45,
      status: 'MISSING',
      trend: 'WORSENING',
    })
    const free = await metric('app.crash_free.rate')
    expect(free).toMatchObject({ latest: 98.1, status: 'MISSING' })
    const input = {
      project: app.slug,
      name: 'app.crash_free.rate',
      unit: '1',
      target: 0.98,
      warning: 0.97,
      critical: 0.96,
    }
    expect((await owner.gql(DefineMetric, { input })).defineMetric.errors).toEqual([])
    expect(await metric('app.crash_free.rate')).toMatchObject({ latest: 0.981, unit: '1', status: 'MEETING' })

    const live = subscribe(host.url, LiveRate, { slug: app.slug }, { token: ADMIN }, 'WebSocket')
    expect((await next(live)).live.project!.metric!.latest).toBe(1.9)
    const aggregates = [{ started: new Date().toISOString(), exited: 50, crashed: 50 }]
    await app.post(envelopeOf([['sessions', { aggregates, attrs: { release: 'shop@1' } }]]))
    expect((await next(live)).live.project!.metric!.latest).toBe(50)
    await live.return?.()
  })

  test('a trend is what a test finds in the hours of a day', async () => {
    const hourly = (name: string, values: number[]) =>
      values.map((value, index) => gauge(name, ago((values.length - index) * 3_600), value))
    await record([
      ...hourly('app.memory.used', [100, 104, 103, 110, 112, 115, 114, 120, 125]),
      ...hourly('app.frame.rate', [50, 51, 52, 53, 54, 55, 56, 57, 58]),
      ...hourly('app.start.duration', [1.2, 1.4, 1.1, 1.3, 1.2, 1.4, 1.1, 1.3, 1.2]),
      ...hourly('app.crash.rate', [0.1, 0.2, 0.3]),
    ])
    const trends = Object.fromEntries((await metrics()).map(({ name, trend }) => [name, trend]))
    expect(trends).toMatchObject({
      'app.memory.used': 'WORSENING',
      'app.frame.rate': 'IMPROVING',
      'app.start.duration': 'STABLE',
      'app.crash.rate': 'UNKNOWN',
    })
  })

  test('a trend of a week is what a test finds in its hours', async () => {
    // Rises for six days; the hours of the first and the last day alone would tell of a fall.
    const value = (hour: number) => (hour < 15 ? 120 : hour < 159 ? 50 + hour : 60)
    await record(
      Array.from({ length: 168 }, (_, hour) => gauge('app.memory.used', at('02T08:30:00', hour - 167), value(hour))),
    )
    expect((await metric('app.memory.used', '7d'))!.trend).toBe('WORSENING')
  })

  test('are read in as many statements for thirty as for one', async () => {
    await record([gauge('app.memory.used', ago(60), 1)])
    await metrics()
    const forOne = await countStatements(host.database.pool, metrics)
    await record(
      Array.from({ length: 30 }, (_, index) => gauge(`shop.metric-${index}`, ago(60), index, { instance: `${index}` })),
    )
    await metrics()
    expect(await countStatements(host.database.pool, metrics)).toBe(forOne)
    // The token, the project, the metrics, whether rollups are true, the newest values, the period; and three of sessions.
    expect(forOne).toBeLessThanOrEqual(9)
  })

  test('one that nobody knows is null', async () => {
    expect(await metric('shop.unheard-of')).toBeNull()
    expect(await metric('\u0000')).toBeNull()
  })
})

describe('defineMetric', () => {
  const define = async (input: Omit<DefineMetricInput, 'project'> & { project?: string }, as = { token: ADMIN }) =>
    (await owner.gql(DefineMetric, { input: { project: app.slug, ...input } }, as)).defineMetric

  test('makes a metric known before its first sample, and its samples are held against it', async () => {
    const { metric, errors } = await define({
      name: 'shop.basket',
      title: 'Basket',
      unit: 'EUR',
      direction: 'HIGHER_IS_BETTER',
      target: 20,
      warning: 15,
      critical: 10,
      aggregate: 'MAX',
      warningType: 'DATA_CORRUPTION',
    })
    expect(errors).toEqual([])
    expect(metric).toMatchObject({
      name: 'shop.basket',
      title: 'Basket',
      unit: 'EUR',
      target: 20,
      status: 'NO_DATA',
      builtIn: false,
    })
    await record([gauge('shop.basket', ago(60), 12), gauge('shop.basket', ago(30), 21)])
    const { project } = await owner.gql(OneMetric, { slug: app.slug, name: 'shop.basket' })
    expect(project!.metric).toMatchObject({ kind: 'GAUGE', unit: 'EUR', current: 21, status: 'MEETING' })
  })

  test('changes parts of what the catalogue says, and null makes them what they were', async () => {
    expect((await define({ name: 'app.memory.used', target: 100, warning: 120 })).metric).toMatchObject({
      target: 100,
      warning: 120,
      critical: 250,
      unit: 'MB',
    })
    expect((await define({ name: 'app.memory.used', title: 'RAM' })).metric).toMatchObject({
      title: 'RAM',
      target: 100,
    })
    expect((await define({ name: 'app.memory.used', target: null })).metric).toMatchObject({
      title: 'RAM',
      target: 150,
      warning: 120,
    })
  })

  test.each([
    ['a name that no sample can have', { name: ' ' }, 'name'],
    ['a name with a lone surrogate', { name: 'a\uD800' }, 'name'],
    ['an empty title', { name: 'a', title: ' ' }, 'title'],
    ['a title of 101 characters', { name: 'a', title: 'x'.repeat(101) }, 'title'],
    ['a description with a NUL', { name: 'a', description: 'a\u0000' }, 'description'],
    ['a target of a metric without a direction', { name: 'a', target: 1 }, 'direction'],
    ['levels in the wrong order', { name: 'a', direction: 'LOWER_IS_BETTER', warning: 2, critical: 1 }, 'warning'],
    ['a level on the wrong side of the catalogue’s', { name: 'app.memory.used', warning: 300 }, 'warning'],
    ['another project', { name: 'a', project: 'nobody' }, 'project'],
  ] as const)('refuses %s', async (_what, input, path) => {
    const { metric, errors } = await define(input)
    expect(metric).toBeNull()
    expect(errors.map(({ path }) => path)).toEqual([['input', path]])
  })

  test('is for administrators of the project', async () => {
    const reader = await owner.token(['READ', 'TRIAGE', 'REPORT'])
    const { errors } = await ask(host.url, DefineMetric, { input: { project: app.slug, name: 'a' } }, reader)
    expect(errors[0]?.extensions?.code).toBe('FORBIDDEN')
    const other = await owner.project()
    const elsewhere = await owner.token(['ADMIN'], [other.slug])
    expect((await define({ name: 'a' }, elsewhere)).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'project'] },
    ])
  })

  test('renews live queries', async () => {
    const told = subscribe(host.url, LiveTarget, { slug: app.slug }, { token: ADMIN }, 'WebSocket')
    expect((await next(told)).live.project!.metric!.target).toBe(150)
    await define({ name: 'app.memory.used', target: 90 })
    expect((await next(told)).live.project!.metric!.target).toBe(90)
    await told.return?.()
  })
})

describe('measure', () => {
  const of = (more: object) =>
    measure(host.database.pool, {
      projectId: app.number,
      metric: 'app.memory.used',
      aggregate: 'AVG',
      from: ago(600),
      to: NOW,
      labels: {},
      groupBy: [],
      ...more,
    })

  test('is exact within six hours', async () => {
    await record([
      gauge('app.memory.used', ago(601), 1_000),
      gauge('app.memory.used', ago(600), 10, { instance: 'a' }),
      gauge('app.memory.used', ago(300), 20, { instance: 'a' }),
      gauge('app.memory.used', ago(400), 30, { instance: 'b' }),
      gauge('app.memory.used', ago(1), 40, { instance: 'b' }),
      gauge('app.memory.used', NOW, 2_000),
    ])
    const values = {
      AVG: 25,
      SUM: 100,
      MIN: 10,
      MAX: 40,
      COUNT: 4,
      RATE: 100 / 600,
      P50: 25,
      P90: 37,
      // Of what both series said last: 20 and 40.
      LAST: 30,
    }
    for (const [aggregate, value] of Object.entries(values)) {
      const [measured] = await of({ aggregate })
      expect(measured, aggregate).toMatchObject({ labels: {}, count: 4 })
      expect(measured!.value, aggregate).toBeCloseTo(value, 9)
    }
  })

  test('is by group, and leaves groups without values out', async () => {
    await record([
      counted('app.request.failures', ago(10), 2, { route: '/pay', method: 'POST' }),
      counted('app.request.failures', ago(20), 3, { route: '/pay', method: 'GET' }),
      counted('app.request.failures', ago(30), 5, { route: '/' }),
      counted('app.request.failures', ago(3_000), 7, { route: '/old' }),
    ])
    const failures = { metric: 'app.request.failures', aggregate: 'SUM' }
    const groups = await of({ ...failures, groupBy: ['route'] })
    expect(groups.sort((one, other) => one.value - other.value)).toEqual(
      [
        { labels: { route: '/' }, value: 5, count: 1 },
        { labels: { route: '/pay' }, value: 5, count: 2 },
      ].sort((one, other) => one.value - other.value),
    )
    expect(await of({ ...failures, labels: { method: 'GET' } })).toEqual([{ labels: {}, value: 3, count: 1 }])
    expect(await of({ metric: 'nothing' })).toEqual([])
  })

  test('longer times are made of rollups, to the minute', async () => {
    await record([
      gauge('app.memory.used', ago(60), 10),
      gauge('app.memory.used', ago(5 * 3_600), 20),
      gauge('app.memory.used', ago(26 * 3_600), 60),
      gauge('app.memory.used', ago(3 * 86_400), 1_000),
    ])
    await rollUpProject(host, app.number)
    const [measured] = await of({ from: ago(48 * 3_600) })
    expect(measured).toMatchObject({ value: 30, count: 3 })
    const [median] = await of({ from: ago(48 * 3_600), aggregate: 'P50' })
    expect(Math.abs(median!.value - 20)).toBeLessThanOrEqual(0.2)
    expect(await of({ from: ago(48 * 3_600), aggregate: 'LAST' })).toMatchObject([{ value: 10 }])
  })

  test('percentiles of histograms come from their sketches', async () => {
    await recordHistogram('app.request.duration', ago(60), [
      { value: 100, count: 90 },
      { value: 900, count: 10 },
    ])
    const [measured] = await of({ metric: 'app.request.duration', aggregate: 'P95' })
    expect(Math.abs(measured!.value - 900)).toBeLessThanOrEqual(9)
    const [last] = await of({ metric: 'app.request.duration', aggregate: 'LAST' })
    expect(last).toMatchObject({ value: 180, count: 100 })
  })
})

const Series = graphql(`
  query MetricSeries(
    $slug: String!, $name: String!, $aggregate: Aggregate!, $interval: Interval!, $period: Period, $groupBy: [String!]
    $labels: [LabelInput!]
  ) {
    project(slug: $slug) {
      metricSeries(
        name: $name, aggregate: $aggregate, interval: $interval, period: $period, groupBy: $groupBy, labels: $labels
      ) { labels { name value } unit points { at value count } }
    }
  }
`)
const Metrics = graphql(`
  query Metrics($slug: String!) {
    project(slug: $slug) {
      metrics {
        name title unit kind direction target warning critical warningType playbook builtIn series latest latestAt current status trend
      }
    }
  }
`)
const OneMetric = graphql(`
  query OneMetric($slug: String!, $name: String!, $period: Period) {
    project(slug: $slug) {
      metric(name: $name, period: $period) { name kind unit target latest latestAt current status trend series }
    }
  }
`)
const LiveRate = graphql(`
  subscription LiveRate($slug: String!) { live { project(slug: $slug) { metric(name: "app.crash.rate") { latest } } } }
`)
const DefineMetric = graphql(`
  mutation DefineMetric($input: DefineMetricInput!) {
    defineMetric(input: $input) {
      metric { name title unit direction target warning critical status builtIn }
      errors { code message path }
    }
  }
`)
const RecordMetrics = graphql(`
  mutation MetricSeriesRecord($input: RecordMetricsInput!) {
    recordMetrics(input: $input) { rejected { index reason } errors { message } }
  }
`)
const LiveSeries = graphql(`
  subscription LiveMetricSeries($slug: String!, $period: Period!) {
    live {
      project(slug: $slug) {
        metric(name: "app.memory.used", period: $period) { latest current }
        metricSeries(name: "app.memory.used", aggregate: AVG, interval: DAY, period: $period) { points { value } }
      }
    }
  }
`)
const LiveTarget = graphql(`
  subscription LiveTarget($slug: String!) {
    live { project(slug: $slug) { metric(name: "app.memory.used") { target } } }
  }
`)
