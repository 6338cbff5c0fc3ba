import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRecorder } from '../../src/metrics/create-recorder.ts'
import type { Histogram, Point, Reading } from '../../src/metrics/recorder.ts'
import { rollUpProject } from '../../src/metrics/roll-up.ts'
import { quantile, readSketch } from '../../src/sketches/sketch.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { type FreshDatabase, freshDatabase } from '../system/fresh-database.ts'
import { ask, next, subscribe } from '../system/graphql-client.ts'
import { type SeededProject, seed } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import type { MetricSampleInput, RecordMetricsInput, UpdateMetricSettingsInput } from '../typed/graphql.ts'

const RecordMetrics = graphql(`
  mutation RecordMetrics($input: RecordMetricsInput!) {
    recordMetrics(input: $input) { stored duplicates rejected { index reason message } errors { code message path } }
  }
`)
const UpdateMetricSettings = graphql(`
  mutation UpdateMetricSettings($input: UpdateMetricSettingsInput!) {
    updateMetricSettings(input: $input) {
      metricUsage { maxSeries rawDays minuteDays hourDays dayDays }
      errors { code message path }
    }
  }
`)
const MetricUsage = graphql(`
  query MetricUsage($slug: String!) {
    project(slug: $slug) {
      cursor
      metricUsage { series maxSeries rejectedSamples }
      intake(period: { last: "1h" }) { category outcome reason quantity }
    }
  }
`)
const MetricRecorded = graphql(`
  subscription MetricRecorded($project: String!, $names: [String!], $after: String) {
    metricRecorded(project: $project, names: $names, after: $after) {
      cursor
      samples { name value at unit labels { name value } }
      lagged { skipped }
    }
  }
`)

const noon = new Date('2026-03-02T12:30:00Z')
const clock = fakeClock(noon)
const start = noon.getTime()
const DAY = 86_400
let database: FreshDatabase
let host: TestHost
/** Another node on the same database. */
let other: TestHost
beforeAll(async () => {
  database = await freshDatabase()
  host = await startTestHost({}, database, clock)
  other = await startTestHost({}, database, fakeClock(noon))
})
afterAll(async () => {
  await other.close()
  await host.close()
  await database.drop()
})

const administrator = { token: ADMIN }
/** So many seconds after (or before) what the clock says. */
const at = (seconds: number) => new Date(clock.now().getTime() + seconds * 1_000).toISOString()

function metricsOf(app: SeededProject) {
  async function record(samples: MetricSampleInput[], { url } = host) {
    const { data } = await ask(url, RecordMetrics, { input: { samples } }, { key: app.key })
    const { stored, duplicates, rejected, errors } = data!.recordMetrics
    expect(errors).toEqual([])
    return { stored, duplicates, rejected: rejected.map(({ index, reason }) => [index, reason]) }
  }
  async function usage() {
    const { project } = await seed(host).gql(MetricUsage, { slug: app.slug })
    const counts = project!.intake.filter(({ category }) => category === 'metric')
    const intake = Object.fromEntries(counts.map(({ outcome, reason, quantity }) => [outcome + reason, quantity]))
    return { ...project!.metricUsage, intake, cursor: project!.cursor }
  }
  const settings = async (input: Omit<UpdateMetricSettingsInput, 'project'>) =>
    (await seed(host).gql(UpdateMetricSettings, { input: { project: app.slug, ...input } })).updateMetricSettings
  function follow(from: { names?: string[]; after?: string } = {}, { url } = host) {
    const told = subscribe(url, MetricRecorded, { project: app.slug, ...from }, administrator, 'WebSocket')
    return { take: async () => (await next(told)).metricRecorded, end: () => told.return?.() }
  }
  return { ...app, record, usage, settings, follow }
}

const project = async () => metricsOf(await seed(host).project())
const failed = async (input: RecordMetricsInput, as: { token: string } | { key: string } = administrator) =>
  (await ask(host.url, RecordMetrics, { input }, as)).data!.recordMetrics

async function rows<Row>(sql: string, values: unknown[]): Promise<Row[]> {
  return (await host.database.pool.query(sql, values)).rows as Row[]
}

describe('what is taken', () => {
  test('a batch once, however often and in whatever order it comes', async () => {
    const app = await project()
    const samples = [30, 10, 20].map((second) => ({
      name: 'app.memory.used',
      value: second,
      at: at(-second),
      unit: 'By',
    }))
    expect(await app.record(samples)).toEqual({ stored: 3, duplicates: 0, rejected: [] })
    expect(await app.record(samples.toReversed())).toEqual({ stored: 0, duplicates: 3, rejected: [] })
    const more = [samples[0]!, samples[0]!, { name: 'app.memory.used', value: -0, at: at(-5) }]
    expect(await app.record([...more, { ...more[2]!, value: 0 }])).toEqual({ stored: 1, duplicates: 3, rejected: [] })
    expect((await app.usage()).intake).toEqual({ accepted: 4, ignoredduplicate: 6 })
  })

  test('the same value of other labels, of another moment, and now', async () => {
    const app = await project()
    const sample = { name: 'latency', value: 5 }
    const labels = (...pairs: [string, string][]) => pairs.map(([name, value]) => ({ name, value }))
    const samples = [
      sample,
      { ...sample, at: at(0) },
      { ...sample, at: at(-1) },
      { ...sample, attributes: labels(['a', 'b'], ['c', 'd']) },
      { ...sample, attributes: labels(['c', 'd'], ['a', 'b']) },
      { ...sample, attributes: labels(['a', 'b1'], ['c', 'd']) },
      { ...sample, attributes: labels(['__proto__', 'x'], ['constructor', 'y']) },
    ]
    expect(await app.record(samples)).toEqual({ stored: 5, duplicates: 2, rejected: [] })
    expect(await app.usage()).toMatchObject({ series: 4, maxSeries: 10_000, rejectedSamples: 0 })
  })

  test('labels without the people in them', async () => {
    const app = await project()
    const of = (value: string) => [{ name: 'user.mail', value }]
    const samples = ['ann@example.org', 'bob@example.org'].map((mail, i) => ({
      name: 'a',
      value: i,
      attributes: of(mail),
    }))
    for (let time = 0; time < 2; time++) await app.record(samples)
    expect(await app.usage()).toMatchObject({ series: 1, intake: { accepted: 2, ignoredduplicate: 2 } })
    const stored = await rows<{ labels: object }>(
      'SELECT labels FROM metric_series JOIN project ON project.id = project_id WHERE slug = $1',
      [app.slug],
    )
    expect(stored).toEqual([{ labels: { 'user.mail': '[email]' } }])
  })

  test('samples in another unit, converted to that which was said first', async () => {
    const app = await project()
    const told = app.follow()
    const sample = (value: number, unit: string | null, instance = 'a', name = 'app.memory.used') => {
      return { name, value, unit, at: at(-1), attributes: [{ name: 'service.instance.id', value: instance }] }
    }
    await app.record([sample(90, null)])
    expect(await app.record([sample(100, null, 'c'), sample(110, 'MB'), sample(120, 'MB', 'b')])).toMatchObject({
      stored: 3,
    })
    const { stored, duplicates, rejected } = await app.record([
      sample(130_000_000, 'By', 'a'),
      sample(140_000, 'kBy', 'c'),
      sample(120_000_000, 'By', 'b'),
      sample(1, 'EUR', 'a'),
      sample(1, 'EUR', 'new'),
      sample(1e308, 'EBy', 'a'),
      sample(1, 'a\u0000', 'a'),
      sample(7, 'min', 'a', 'wait'),
      sample(420, 's', 'b', 'wait'),
      sample(1, 'MB', 'c', 'wait'),
    ])
    expect({ stored, duplicates }).toEqual({ stored: 4, duplicates: 1 })
    expect(rejected).toEqual([
      [3, 'OTHER_UNIT'],
      [4, 'OTHER_UNIT'],
      [5, 'BAD_VALUE'],
      [6, 'BAD_UNIT'],
      [9, 'OTHER_UNIT'],
    ])
    expect(await app.usage()).toMatchObject({ series: 5 })
    const taken: [number, string | null | undefined][] = []
    while (taken.length < 8) for (const { value, unit } of (await told.take()).samples) taken.push([value, unit])
    expect(taken.map(([value]) => value).toSorted((one, other) => one - other)).toEqual([
      7, 7, 90, 100, 110, 120, 130, 140,
    ])
    // Nobody had said the unit of the first.
    expect(new Set(taken.flatMap(([value, unit]) => (value === 90 ? [] : [unit])))).toEqual(new Set(['MB', 'min']))
    await told.end()
  })

  test('what is wrong is told, and costs the others nothing', async () => {
    const app = await project()
    await app.record([{ name: 'gauge', value: 1 }])
    const many = Array.from({ length: 33 }, (_, i) => ({ name: `n${i}`, value: '' }))
    const samples: MetricSampleInput[] = [
      { name: 'good', value: 1 },
      { name: '', value: 1 },
      { name: 'nul\u0000', value: 1 },
      { name: 'lone\ud800', value: 1 },
      { name: 'old', value: 1, at: at(-7 * DAY - 1) },
      { name: 'year one', value: 1, at: '0001-01-01T00:00:00Z' },
      { name: 'late', value: 1, at: at(-7 * DAY + 60) },
      { name: 'future', value: 1, at: at(301) },
      { name: 'year 9999', value: 1, at: '9999-12-31T23:59:59Z' },
      { name: 'labels', value: 1, attributes: many },
      { name: 'twice', value: 1, attributes: [many[0]!, many[0]!] },
      { name: 'unit', value: 1, unit: ' '.repeat(64) },
      { name: 'gauge', value: 1, kind: 'COUNTER' },
      { name: 'mixed', value: 1, kind: 'COUNTER' },
      { name: 'mixed', value: 1, attributes: [{ name: 'a', value: 'b' }] },
    ]
    const { stored, rejected } = await app.record(samples)
    expect(stored).toBe(3)
    expect(rejected).toEqual([
      [1, 'BAD_NAME'],
      [2, 'BAD_NAME'],
      [3, 'BAD_NAME'],
      [4, 'TOO_OLD'],
      [5, 'TOO_OLD'],
      [7, 'IN_FUTURE'],
      [8, 'IN_FUTURE'],
      [9, 'BAD_LABELS'],
      [10, 'BAD_LABELS'],
      [11, 'BAD_UNIT'],
      [12, 'OTHER_KIND'],
      [14, 'OTHER_KIND'],
    ])
    const { rejectedSamples, intake } = await app.usage()
    expect(rejectedSamples).toBe(12)
    expect(intake).toMatchObject({ accepted: 4, invalidtoo_old: 2, invalidbad_name: 3, invalidother_kind: 2 })
  })

  test('calls that fail as a whole', async () => {
    const app = await project()
    const samples = [{ name: 'a', value: 1 }]
    expect((await failed({ project: 'nowhere', samples })).errors).toMatchObject([{ code: 'NOT_FOUND' }])
    const elsewhere = await failed({ project: 'default', samples }, { key: app.key })
    expect(elsewhere.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'project'] }])
    const reader = await seed(host).token(['READ'])
    expect((await failed({ project: app.slug, samples }, reader)).errors).toMatchObject([{ code: 'NOT_FOUND' }])
    const tooMany = Array.from({ length: 10_001 }, () => samples[0]!)
    expect(await failed({ project: app.slug, samples: tooMany })).toMatchObject({
      stored: 0,
      errors: [{ code: 'INVALID' }],
    })
    const nameless = await ask(host.url, RecordMetrics, { input: { samples } }, administrator)
    expect(nameless.errors[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    expect(await failed({ project: app.slug, samples: [] })).toMatchObject({ stored: 0, errors: [] })
    expect(await app.usage()).toMatchObject({ series: 0, intake: {} })
  })
})

describe('how many series', () => {
  const serie = (number: number) => ({ name: 'load', value: 1, attributes: [{ name: 'n', value: String(number) }] })

  test('further ones are refused, known ones are taken', async () => {
    const app = await project()
    expect((await app.settings({ maxSeries: 2 })).errors).toEqual([])
    expect(await app.record([0, 1, 2].map(serie))).toEqual({
      stored: 2,
      duplicates: 0,
      rejected: [[2, 'TOO_MANY_SERIES']],
    })
    const later = { ...serie(0), at: at(-10) }
    const metric = { name: 'another', value: 1 }
    const second = await app.record([later, metric])
    expect(second).toEqual({ stored: 1, duplicates: 0, rejected: [[1, 'TOO_MANY_SERIES']] })
    expect(await app.usage()).toMatchObject({ series: 2, maxSeries: 2, rejectedSamples: 2 })
    expect(await rows('SELECT name FROM metric WHERE project_id = $1', [app.number])).toEqual([{ name: 'load' }])
    await app.settings({ maxSeries: 3 })
    expect(await app.record([metric])).toMatchObject({ stored: 1 })
  })

  test('two nodes that meet the same and different new ones at once', async () => {
    const app = await project()
    await app.settings({ maxSeries: 30 })
    const series = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => serie(from + i))
    const answers = await Promise.all([
      ...[0, 10, 20].map((from) => app.record(series(from, from + 15))),
      ...[5, 15, 25].map((from) => app.record(series(from, from + 15).toReversed(), other)),
    ])
    const { series: made, rejectedSamples } = await app.usage()
    expect(made).toBe(30)
    const sum = (of: (answer: (typeof answers)[number]) => number) =>
      answers.reduce((total, each) => total + of(each), 0)
    expect(sum(({ stored }) => stored)).toBe(30)
    expect(sum(({ rejected }) => rejected.length)).toBe(rejectedSamples)
    expect(sum(({ stored, duplicates, rejected }) => stored + duplicates + rejected.length)).toBe(90)
  })

  test('settings that make no sense change nothing', async () => {
    const app = await project()
    const fault = async (input: Omit<UpdateMetricSettingsInput, 'project'>) =>
      (await app.settings(input)).errors[0]?.path
    expect(await fault({ maxSeries: 0 })).toEqual(['input', 'maxSeries'])
    expect(await fault({ rawDays: 91 })).toEqual(['input', 'rawDays'])
    expect(await fault({ rawDays: 30 })).toEqual(['input', 'minuteDays'])
    expect(await fault({ hourDays: 13 })).toEqual(['input', 'hourDays'])
    const { metricUsage } = await app.settings({ rawDays: 14 })
    expect(metricUsage).toEqual({ maxSeries: 10_000, rawDays: 14, minuteDays: 14, hourDays: 90, dayDays: 800 })
  })
})

interface RollupRow {
  resolution: number
  at: Date
  count: number
  sum: number
  min: number
  max: number
  last: number
  sketch: Buffer
}

const rollupsOf = (app: SeededProject) =>
  rows<RollupRow>(
    `SELECT resolution, at, count, sum, min, max, last, sketch FROM metric_rollup AS rollup JOIN metric_series AS series ON series.id = series_id
     WHERE series.project_id = $1 ORDER BY resolution, rollup.at`,
    [app.number],
  )

/** What rollups of values are to be, one series' by resolution and time. */
function rollupsFrom(values: { at: number; value: number }[]) {
  return [60, 3_600, 86_400].flatMap((resolution) => {
    const stretches = Map.groupBy(values, (each) => Math.floor(each.at / resolution / 1_000) * resolution * 1_000)
    return [...stretches]
      .sort(([one], [other]) => one - other)
      .map(([begin, all]) => {
        const numbers = all.map(({ value }) => value)
        return {
          resolution,
          at: new Date(begin),
          count: all.length,
          sum: numbers.reduce((sum, value) => sum + value, 0),
          min: Math.min(...numbers),
          max: Math.max(...numbers),
          last: all.toSorted((one, other) => one.at - other.at).at(-1)!.value,
        }
      })
  })
}

describe('rollups', () => {
  test('are exact, late samples included', async () => {
    const app = await project()
    const base = clock.now().getTime()
    // Whole numbers, so that sums do not depend on the order; some of each stretch come late.
    const values = Array.from({ length: 300 }, (_, i) => ({
      at: base - ((i * 7_919) % 300) * 613_000,
      value: ((i * 104_729) % 2_001) - 1_000,
    }))
    for (const part of [values.slice(0, 200), values.slice(200, 290), values.slice(150)]) {
      await app.record(part.map(({ at, value }) => ({ name: 'temperature', value, at: new Date(at).toISOString() })))
      await clock.advance(1)
    }
    const found = await rollupsOf(app)
    expect(found.map(({ sketch: _sketch, ...row }) => row)).toEqual(rollupsFrom(values))
    for (const { resolution, at, sketch } of found.filter(({ resolution }) => resolution === DAY)) {
      const inside = values.filter(
        (each) => Math.floor(each.at / resolution / 1_000) * resolution * 1_000 === at.getTime(),
      )
      const sorted = inside.map(({ value }) => value).sort((one, other) => one - other)
      for (const q of [0, 0.5, 0.95]) {
        const wanted = sorted[Math.floor(q * (sorted.length - 1))]!
        expect(Math.abs(quantile(readSketch(sketch), q)! - wanted)).toBeLessThanOrEqual(Math.abs(wanted) * 0.0101)
      }
    }
  })

  test('are made once by nodes that want them at the same time', async () => {
    const app = await project()
    const sample = (i: number) => ({ name: 'requests', value: 1, kind: 'COUNTER' as const, at: at(-i) })
    for (let i = 0; i < 6; i++) await app.record([sample(2 * i), sample(2 * i + 1)], i % 2 ? host : other)
    await Promise.all([host, other, host, other].map(({ database }) => rollUpProject({ database }, app.number)))
    expect((await rollupsOf(app)).at(-1)).toMatchObject({ resolution: DAY, count: 12, sum: 12 })
    expect(await rows('SELECT version FROM metric_look WHERE project_id = $1', [app.number])).toEqual([{ version: 1 }])
  })
})

/** Sends what comes from OpenTelemetry the way its address does. */
function recorderOf({ database }: TestHost) {
  const bus = { publish() {}, subscribe: () => () => {}, close: async () => {} }
  return createRecorder({
    database,
    bus,
    clock,
    log: { error: (fault: unknown) => expect.unreachable(String(fault)) } as never,
  })
}

describe('cumulative streams', () => {
  const since = new Date(start - 60_000)
  const point = (seconds: number, value: number): Point => ({
    type: 'point',
    kind: 'cumulative',
    name: 'http.requests',
    unit: null,
    labels: {},
    at: new Date(start + seconds * 1_000),
    value,
    since,
  })
  const histogram = (seconds: number, counts: number[]): Histogram => ({
    ...point(seconds, 0),
    type: 'histogram',
    kind: 'cumulative',
    name: 'http.duration',
    count: counts.reduce((sum, count) => sum + count, 0),
    sum: null,
    min: null,
    max: null,
    buckets: counts.map((count, i) => ({ value: 10 ** i, count })),
  })

  test('become what was added, on whichever node and in whichever order they come', async () => {
    const app = await project()
    const [one, another] = [recorderOf(host), recorderOf(other)]
    const batches: Reading[][] = [
      [point(3, 10), point(1, 4), histogram(1, [1, 2, 0])],
      [point(2, 7), point(5, 12)],
      [point(4, 11), histogram(4, [1, 5, 2]), histogram(4, [1, 5, 2])],
    ]
    const answers = await Promise.all(batches.map((batch, i) => (i % 2 ? one : another).record(app.number, batch)))
    const again = await one.record(app.number, batches.flat())
    expect(again).toEqual({ stored: 0, duplicates: 8, rejected: [] })
    expect(answers.flatMap(({ rejected }) => rejected)).toEqual([])
    await rollUpProject(host, app.number)
    const days = (await rollupsOf(app)).filter(({ resolution }) => resolution === DAY)
    const [requests, durations] = days.toSorted((one, other) => one.count - other.count)
    expect(requests!.sum).toBe(12)
    // One value of 1, five of 10 and two of 100.
    expect(durations).toMatchObject({ count: 8, sum: 251 })
    expect(await one.record(app.number, [{ ...point(6, 1), kind: 'gauge' }])).toMatchObject({
      rejected: [{ index: 0, reason: 'OTHER_KIND' }],
    })
  })
})

describe('who follows', () => {
  test('is told each batch in order, of the metrics asked for, and goes on where they were', async () => {
    const app = await project()
    const { cursor } = await app.usage()
    const label = { name: 'route', value: '/' }
    await app.record([
      { name: 'a', value: 1, unit: 'ms', attributes: [label], at: at(0) },
      { name: 'b', value: 2 },
    ])
    await app.record([{ name: 'b', value: 3 }], other)
    await app.record([{ name: 'a', value: 1, attributes: [label], at: at(0) }])
    await app.record([{ name: 'a', value: 4, at: at(0) }])
    const some = app.follow({ names: ['a'], after: cursor })
    const first = await some.take()
    expect(first).toMatchObject({
      samples: [{ name: 'a', value: 1, unit: 'ms', labels: [label], at: at(0) }],
      lagged: null,
    })
    expect((await some.take()).samples).toMatchObject([{ name: 'a', value: 4, labels: [] }])
    await some.end()
    const all = app.follow({ after: first.cursor }, other)
    const told = [await all.take(), await all.take()]
    expect(told.map(({ samples }) => samples.map(({ name, value }) => [name, value]))).toEqual([[['b', 3]], [['a', 4]]])
    await app.record([{ name: 'c', value: 5 }], other)
    expect((await all.take()).samples).toMatchObject([{ name: 'c', value: 5 }])
    await all.end()
  })

  test('misses nothing that a node stored and died before it told', async () => {
    const app = await project()
    const { cursor } = await app.usage()
    const mute = recorderOf(host)
    const reading: Point = {
      type: 'point',
      kind: 'gauge',
      name: 'a',
      unit: null,
      labels: {},
      at: clock.now(),
      value: 7,
      since: null,
    }
    await mute.record(app.number, [reading])
    const follower = app.follow({ after: cursor })
    expect((await follower.take()).samples).toMatchObject([{ name: 'a', value: 7 }])
    await follower.end()
  })
})

/** Puts the clock forward for what is recorded afterwards, so it stands last. */
describe('what is kept', () => {
  test('samples and rollups each for as long as is set, and the series until nothing of it is left', async () => {
    const app = await project()
    await app.settings({ rawDays: 1, minuteDays: 2, hourDays: 3, dayDays: 4 })
    const { cursor } = await app.usage()
    await app.record([{ name: 'brief', value: 1 }])
    await app.record([{ name: 'brief', value: 2 }])
    await clock.advance(1)
    const left = async () => {
      const samples = await rows(
        'SELECT FROM metric_sample JOIN metric_series ON id = series_id WHERE project_id = $1',
        [app.number],
      )
      const found = await rollupsOf(app)
      return [
        samples.length,
        ...[60, 3_600, DAY].map((each) => found.filter(({ resolution }) => resolution === each).length),
      ]
    }
    const days: number[][] = [await left()]
    for (let day = 1; day <= 5; day++) {
      await clock.advance(DAY + 60)
      days.push(await left())
    }
    expect(days).toEqual([
      [2, 1, 1, 1],
      [0, 1, 1, 1],
      [0, 0, 1, 1],
      // What it is of has ended later than the sample.
      [0, 0, 1, 1],
      [0, 0, 0, 1],
      [0, 0, 0, 0],
    ])
    expect(await app.usage()).toMatchObject({ series: 0 })
    expect(await rows('SELECT FROM metric_look WHERE project_id = $1', [app.number])).toEqual([])
    await app.record([{ name: 'brief', value: 3 }])
    expect(await app.usage()).toMatchObject({ series: 1 })
    const follower = app.follow({ after: cursor })
    expect(await follower.take()).toMatchObject({ samples: [], lagged: { skipped: 0 } })
    expect((await follower.take()).samples).toMatchObject([{ name: 'brief', value: 3 }])
    await follower.end()
  })
})
