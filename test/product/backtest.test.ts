import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import { createRecorder } from '../../src/metrics/create-recorder.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { ask } from '../system/graphql-client.ts'
import { type Seed, seed } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import type { BacktestInput } from '../typed/graphql.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const clock = fakeClock(NOW)
let host: TestHost
let owner: Seed
beforeAll(async () => {
  host = await startTestHost({}, undefined, clock)
  owner = seed(host)
})
afterAll(() => host.close())

const Backtest = graphql(`
  query Backtest($input: BacktestInput!) {
    backtest(input: $input) {
      metric
      findings
      points {
        at
        value
        score
        threshold
        verdict
        level
        message
      }
    }
  }
`)

const run = async (input: BacktestInput) => (await owner.gql(Backtest, { input })).backtest

const begin = NOW.getTime() - 12 * 3_600_000
const minute = (index: number) => new Date(begin + index * 60_000)
const samplesOf = (values: readonly (number | null)[]) =>
  values.map((value, index) => ({ at: minute(index).toISOString(), value }))
/** A wave with a peak. */
const peaked = (count: number, peak: number) =>
  Array.from({ length: count }, (_, i) => (i === peak ? 100 : 20 + 5 * Math.sin(i / 20) + (i % 7) / 10))

describe('a detector', () => {
  test('that gives scores is shown with score and threshold for each sample', async () => {
    const { metric, findings, points } = await run({ detector: 'anomaly', samples: samplesOf(peaked(600, 500)) })
    expect({ metric, findings, count: points.length }).toEqual({ metric: 'samples', findings: 1, count: 600 })
    expect(points[500]).toMatchObject({
      at: minute(500).toISOString(),
      value: 100,
      threshold: 0.5,
      verdict: 'FIRING',
      level: 'CRITICAL',
      message: expect.stringContaining('The series is unlike what it was: 100 now'),
    })
    expect(points[500]!.score).toBeGreaterThan(0.9)
    expect(points.slice(0, 500).every(({ score, verdict }) => score < 0.5 && verdict === 'OK')).toBe(true)
  })

  test('that gives none is asked after each sample, with what it found last', async () => {
    const values = [100, 151, 149, null, 142, 210]
    const { points, findings } = await run({
      detector: 'threshold',
      metric: 'app.memory.used',
      unit: 'MB',
      samples: samplesOf(values),
    })
    expect(findings).toBe(2)
    expect(points.map(({ verdict, level, threshold, score }) => [verdict, level, threshold, score])).toEqual([
      ['OK', null, null, 0],
      ['FIRING', 'WARNING', 150, 1],
      ['FIRING', 'WARNING', 150, 1],
      ['FIRING', 'WARNING', 150, 1],
      ['OK', null, null, 0],
      ['FIRING', 'CRITICAL', 200, 1],
    ])
    expect(points[5]!.message).toBe('Memory in use is 210 MB, above the critical threshold of 200 MB.')
  })

  test('that forecasts warns before the threshold', async () => {
    const { points } = await run({
      detector: 'trend-forecast',
      metric: 'app.memory.used',
      unit: 'MB',
      samples: samplesOf(Array.from({ length: 60 }, (_, i) => 100 + i)),
    })
    const first = points.findIndex(({ verdict }) => verdict === 'FIRING')
    expect(points[first]!.value).toBeLessThan(150)
    expect(points[first]!.message).toMatch(/^Memory in use will reach \d+ MB in about \d+ minutes\.$/)
  })

  test('answers the same again, and the same for a part', async () => {
    const samples = samplesOf(peaked(400, 300))
    const { points } = await run({ detector: 'anomaly', samples })
    expect((await run({ detector: 'anomaly', samples })).points).toEqual(points)
    expect((await run({ detector: 'anomaly', samples: samples.slice(0, 310) })).points).toEqual(points.slice(0, 310))
  })

  test('takes samples as they came: late ones and others of the same time', async () => {
    const samples = samplesOf(peaked(300, 250))
    const at = (index: number) => samples[index]!.at
    samples[100]!.at = at(99)
    samples[200]!.at = at(150)
    const { points } = await run({ detector: 'anomaly', samples })
    expect(points).toHaveLength(300)
    expect([points[100]!.at, points[200]!.at]).toEqual([minute(99).toISOString(), minute(199).toISOString()])
    expect(points[250]!.verdict).toBe('FIRING')
  })

  test('answers the longest of files, and lets others have their turn meanwhile', async () => {
    let isDone = false
    let turns = 0
    const beside = (async () => {
      while (!isDone) if ((await fetch(`${host.url}/livez`)).ok) turns++
    })()
    const { points } = await run({ detector: 'anomaly', samples: samplesOf(peaked(22_695, 20_000)) })
    isDone = true
    await beside
    expect(points).toHaveLength(22_695)
    expect(points[20_000]!.verdict).toBe('FIRING')
    expect(turns).toBeGreaterThan(3)
  })
})

test('a rule is tried on samples', async () => {
  const { slug: project } = await owner.project()
  const metric = { metric: 'queue.length', windowSeconds: 60, thresholds: { critical: 10 } }
  const rule: BacktestInput['rule'] = { project, kind: 'METRIC', name: 'Queue', forSeconds: 120, metric }
  const tried = await run({ rule, samples: samplesOf([1, 20, 20, 20, 20, 1]) })
  expect(tried).toMatchObject({ metric: 'queue.length', findings: 1 })
  expect(tried.points.map(({ verdict }) => verdict)).toEqual(['OK', 'PENDING', 'PENDING', 'FIRING', 'FIRING', 'OK'])
  expect(tried.points[3]).toMatchObject({ value: 20, score: 20, threshold: 10, level: 'CRITICAL' })
})

test('a rule without thresholds is tried by the levels of its metric, on samples of any unit', async () => {
  const { slug: project } = await owner.project()
  const metric = { metric: 'app.memory.used', windowSeconds: 60 }
  const rule: BacktestInput['rule'] = { project, kind: 'METRIC', name: 'Memory', metric }
  const { points } = await run({ rule, samples: samplesOf([100e6, 200e6, 300e6]), unit: 'By' })
  expect(points.map(({ value, verdict, level }) => [value, verdict, level])).toEqual([
    [100, 'OK', null],
    [200, 'FIRING', 'WARNING'],
    [300, 'FIRING', 'CRITICAL'],
  ])
  const { errors } = await ask(
    host.url,
    Backtest,
    { input: { rule, samples: samplesOf([1]), unit: 's' } },
    { token: ADMIN },
  )
  expect(errors[0]?.message).toBe('The samples are in s, which is no MB.')
})

describe('over a period', () => {
  const at = (second: number) => new Date(begin + second * 1_000)
  const period = { from: at(0).toISOString(), to: at(300).toISOString() }
  async function measured() {
    const app = await owner.project()
    const log = pino({ level: 'silent' })
    const recorder = createRecorder({ database: host.database, bus: createLocalBus(), clock, log })
    const common = { type: 'point', kind: 'gauge', name: 'temperature', unit: null, since: null } as const
    const values = [40, 60, 60, 40]
    await recorder.record(app.number, [
      ...values.map((value, index) => ({ ...common, at: at(index * 60), value, labels: { room: 'a' } })),
      ...values.map((_, index) => ({ ...common, at: at(index * 60), value: 1, labels: { room: 'b' } })),
    ])
    return app.slug
  }

  test('a rule goes through what is stored as it would have, moment by moment', async () => {
    const project = await measured()
    const metric = { metric: 'temperature', windowSeconds: 60, groupBy: ['room'], thresholds: { warning: 50 } }
    const rule: BacktestInput['rule'] = {
      project,
      kind: 'METRIC',
      name: 'Hot',
      forSeconds: 60,
      intervalSeconds: 30,
      metric,
    }
    const { points, findings } = await run({ rule, period })
    expect(findings).toBe(1)
    expect(points.map(({ at, verdict }) => `${(Date.parse(at) - begin) / 1_000} ${verdict}`)).toEqual([
      '30 OK',
      '60 PENDING',
      '90 PENDING',
      '120 FIRING',
      '150 FIRING',
      '180 OK',
      '210 OK',
      '240 PENDING',
      '270 PENDING',
      '300 NO_DATA',
    ])
    expect(points[3]).toMatchObject({ value: 60, threshold: 50, message: 'Hot: temperature is 60, above 50 (room a)' })
    expect(points.at(-1)).toMatchObject({ value: null, message: 'Hot: no data' })
  })

  test('silence is found too', async () => {
    const project = await measured()
    const noData = { metric: 'temperature', seconds: 60, groupBy: ['room'] }
    const rule: BacktestInput['rule'] = { project, kind: 'NO_DATA', name: 'Silent', intervalSeconds: 60, noData }
    const { points, metric } = await run({ rule, period })
    expect(metric).toBe('temperature')
    expect(points.map(({ verdict }) => verdict)).toEqual(['OK', 'OK', 'OK', 'FIRING', 'FIRING'])
  })

  test.each<[string, Partial<NonNullable<BacktestInput['rule']>>]>([
    ['crash rate', { kind: 'CRASH_RATE', crashRate: { thresholds: { warning: 1 } } }],
    ['burn rate', { kind: 'BURN_RATE', burnRate: { objective: 0.99 } }],
    ['spike', { kind: 'ISSUE_SPIKE', spike: {} }],
  ])('where nothing happened a %s finds nothing', async (_, what) => {
    const { slug: project } = await owner.project()
    const rule = { project, name: 'Calm', onNoData: 'OK', intervalSeconds: 60, ...what } as BacktestInput['rule']
    const { points } = await run({ rule, period })
    expect(points.map(({ verdict }) => verdict)).toEqual(Array(5).fill('OK'))
  })

  test.each<[string, object, object, string]>([
    ['new issues', { kind: 'ISSUE_NEW', issue: {} }, {}, 'A rule of kind ISSUE_NEW tells what happens to issues once,'],
    [
      'too many steps',
      {},
      { period: { ...period, from: at(-86_400).toISOString() } },
      'At most 2000 evaluations can be',
    ],
    [
      'a detector',
      {},
      { rule: null, detector: 'anomaly' },
      'A backtest needs either `samples` or `stored`, or for a rule',
    ],
    ['samples beside', {}, { samples: [] }, 'A backtest needs either `samples` or `stored`, or for a rule `period`.'],
  ])('refused is: %s', async (_, what, more, message) => {
    const { slug: project } = await owner.project()
    const noData = 'issue' in what ? null : { metric: 'm', seconds: 60 }
    const rule = { project, kind: 'NO_DATA', name: 'Silent', noData, ...what }
    const { errors } = await ask(
      host.url,
      Backtest,
      { input: { rule, period, ...more } as BacktestInput },
      { token: ADMIN },
    )
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })
})

describe('stored samples', () => {
  test('are those of the project, by the interval', async () => {
    const app = await owner.project()
    const log = pino({ level: 'silent' })
    const recorder = createRecorder({ database: host.database, bus: createLocalBus(), clock, log })
    const reading = (index: number, value: number, instance: string) =>
      ({
        type: 'point',
        kind: 'gauge',
        name: 'app.memory.used',
        at: minute(index),
        value,
        labels: { instance },
        unit: 'By',
        since: null,
      }) as const
    await recorder.record(app.number, [
      ...[140, 160, 160].map((value, index) => reading(index * 2, value * 1e6, 'a')),
      reading(0, 9e9, 'b'),
    ])
    const { points } = await run({
      project: app.slug,
      detector: 'threshold',
      stored: {
        metric: 'app.memory.used',
        labels: [{ name: 'instance', value: 'a' }],
        interval: 'MINUTE',
        period: { from: minute(0).toISOString(), to: minute(5).toISOString() },
      },
    })
    expect(points.map(({ value, verdict }) => [value, verdict])).toEqual([
      [140e6, 'OK'],
      [null, 'OK'],
      [160e6, 'FIRING'],
      [null, 'FIRING'],
      [160e6, 'FIRING'],
    ])
  })

  test('are out of reach for those who may not read the project', async () => {
    const { slug } = await owner.project()
    const { slug: other } = await owner.project()
    const as = await owner.token(['READ'], [other])
    const stored = { metric: 'app.memory.used', interval: 'HOUR' } as const
    const { errors } = await ask(host.url, Backtest, { input: { project: slug, detector: 'threshold', stored } }, as)
    expect(errors[0]?.message).toBe(`There is no project "${slug}".`)
  })
})

describe('refused is', () => {
  const samples = samplesOf([1, 2])
  const rule = { project: 'default', kind: 'METRIC', name: 'Queue', metric: { metric: 'queue.length' } } as const
  test.each<[what: string, input: BacktestInput, message: string | RegExp]>([
    ['neither detector nor rule', { samples }, 'A backtest needs either `detector` or `rule`.'],
    ['both', { samples, detector: 'anomaly', rule }, 'A backtest needs either `detector` or `rule`.'],
    [
      'neither samples nor stored ones',
      { detector: 'anomaly' },
      'A backtest needs either `samples` or `stored`, or for a rule `period`.',
    ],
    [
      'a detector that is not there',
      { samples, detector: '__proto__' },
      /^There is no detector "__proto__"; there are /,
    ],
    ['a rule that could not be saved', { samples, rule }, /./],
    ['a rule of another kind', { samples, rule: { ...rule, kind: 'ISSUE_NEW', metric: null, issue: {} } }, /METRIC/],
    ['a metric of no name', { samples, detector: 'anomaly', metric: ' ' }, 'No metric has such a name.'],
    ['a unit of none', { samples, detector: 'anomaly', unit: '\u0007' }, 'A unit has 1 to 63 printable characters.'],
    [
      'stored samples of no project',
      { detector: 'anomaly', stored: { metric: 'a', interval: 'HOUR' } },
      'Stored samples are those of a `project`.',
    ],
    ['a project that is not there', { project: 'none', detector: 'anomaly', samples }, 'There is no project "none".'],
    [
      'more samples than can be tried',
      { detector: 'anomaly', samples: Array.from({ length: 50_001 }, () => samples[0]!) },
      'At most 50000 samples can be tried at once; these are 50001.',
    ],
  ])('%s', async (_, input, message) => {
    const { errors } = await ask(host.url, Backtest, { input }, { token: ADMIN })
    expect(errors[0]).toMatchObject({ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } })
  })

  test('a token that may not read', async () => {
    const as = await owner.token(['REPORT'])
    const { data, errors } = await ask(host.url, Backtest, { input: { detector: 'anomaly', samples } }, as)
    expect(data).toEqual({ backtest: null })
    expect(errors[0]?.extensions?.code).toBe('FORBIDDEN')
  })
})

test('of no samples there is nothing to tell', async () => {
  for (const detector of ['anomaly', 'threshold']) {
    expect(await run({ detector, samples: [] })).toEqual({ metric: 'samples', findings: 0, points: [] })
  }
})
