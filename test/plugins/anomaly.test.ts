import type { Finding, Series } from 'evenkeel/plugin'
import { describe, expect, it, test } from 'vitest'
import anomaly from '../../plugins/anomaly/index.ts'
import { options } from '../../plugins/anomaly/options.ts'
import { openPlugins } from '../plugin/open-plugins.ts'

const MINUTE = 60_000
const START = Date.UTC(2026, 0, 5)

/** The same noise every time: −1..1. */
const noise = (index: number) => {
  const x = Math.sin(index * 127.1 + 11.7) * 43_758.5453
  return 2 * (x - Math.floor(x)) - 1
}
const usual = (index: number) => 100 + 10 * Math.sin((index / 288) * 2 * Math.PI) + 2 * noise(index)

function seriesOf(values: readonly (number | null)[], given: Partial<Series> & { from?: number } = {}): Series {
  const { from = 0, ...rest } = given
  const samples = values.map((value, index) => ({ at: new Date(START + (from + index) * 5 * MINUTE), value }))
  return { metric: 'queue.length', unit: 'MB', labels: {}, samples, ...rest }
}
const values = (count: number, at: (index: number) => number | null = usual) =>
  Array.from({ length: count }, (_, i) => at(i))

async function asking(config: unknown = {}) {
  const registry = await openPlugins({ plugin: anomaly, config })
  return {
    async detect(series: Series, previous: Finding | null = null) {
      const outcome = await registry.detect('anomaly', series, previous)
      if (!outcome.ok) throw new Error(outcome.failure.message)
      return outcome.answer
    },
    async score(series: Series) {
      const outcome = await registry.score('anomaly', series)
      if (!outcome.ok || outcome.answer === null) throw new Error('no scores')
      return outcome.answer
    },
    [Symbol.asyncDispose]: () => registry[Symbol.asyncDispose](),
  }
}

describe('it finds', () => {
  const count = 900
  it.each<[what: string, at: (index: number) => number]>([
    ['a peak', (i) => (i === 800 ? 160 : usual(i))],
    ['a drop', (i) => (i === 800 ? 20 : usual(i))],
    ['a level that stays', (i) => usual(i) + (i < 800 ? 0 : 60)],
    ['a pattern that stops', (i) => (i < 800 ? 100 + 20 * ((i % 12 < 6 ? 1 : -1) + noise(i) / 10) : 80)],
    ['noise that grows', (i) => (i < 800 ? usual(i) : 100 + 60 * noise(i))],
    ['a rare burst in counts', (i) => (i >= 800 && i < 804 ? 90 : Math.max(0, Math.round(2 + 2 * noise(i))))],
  ])('%s', async (_, at) => {
    await using detector = await asking()
    const scores = await detector.score(seriesOf(values(count, at)))
    const alarms = scores.flatMap(({ score }, index) => (score >= 0.5 ? [index] : []))
    expect(alarms.find((index) => index >= 800)).toBeLessThan(830)
    expect(alarms.filter((index) => index < 800).length).toBeLessThan(3)
  })
})

describe('it says nothing', () => {
  it.each<[what: string, values: (number | null)[]]>([
    ['of no samples', []],
    ['of gaps', values(100, () => null)],
    ['of values that never change', values(500, () => 7)],
    ['before it has seen sixty values', [...values(50), 1e6]],
    ['of the first change there ever was', [...values(500, () => 7), 8]],
    ['of what goes on as before', values(900)],
  ])('%s', async (_, given) => {
    await using detector = await asking()
    expect(await detector.detect(seriesOf(given))).toBeNull()
  })

  it('of metrics that are not watched', async () => {
    const peak = [...values(400), 1_000]
    await using detector = await asking({ metrics: ['queue.*'], except: ['*.age'] })
    expect(await detector.detect(seriesOf(peak))).not.toBeNull()
    expect(await detector.detect(seriesOf(peak, { metric: 'queue.age' }))).toBeNull()
    expect(await detector.detect(seriesOf(peak, { metric: 'my.queue.length' }))).toBeNull()
  })
})

test('a finding tells what was usual, in the unit of the series', async () => {
  await using detector = await asking()
  expect(await detector.detect(seriesOf([...values(400, (i) => 100 + noise(i)), 180]))).toEqual({
    level: 'CRITICAL',
    value: 180,
    threshold: null,
    confidence: expect.closeTo(1, 0),
    message: expect.stringMatching(
      /^queue.length is unlike what it was: 180 MB now, before it was mostly 99.\d MB to 10\d MB.$/,
    ),
  })
})

test('an alarm that is held says what was found and when', async () => {
  await using detector = await asking()
  const found = await detector.detect(seriesOf([...values(400, (i) => 100 + noise(i)), 180, 100]))
  expect(found).toMatchObject({ value: 180 })
  expect(found!.message).toMatch(
    /^queue.length is unlike what it was: 180 MB at 09:20 UTC, before it was mostly 99.\d MB to 10\d MB; it is held for at most 10 hours, or until 10 values in a row are usual\.$/,
  )
})

test('a warning holds until ten values in a row are usual again, and is not given twice in the rest after it', async () => {
  await using detector = await asking()
  const at = (index: number) => (index === 800 || index === 830 ? 300 : usual(index))
  const states = (await detector.score(seriesOf(values(860, at)))).map(({ finding }) => finding !== null)
  const begin = states.indexOf(true)
  expect(begin).toBe(800)
  const end = states.indexOf(false, begin)
  expect(end).toBeGreaterThanOrEqual(810)
  expect(end).toBeLessThan(830)
  expect(states.slice(end)).not.toContain(true)
})

describe('samples that come in pieces', () => {
  const all = values(900, (i) => (i >= 880 ? 150 : usual(i)))

  it('are judged by all that came before, not by those shown alone', async () => {
    await using detector = await asking()
    const score = (await detector.score(seriesOf(all))).at(-1)!
    let found: Finding | null = null
    for (let end = 100; end <= 900; end += 20) {
      const from = Math.max(0, end - 100)
      found = await detector.detect(seriesOf(all.slice(from, end), { from }), found)
    }
    expect(found).toEqual(score.finding)
  })

  it('are read anew where they do not go on from what was seen', async () => {
    await using detector = await asking()
    await using fresh = await asking()
    await detector.detect(seriesOf(values(300, (i) => 5 * noise(i))))
    expect(await detector.detect(seriesOf(all))).toEqual(await fresh.detect(seriesOf(all)))
  })

  it('are kept apart by metric and labels', async () => {
    await using detector = await asking()
    const peak = seriesOf([...values(400), 1_000], { labels: { host: 'a' } })
    expect(await detector.detect(peak)).not.toBeNull()
    expect(await detector.detect(seriesOf(values(401), { labels: { host: 'b' } }))).toBeNull()
    expect(await detector.detect(peak)).not.toBeNull()
  })
})

test('scores depend on nothing that comes later, nor on gaps or the size of numbers', async () => {
  await using detector = await asking()
  const all = values(600, (i) => (i % 97 === 0 ? null : usual(i)))
  const scores = await detector.score(seriesOf(all))
  expect(await detector.score(seriesOf(all.slice(0, 350)))).toEqual(scores.slice(0, 350))
  const larger = await detector.score(seriesOf(all.map((value) => value && value * 2 ** 40)))
  for (const [index, { score }] of larger.entries()) expect(score).toBeCloseTo(scores[index]!.score, 6)
})

test('numbers at the ends of their range are no trouble', async () => {
  await using detector = await asking()
  const scores = await detector.score(
    seriesOf(values(300, (i) => [Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, 0][i % 4]!)),
  )
  expect(scores.every(({ score }) => score >= 0 && score <= 1)).toBe(true)
})

test.each([[{ metrics: [] }], [{ sensitivity: 'extreme' }], [{ metric: ['*'] }]])('refuses the options %j', (given) => {
  expect(options.safeParse(given).success).toBe(false)
})
