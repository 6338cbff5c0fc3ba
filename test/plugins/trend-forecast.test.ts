import type { Finding, Series } from 'evenkeel/plugin'
import { describe, expect, it, test } from 'vitest'
import trendForecast from '../../plugins/trend-forecast/index.ts'
import { normalCdf } from '../../plugins/trend-forecast/normal-cdf.ts'
import { options } from '../../plugins/trend-forecast/options.ts'
import { trendOf } from '../../plugins/trend-forecast/trend.ts'
import { openPlugins } from '../plugin/open-plugins.ts'

const NEWEST = Date.UTC(2026, 0, 5, 12)

/** The same noise every time: −1..1. */
const noise = (index: number) => {
  const x = Math.sin(index * 127.1 + 11.7) * 43_758.5453
  return 2 * (x - Math.floor(x)) - 1
}

/** A sample a minute, the last one at noon. */
function seriesOf(count: number, at: (minute: number) => number | null, given: Partial<Series> = {}): Series {
  const samples = Array.from({ length: count }, (_, index) => ({
    at: new Date(NEWEST - (count - 1 - index) * 60_000),
    value: at(index),
  }))
  return { metric: 'app.memory.used', unit: 'MB', labels: {}, samples, ...given }
}

async function asking(config: unknown = {}) {
  const registry = await openPlugins({ plugin: trendForecast, config })
  return {
    async detect(series: Series, previous: Finding | null = null) {
      const outcome = await registry.detect('trend-forecast', series, previous)
      if (!outcome.ok) throw new Error(outcome.failure.message)
      return outcome.answer
    },
    [Symbol.asyncDispose]: () => registry[Symbol.asyncDispose](),
  }
}

describe('a forecast', () => {
  it.each<[what: string, series: Series, level: Finding['level'], minutes: number, message: string]>([
    [
      'of memory that rises by 1 MB a minute',
      seriesOf(40, (i) => 161 + i * 0.5),
      'CRITICAL',
      39,
      'Memory in use will reach 200 MB in about 39 minutes.',
    ],
    [
      'of the worst level that is crossed within the hour',
      seriesOf(60, (i) => 100 + 1.5 * i),
      'EMERGENCY',
      41,
      'Memory in use will reach 250 MB in about 41 minutes.',
    ],
    [
      'of a fall of what should stay high',
      seriesOf(60, (i) => 59.9 - i * 0.06, { metric: 'app.frame.rate', unit: 'fps' }),
      'WARNING',
      23,
      'Frame rate will reach 55 fps in about 23 minutes.',
    ],
    [
      'in another unit',
      seriesOf(40, (i) => (161 + i * 0.5) * 1e6, { unit: 'By' }),
      'CRITICAL',
      39,
      'Memory in use will reach 200 MB in about 39 minutes.',
    ],
  ])('%s', async (_, series, level, minutes, message) => {
    await using detector = await asking()
    const found = await detector.detect(series)
    expect(found).toMatchObject({ level, message })
    expect(found!.confidence).toBeGreaterThanOrEqual(0.7)
    const expected = (found!.expectedAt!.getTime() - NEWEST) / 60_000
    expect(Math.abs(expected - minutes)).toBeLessThan(1)
  })

  it('is of the levels that a project defined, where it did', async () => {
    await using detector = await asking({ rules: { 'app.memory.used': { unit: 'MB', above: { warning: 181 } } } })
    const levels = { direction: 'LOWER_IS_BETTER', warning: 190e6, critical: 900e6 } as const
    const found = await detector.detect(seriesOf(40, (i) => (161 + i * 0.5) * 1e6, { unit: 'By', levels }))
    expect(found).toMatchObject({ level: 'WARNING', message: 'app.memory.used will reach 190 MB in about 19 minutes.' })
    const queue = { direction: 'HIGHER_IS_BETTER', warning: null, critical: 10 } as const
    const falls = seriesOf(40, (i) => 60 - i, { metric: 'queue.free', unit: null, levels: queue })
    expect(await detector.detect(falls)).toMatchObject({ level: 'CRITICAL', threshold: 10 })
    expect(await detector.detect({ ...falls, levels: null })).toBeNull()
  })

  it('is not put off by noise', async () => {
    await using detector = await asking()
    const found = await detector.detect(seriesOf(60, (i) => 100 + 0.55 * i + 5 * noise(i)))
    expect(found).toMatchObject({ level: 'WARNING', threshold: 150 })
    const minutes = (found!.expectedAt!.getTime() - NEWEST) / 60_000
    expect(minutes).toBeGreaterThan(22)
    expect(minutes).toBeLessThan(42)
  })
})

describe('no forecast', () => {
  it.each<[what: string, series: Series]>([
    ['of no samples', seriesOf(0, () => 0)],
    ['of nine', seriesOf(9, (i) => 100 + 4 * i)],
    ['of gaps', seriesOf(40, () => null)],
    ['of what does not change', seriesOf(60, () => 149)],
    ['of noise near the threshold', seriesOf(60, (i) => 145 + 4 * noise(i))],
    ['of what falls', seriesOf(60, (i) => 149 - i)],
    ['of what will take longer', seriesOf(60, (i) => 100 + 0.1 * i)],
    ['of what is beyond all thresholds', seriesOf(60, (i) => 251 + i)],
    ['of a rise that has come to rest', seriesOf(60, (i) => 100 + Math.min(i, 35))],
    ['of one value far out', seriesOf(60, (i) => (i === 59 ? 149 : 100))],
    ['of a metric without thresholds', seriesOf(60, (i) => 100 + i, { metric: 'some.other' })],
    ['where the unit cannot be converted', seriesOf(60, (i) => 100 + i, { unit: 's' })],
    ['of numbers at the end of their range', seriesOf(60, (i) => (i % 2 ? 1 : -1) * Number.MAX_VALUE)],
  ])('%s', async (_, series) => {
    await using detector = await asking()
    expect(await detector.detect(series)).toBeNull()
  })
})

test('what was warned of is held until it is clearly less likely', async () => {
  await using detector = await asking({ horizonMinutes: 50 })
  const rising = (start: number) => seriesOf(60, (i) => start + 0.45 * i + 8 * noise(i))
  const starts = Array.from({ length: 60 }, (_, i) => 90 + i * 0.5)
  const found = await Promise.all(starts.map((start) => detector.detect(rising(start))))
  const first = found.findIndex((one) => one !== null)
  const previous = found[first]!
  expect(previous.confidence).toBeLessThan(0.8)
  const before = rising(starts[first - 1]!)
  expect(await detector.detect(before)).toBeNull()
  const held = await detector.detect(before, previous)
  expect(held).toMatchObject({ level: 'WARNING' })
  expect(held!.confidence).toBeLessThan(0.7)
  expect(await detector.detect(rising(80), held)).toBeNull()
})

test('rules are replaced, added and turned off by metric', async () => {
  const rules = {
    'app.memory.used': { unit: 'MB', above: { critical: 400 } },
    'disk.free': { below: { warning: 5 } },
    'app.frame.rate': false,
  }
  await using detector = await asking({ rules })
  expect(await detector.detect(seriesOf(60, (i) => 100 + i))).toBeNull()
  expect(await detector.detect(seriesOf(60, (i) => 70 - i, { metric: 'disk.free', unit: 'GB' }))).toMatchObject({
    level: 'WARNING',
    message: 'disk.free will reach 5 GB in about 6 minutes.',
  })
  expect(
    await detector.detect(seriesOf(60, (i) => 59 - i * 0.05, { metric: 'app.frame.rate', unit: 'fps' })),
  ).toBeNull()
})

describe('the line', () => {
  it('is that of most values, not of the odd ones', () => {
    const points = Array.from({ length: 30 }, (_, at) => ({ at, value: at % 7 === 0 ? 1_000 : 10 + 2 * at }))
    const { slope, level } = trendOf(points)
    expect(slope).toBeCloseTo(2, 1)
    expect(level).toBeCloseTo(68, 0)
  })

  it('counts neighbours that resemble each other as fewer', () => {
    const wave = Array.from({ length: 40 }, (_, at) => ({ at, value: at + 5 * Math.sin(at / 4) }))
    const jitter = Array.from({ length: 40 }, (_, at) => ({ at, value: at + 5 * noise(at) }))
    expect(trendOf(wave).errorAfter(10)).toBeGreaterThan(2 * trendOf(jitter).errorAfter(10))
    expect(trendOf(wave).errorAfter(100)).toBeGreaterThan(trendOf(wave).errorAfter(10))
  })

  it('is by chance as often as the test of Mann and Kendall says', () => {
    const mixed = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3].map((value, at) => ({ at, value }))
    expect(trendOf(mixed).chance).toBeGreaterThan(0.2)
    expect(trendOf(mixed.map(({ at }) => ({ at, value: at }))).chance).toBeLessThan(0.001)
  })
})

test.each([
  [0, 0.5],
  [1, 0.8413447],
  [-1.959964, 0.025],
  [6, 1],
])('below %d a standard normal value is with probability %d', (z, probability) => {
  expect(normalCdf(z)).toBeCloseTo(probability, 6)
})

test.each([
  ['neither side', { metric: {} }],
  ['both sides', { metric: { above: { warning: 1 }, below: { warning: 0 } } }],
  ['no level', { metric: { above: {} } }],
  ['levels in the wrong order', { metric: { below: { warning: 1, critical: 2 } } }],
])('refuses a rule with %s', (_, rules) => {
  expect(options.safeParse({ rules }).success).toBe(false)
})
