import { isDeepStrictEqual } from 'node:util'
import type { Finding, MetricLevels, Score, Series } from '../../contract/detector.ts'
import { sampleSeries } from '../sample-series.ts'
import { type Checklist, onEach } from './checklist.ts'
import { answered, checkSameAnswer, checkUnchanged } from './same-input.ts'
import type { Subject } from './subject.ts'
import type { Trial } from './trial.ts'

export async function checkDetector(
  list: Checklist,
  { registry }: Trial,
  { options }: Subject,
  name: string,
): Promise<void> {
  const of = `detector "${name}"`
  const metrics = options.metrics ?? ['app.memory.used', 'app.crash.rate', 'app.frame.rate', 'app.retention']
  const all = seriesOf(metrics)
  const detect = (series: Series, previous: Finding | null = null) =>
    registry.detect(name, structuredClone(series), structuredClone(previous))

  const ends = await list.check(`${of} answers every series with a finding or null`, async () => {
    let findings = 0
    await onEach(all, async (series) => {
      if (answered(await detect(series)) !== null) findings++
    })
    return `${findings} findings in ${Object.keys(all).length} series`
  })
  if (ends === 'timed out') return
  await list.check(`${of} answers whatever levels a project defined`, () =>
    onEach(definedSeriesOf(metrics), async (series) => void answered(await detect(series))),
  )
  await list.check(`${of} takes back what it found last`, () =>
    onEach(all, async (series) => {
      const previous = answered(await detect(series)) ?? madeUp(series)
      for (const next of Object.values(seriesOf([series.metric]))) answered(await detect(next, previous))
    }),
  )
  await list.check(`${of} leaves series as they are`, () =>
    onEach(all, (series) => checkUnchanged(series, (given) => registry.detect(name, given, null))),
  )
  await list.check(`${of} leaves what it found last as it is`, () =>
    onEach(all, (series) =>
      checkUnchanged(madeUp(series), (given) => registry.detect(name, structuredClone(series), given)),
    ),
  )
  await list.check(`${of} gives the same answer twice`, () =>
    onEach(all, (series) => checkSameAnswer(() => detect(series))),
  )
  await list.check(`${of} scores samples by those before them alone`, async () => {
    let scored = 0
    await onEach(all, async (series) => {
      const whole = await scoresOf(series)
      if (whole === null) return
      scored++
      await checkUnchanged(series, (given) => registry.score(name, given))
      for (const share of [0.3, 0.7]) {
        const length = Math.floor(share * series.samples.length)
        const part = await scoresOf({ ...series, samples: series.samples.slice(0, length) })
        const differs = part?.findIndex((one, index) => !isDeepStrictEqual(one, whole[index])) ?? 0
        if (differs >= 0) throw new Error(`with ${length} samples another score of sample ${differs} than with all`)
      }
    })
    return scored === 0 ? 'it gives no scores' : `${scored} series`
  })

  async function scoresOf(series: Series): Promise<Score[] | null> {
    return answered(await registry.score(name, structuredClone(series)))
  }
}

const minutes = (count: number, at: (minute: number) => number | null) => Array.from({ length: count }, (_, i) => at(i))

const shapes: Record<string, readonly (number | null)[]> = {
  rise: minutes(30, (i) => 120 + (i * i) / 5.75),
  fall: minutes(30, (i) => 300 - i * 9),
  empty: [],
  'single value': [180],
  'nothing but gaps': minutes(10, () => null),
  'a gap at the end': [...minutes(20, (i) => 100 + i * 8), null],
  'gaps in between': minutes(30, (i) => (i % 3 === 0 ? null : 100 + i * 6)),
  constant: minutes(30, () => 210),
  zeros: minutes(30, () => 0),
  negative: minutes(30, (i) => -10 * i),
  'one far out': minutes(30, (i) => (i === 29 ? 1e9 : 100)),
  'the largest numbers': minutes(30, (i) => (i % 2 === 0 ? Number.MAX_VALUE : -Number.MAX_VALUE)),
  'the smallest number': minutes(30, () => Number.MIN_VALUE),
  'two days': minutes(2_880, (i) => 150 + 50 * Math.sin(i / 229)),
}

function seriesOf(metrics: readonly string[]): Record<string, Series> {
  return Object.fromEntries(
    metrics.flatMap((metric) =>
      Object.entries(shapes).map(([shape, values]) => [`${metric}, ${shape}`, sampleSeries({ metric, values })]),
    ),
  )
}

/** What projects may have defined for a metric. */
const definitions: Record<string, MetricLevels> = {
  'both levels': { direction: 'LOWER_IS_BETTER', warning: 150, critical: 200 },
  'the same level twice': { direction: 'HIGHER_IS_BETTER', warning: 100, critical: 100 },
  'no warning level': { direction: 'HIGHER_IS_BETTER', warning: null, critical: 0 },
}

function definedSeriesOf(metrics: readonly string[]): Record<string, Series> {
  return Object.fromEntries(
    metrics.flatMap((metric) =>
      Object.entries(definitions).flatMap(([what, levels]) =>
        (['rise', 'fall', 'empty'] as const).map((shape) => [
          `${metric}, ${shape}, ${what}`,
          sampleSeries({ metric, values: shapes[shape]!, levels }),
        ]),
      ),
    ),
  )
}

function madeUp({ samples }: Series): Finding {
  const value = samples.at(-1)?.value ?? 0
  return { level: 'WARNING', value, threshold: value / 2, confidence: 0.5, message: 'It was too much.' }
}
