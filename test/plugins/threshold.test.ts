import { describe, expect, it } from 'vitest'
import { boundsOf, type LevelName, stepOf } from '../../plugins/threshold/bounds.ts'
import threshold from '../../plugins/threshold/index.ts'
import { options } from '../../plugins/threshold/options.ts'
import type { Finding, Series } from '../../src/plugin/contract/detector.ts'
import { openPlugins } from '../plugin/open-plugins.ts'

/** A sample a minute, the last one now. */
const series = (metric: string, unit: string | null, ...values: (number | null)[]): Series => ({
  metric,
  unit,
  labels: {},
  samples: values.map((value, index) => ({ at: new Date(Date.UTC(2026, 0, 1, 12, index)), value })),
})

async function asking(config: unknown = {}) {
  const registry = await openPlugins({ plugin: threshold, config })
  return {
    async detect(given: Series, previous: Finding | null = null) {
      const outcome = await registry.detect('threshold', given, previous)
      if (!outcome.ok) throw new Error(outcome.failure.message)
      return outcome.answer
    },
    [Symbol.asyncDispose]: () => registry[Symbol.asyncDispose](),
  }
}

describe('the level', () => {
  const memory = boundsOf('above', { warning: 150, critical: 200, emergency: 250 })
  const frames = boundsOf('below', { warning: 55, critical: 45 })
  const wide = boundsOf('above', { warning: 150 }, { warning: 100 })
  const cold = boundsOf('below', { warning: -20 })

  it.each<[string, typeof memory, LevelName | null, number, LevelName | null]>([
    ['well', memory, null, 150, null],
    ['above the first threshold', memory, null, 150.1, 'warning'],
    ['straight to the worst', memory, null, 251, 'emergency'],
    ['inside the band, not warned before', memory, null, 149, null],
    ['inside the band, warned before', memory, 'warning', 149, 'warning'],
    ['just before recovery', memory, 'warning', 142.6, 'warning'],
    ['recovered', memory, 'warning', 142.5, null],
    ['worse', memory, 'warning', 201, 'critical'],
    ['inside the band of the worse level', memory, 'critical', 191, 'critical'],
    ['back to the milder level', memory, 'critical', 190, 'warning'],
    ['back to a milder level inside its own band', memory, 'emergency', 145, 'warning'],
    ['all at once well', memory, 'emergency', 12, null],
    ['the band of a worse level does not hold a milder one up', memory, 'warning', 199, 'warning'],
    ['at the threshold of what should stay high', frames, null, 55, null],
    ['below it', frames, null, 54, 'warning'],
    ['below the worse one', frames, null, 44, 'critical'],
    ['inside its band', frames, 'critical', 47, 'critical'],
    ['out of its band', frames, 'critical', 47.25, 'warning'],
    ['recovered upwards', frames, 'warning', 57.75, null],
    ['own recovery value holds longer', wide, 'warning', 101, 'warning'],
    ['own recovery value reached', wide, 'warning', 100, null],
    ['negative threshold', cold, null, -20.5, 'warning'],
    ['negative threshold, inside its band', cold, 'warning', -19.5, 'warning'],
    ['negative threshold, recovered', cold, 'warning', -19, null],
  ])('%s', (_, bounds, previous, value, expected) => {
    expect(stepOf(bounds, { newest: value, lasting: value, previous })?.level ?? null).toBe(expected)
  })

  it('never flips while a series wavers inside the band of a level, and flips once when it leaves', () => {
    for (const { side, steps } of [memory, frames]) {
      for (const { level, threshold: bound, recovery } of steps) {
        const bounds = { side, steps }
        const beyond = bound + (side === 'above' ? 1 : -1)
        let at: LevelName | null = stepOf(bounds, { newest: beyond, lasting: beyond, previous: null })!.level
        expect(at).toBe(level)
        for (let turn = 1; turn <= 500; turn++) {
          // Anywhere between the two, either included but for the recovery value itself.
          const share = (Math.sin(turn * 12.9898) + 1) / 2
          const value = bound + (recovery - bound) * share * 0.999
          at = stepOf(bounds, { newest: value, lasting: value, previous: at })?.level ?? null
          expect(at).toBe(level)
        }
        expect(stepOf(bounds, { newest: recovery, lasting: recovery, previous: at })?.level).not.toBe(level)
      }
    }
  })
})

describe("units by the Sentry protocol's names", () => {
  it.each<[string, string, number, number]>([
    ['nanosecond', 'ms', 3_000_000, 3],
    ['microsecond', 'ms', 2_000, 2],
    ['millisecond', 's', 2_500, 2.5],
    ['second', 'millisecond', 3, 3_000],
    ['seconds', 's', 3, 3],
    ['minute', 's', 2, 120],
    ['hour', 'minute', 1, 60],
    ['day', 'hour', 1, 24],
    ['week', 'day', 1, 7],
    ['bit', 'byte', 16, 2],
    ['byte', 'kilobyte', 1_500, 1.5],
    ['kilobyte', 'MB', 2_000, 2],
    ['kibibyte', 'byte', 1, 1_024],
    ['megabyte', 'MB', 5, 5],
    ['mebibyte', 'kibibyte', 1, 1_024],
    ['gigabyte', 'megabyte', 1, 1_000],
    ['gibibyte', 'mebibyte', 1, 1_024],
    ['terabyte', 'gigabyte', 1, 1_000],
    ['tebibyte', 'gibibyte', 1, 1_024],
    ['petabyte', 'terabyte', 1, 1_000],
    ['pebibyte', 'tebibyte', 1, 1_024],
    ['exabyte', 'petabyte', 1, 1_000],
    ['exbibyte', 'pebibyte', 1, 1_024],
    ['ratio', '%', 0.5, 50],
    ['percent', 'ratio', 50, 0.5],
    ['none', 'ms', 7, 7],
  ])('%s in %s: %d is %d', async (from, to, value, expected) => {
    await using detector = await asking({ rules: { metric: { name: 'It', unit: to, above: { warning: 0.001 } } } })
    const found = await detector.detect(series('metric', from, value))
    expect(found?.message).toMatch(new RegExp(`^It is ${String(expected).replace('.', '[.]')} ${to}, above`))
  })
})

describe('built-in rules', () => {
  it.each<[string, string | null, number, Finding['level'] | null, string]>([
    ['app.memory.used', 'MB', 149, null, ''],
    ['app.memory.used', 'MB', 180, 'WARNING', 'Memory in use is 180 MB, above the warning threshold of 150 MB.'],
    [
      'app.memory.used',
      'By',
      212_400_000,
      'CRITICAL',
      'Memory in use is 212.4 MB, above the critical threshold of 200 MB.',
    ],
    [
      'app.memory.used',
      'MiB',
      256,
      'EMERGENCY',
      'Memory in use is 268.435 MB, above the emergency threshold of 250 MB.',
    ],
    ['app.start.duration', 'ms', 2_600, 'WARNING', 'Launch time is 2.6 s, above the warning threshold of 2 s.'],
    ['app.start.duration', null, 3.2, 'CRITICAL', 'Launch time is 3.2 s, above the critical threshold of 3 s.'],
    ['app.frame.rate', 'fps', 50, 'WARNING', 'Frame rate is 50 fps, below the warning threshold of 55 fps.'],
    ['app.frame.rate', '{frame}/s', 30, 'CRITICAL', 'Frame rate is 30 fps, below the critical threshold of 45 fps.'],
    [
      'app.scroll.frame_rate',
      'fps',
      44,
      'WARNING',
      'Frame rate while scrolling is 44 fps, below the warning threshold of 45 fps.',
    ],
    ['app.crash.rate', '1', 0.012, 'CRITICAL', 'Crash rate is 1.2 %, above the critical threshold of 1 %.'],
    ['app.retention', '1', 0.65, 'WARNING', 'Retention is 0.65, below the warning threshold of 0.7.'],
    ['app.satisfaction', null, 3.1, 'CRITICAL', 'Satisfaction is 3.1, below the critical threshold of 3.5.'],
    ['some.other.metric', 'MB', 1e9, null, ''],
  ])('%s in %s at %d: %s', async (metric, unit, value, level, message) => {
    await using detector = await asking()
    const found = await detector.detect(series(metric, unit, value))
    if (level === null) expect(found).toBeNull()
    else expect(found).toMatchObject({ level, value, message, confidence: 1 })
  })

  it('tells the threshold in the unit of the series', async () => {
    await using detector = await asking()
    expect(await detector.detect(series('app.memory.used', 'By', 2.6e8))).toMatchObject({ threshold: 250_000_000 })
    expect(await detector.detect(series('app.crash.rate', '1', 0.02))).toMatchObject({ threshold: 0.01 })
  })

  it('holds a level until the recovery value, and says so', async () => {
    await using detector = await asking()
    const warned = await detector.detect(series('app.memory.used', 'MB', 210))
    const held = await detector.detect(series('app.memory.used', 'MB', 210, 195), warned)
    expect(held).toMatchObject({
      level: 'CRITICAL',
      message: 'Memory in use is 195 MB; it stays at the level critical until it is back at 190 MB (threshold 200 MB).',
    })
    expect(await detector.detect(series('app.memory.used', 'MB', 210, 195, 100), held)).toBeNull()
  })
})

describe('gaps', () => {
  const warned: Finding = { level: 'WARNING', value: 160, threshold: 150, confidence: 1, message: 'Warned.' }

  it.each<[string, (number | null)[]]>([
    ['only gaps', [null, null]],
    ['no samples', []],
    ['no numbers', [Number.NaN, Number.POSITIVE_INFINITY]],
  ])('%s change nothing', async (_, values) => {
    await using detector = await asking()
    expect(await detector.detect(series('app.memory.used', 'MB', ...values), warned)).toEqual(warned)
    expect(await detector.detect(series('app.memory.used', 'MB', ...values))).toBeNull()
  })

  it('are passed over for the newest value there is', async () => {
    await using detector = await asking()
    const found = await detector.detect(series('app.memory.used', 'MB', 100, 260, null, Number.NaN))
    expect(found).toMatchObject({ level: 'EMERGENCY', value: 260 })
  })
})

describe('a value that must last', () => {
  const config = { rules: { queue: { name: 'Queue', above: { warning: 10, critical: 20 }, forSeconds: 120 } } }

  it.each<[string, (number | null)[], Finding['level'] | null]>([
    ['beyond all the time', [11, 12, 13], 'WARNING'],
    ['not yet long enough', [12, 13], null],
    ['interrupted', [11, 9, 13], null],
    ['as bad as its mildest value', [30, 11, 30], 'WARNING'],
    ['what was before does not count', [0, 21, 22, 23], 'CRITICAL'],
    ['a gap does not interrupt', [11, null, 13], 'WARNING'],
    ['the value before a gap counts for its beginning', [9, null, 13, 13], null],
  ])('%s', async (_, values, level) => {
    await using detector = await asking(config)
    expect((await detector.detect(series('queue', null, ...values)))?.level ?? null).toBe(level)
  })

  it('recovers at once', async () => {
    await using detector = await asking(config)
    const warned = await detector.detect(series('queue', null, 11, 12, 13))
    expect(await detector.detect(series('queue', null, 11, 12, 13, 9.5), warned)).toBeNull()
  })
})

describe('levels that a project defined', () => {
  const memory = { direction: 'LOWER_IS_BETTER', warning: 300e6, critical: 400e6 } as const
  const frames = { direction: 'HIGHER_IS_BETTER', warning: null, critical: 30 } as const
  const rules = { 'app.memory.used': { unit: 'MB', above: { warning: 1, emergency: 2 } }, 'app.frame.rate': false }
  it.each<[what: string, series: Series, config: object, message: string | null]>([
    ['below them', { ...series('app.memory.used', 'By', 290e6), levels: memory }, {}, null],
    [
      'in the unit of the rule, where there is one',
      { ...series('app.memory.used', 'By', 310e6), levels: memory },
      {},
      'Memory in use is 310 MB, above the warning threshold of 300 MB.',
    ],
    [
      'before what an operator configured',
      { ...series('app.memory.used', 'By', 410e6), levels: memory },
      { rules },
      'app.memory.used is 410 MB, above the critical threshold of 400 MB.',
    ],
    [
      'also where an operator turned the metric off',
      { ...series('app.frame.rate', 'fps', 29), levels: frames },
      { rules },
      'app.frame.rate is 29 fps, below the critical threshold of 30 fps.',
    ],
    [
      'of a metric that has no rule',
      { ...series('queue.length', null, 11), levels: { direction: 'LOWER_IS_BETTER', warning: 10, critical: null } },
      {},
      'queue.length is 11, above the warning threshold of 10.',
    ],
    [
      'in a unit that nothing else has',
      { ...series('app.memory.used', 'pages', 400), levels: { ...memory, warning: 300 } },
      {},
      'Memory in use is 400 pages, above the warning threshold of 300 pages.',
    ],
    ['none of them', { ...series('app.memory.used', 'MB', 140), levels: null }, {}, null],
  ])('%s', async (_, given, config, message) => {
    await using detector = await asking(config)
    expect((await detector.detect(given))?.message ?? null).toBe(message)
  })
})

describe('configuration', () => {
  it('replaces, adds and turns off rules by metric', async () => {
    const rules = {
      'app.memory.used': { unit: 'MB', above: { critical: 400 } },
      'app.retention': false,
      'disk.free': { unit: 'GB', below: { warning: 5 }, recovery: { warning: 10 } },
    }
    await using detector = await asking({ rules })
    expect(await detector.detect(series('app.memory.used', 'MB', 399))).toBeNull()
    expect(await detector.detect(series('app.memory.used', 'MB', 401))).toMatchObject({
      level: 'CRITICAL',
      message: 'app.memory.used is 401 MB, above the critical threshold of 400 MB.',
    })
    expect(await detector.detect(series('app.retention', '1', 0.1))).toBeNull()
    expect(await detector.detect(series('disk.free', 'MB', 4_000))).toMatchObject({
      level: 'WARNING',
      threshold: 5_000,
    })
    expect(await detector.detect(series('app.start.duration', 's', 9))).toMatchObject({ level: 'CRITICAL' })
  })

  it('leaves a metric alone whose unit cannot be converted', async () => {
    await using detector = await asking()
    expect(await detector.detect(series('app.memory.used', 's', 9e9))).toBeNull()
    expect(await detector.detect(series('app.memory.used', 'pages', 9e9))).toBeNull()
  })

  it.each([
    ['neither side', {}],
    ['both sides', { above: { warning: 1 }, below: { warning: 0 } }],
    ['no level', { above: {} }],
    ['levels in the wrong order', { above: { warning: 2, critical: 1 } }],
    ['the same threshold twice', { below: { warning: 2, emergency: 2 } }],
    ['recovery beyond the threshold', { above: { warning: 2 }, recovery: { warning: 3 } }],
    ['recovery of a level without threshold', { above: { warning: 2 }, recovery: { critical: 1 } }],
    ['no number', { above: { warning: Number.NaN } }],
    ['an unknown key', { above: { info: 1 } }],
  ])('refuses %s', (_, rule) => {
    expect(options.safeParse({ rules: { metric: rule } }).success).toBe(false)
  })
})
