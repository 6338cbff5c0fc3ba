import { definePlugin, type Score, type Series } from 'evenkeel/plugin'
import { checkPlugin, sampleSeries } from 'evenkeel/testing'
import { describe, expect, it, test } from 'vitest'
import { openPlugins } from './open-plugins.ts'

type Scorer = (series: Series) => unknown

const scoring = (score: Scorer | undefined) =>
  definePlugin({
    name: 'scoring',
    contract: 1,
    register(host) {
      host.detector({ name: 'scoring', detect: () => null, ...(score && { score: score as () => Score[] }) })
    },
  })

const flat = ({ samples }: Series): Score[] => samples.map(() => ({ score: 0.1, threshold: 0.5, finding: null }))
const three = sampleSeries({ values: [1, 2, 3] })

describe('scores of a detector', () => {
  it.each<[what: string, score: Scorer | undefined, answer: unknown]>([
    ['are one for each sample', flat, flat(three)],
    ['are none where it has no such function', undefined, null],
  ])('%s', async (_, score, answer) => {
    await using registry = await openPlugins({ plugin: scoring(score) })
    expect(await registry.score('scoring', three)).toEqual({ ok: true, answer })
  })

  it.each<[what: string, score: Scorer, message: string]>([
    ['too few', (series) => flat(series).slice(1), 'Not a list of scores: 2 for 3 samples'],
    ['too many', (series) => [...flat(series), ...flat(series)], 'Not a list of scores: '],
    ['no list', () => 0.5, 'Not a list of scores: '],
    ['above 1', (series) => flat(series).map((one) => ({ ...one, score: 1.1 })), 'Not a list of scores: 0.score: '],
    [
      'no number',
      (series) => flat(series).map((one) => ({ ...one, score: Number.NaN })),
      'Not a list of scores: 0.score: ',
    ],
    [
      'with what is no finding',
      (series) => flat(series).map((one) => ({ ...one, finding: {} })),
      'Not a list of scores: 0.finding.',
    ],
  ])('are refused: %s', async (_, score, message) => {
    await using registry = await openPlugins({ plugin: scoring(score) })
    const failure = expect.objectContaining({ code: 'NONSENSE', message: expect.stringContaining(message) })
    expect(await registry.score('scoring', three)).toEqual({ ok: false, failure })
  })

  it('must come from a function', async () => {
    await expect(openPlugins({ plugin: scoring('soon' as never) })).rejects.toThrow(
      'The score of the detector "scoring" is no function.',
    )
  })

  it('of a plugin in a thread of its own are the same', async () => {
    await using inside = await openPlugins({ use: 'anomaly' })
    await using apart = await openPlugins({ use: 'anomaly', isolate: true })
    const series = sampleSeries({ values: Array.from({ length: 200 }, (_, i) => (i === 150 ? 90 : Math.sin(i) * 10)) })
    expect(await apart.score('anomaly', series)).toEqual(await inside.score('anomaly', series))
    await using none = await openPlugins({ use: 'threshold', isolate: true })
    expect(await none.score('threshold', series)).toEqual({ ok: true, answer: null })
  })
})

test('a detector that knows what comes does not conform', { timeout: 30_000 }, async () => {
  const knowing = scoring((series) => {
    const largest = Math.max(...series.samples.map(({ value }) => Math.abs(value ?? 0)))
    return series.samples.map(({ value }) => ({
      score: largest === 0 ? 0 : Math.abs(value ?? 0) / largest,
      threshold: null,
      finding: null,
    }))
  })
  await expect(checkPlugin(knowing, { metrics: ['app.memory.used'] })).rejects.toThrow(
    'detector "scoring" scores samples by those before them alone',
  )
})
