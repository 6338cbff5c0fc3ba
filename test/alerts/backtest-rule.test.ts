import { expect, test } from 'vitest'
import { aggregateOf } from '../../src/alerts/aggregate-of.ts'
import { type AboutMetric, backtestRule } from '../../src/alerts/backtest-rule.ts'
import { readRule, type WordsOf } from '../../src/alerts/read-rule.ts'
import type { RuleInput } from '../../src/alerts/rule-input.ts'
import { aggregates } from '../../src/metrics/measure.ts'

const rule: RuleInput = {
  project: 'shop',
  name: 'Slow launch',
  kind: 'METRIC',
  metric: {
    metric: 'app.start.duration',
    windowSeconds: 60,
    thresholds: { warning: 2, critical: 3 },
    recovery: { warning: 1.5 },
  },
}
const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute))
const everyMinute = (values: (number | null)[]) => values.map((value, minute) => ({ at: at(minute), value }))
const metric = { warning: null, critical: null, direction: null, unit: null, title: 'Launch time' }
const tried = (input: RuleInput, samples: Parameters<typeof backtestRule>[1], about: AboutMetric = metric) => {
  const words = readRule(input)
  if ('message' in words) throw new Error(words.message)
  return backtestRule(words as WordsOf<'METRIC'>, samples, about)
}
const told = (input: RuleInput, values: (number | null)[]) =>
  tried(input, everyMinute(values)).map(({ verdict, level }) => (level === null ? verdict : `${verdict} ${level}`))

test('it goes through the same states as an alert', () => {
  expect(told({ ...rule, forSeconds: 60 }, [1, 2.5, 2.5, 3.5, 1.8, 1.5, 2.5, 1])).toEqual([
    'OK',
    'PENDING WARNING',
    'FIRING WARNING',
    'FIRING CRITICAL',
    'FIRING WARNING',
    'OK',
    'PENDING WARNING',
    'OK',
  ])
})

test('a gap is one of data, where there were some', () => {
  expect(told(rule, [null, 1, null, 1])).toEqual(['OK', 'OK', 'NO_DATA WARNING', 'OK'])
})

test('a condition decides in the place of thresholds, with the window before', () => {
  const doubled = {
    ...rule,
    metric: { metric: 'm', windowSeconds: 60 },
    condition: 'value > 2 * previous',
    level: 'CRITICAL' as const,
  }
  expect(told(doubled, [1, 1.5, 4, 4, 9])).toEqual(['OK', 'OK', 'FIRING CRITICAL', 'OK', 'FIRING CRITICAL'])
})

test('a verdict says what was held against what', () => {
  expect(tried(rule, everyMinute([2.5]))).toEqual([
    {
      at: at(0),
      value: 2.5,
      score: 2.5,
      threshold: 2,
      verdict: 'FIRING',
      level: 'WARNING',
      message: 'Slow launch: Launch time is 2.5, above 2',
    },
  ])
})

test('samples are taken in the order of time, and none is known before its own', () => {
  const shuffled = [3, 1, 2, 0].map((minute) => ({ at: at(minute), value: minute === 3 ? 9 : 1 }))
  expect(tried(rule, shuffled).map(({ verdict }) => verdict)).toEqual(['OK', 'OK', 'OK', 'FIRING'])
})

test('without thresholds it goes by the levels of the metric, on the side that is bad', () => {
  const frames = { ...rule, metric: { metric: 'app.frame.rate', windowSeconds: 60 } }
  const about = { warning: 55, critical: 45, direction: 'HIGHER_IS_BETTER', unit: 'fps', title: 'Frame rate' } as const
  const verdicts = tried(frames, everyMinute([60, 50, 40, 56]), about)
  expect(verdicts.map(({ verdict, level, message }) => [verdict, level, message])).toEqual([
    ['OK', null, null],
    ['FIRING', 'WARNING', 'Slow launch: Frame rate is 50 fps, below 55 fps'],
    ['FIRING', 'CRITICAL', 'Slow launch: Frame rate is 40 fps, below 45 fps'],
    ['OK', null, null],
  ])
  expect(() => tried(frames, everyMinute([1]))).toThrow('The rule has no thresholds')
})

test('what is held by its recovery value says so', () => {
  const [, held, over] = tried(rule, everyMinute([2.5, 1.8, 1.5]))
  expect([held!.message, over!.verdict]).toEqual([
    'Slow launch: Launch time is 1.8, not yet back at 1.5 (threshold 2)',
    'OK',
  ])
})

test('aggregates', () => {
  const values = [4, 1, 3, 2, 10]
  expect(aggregates.map((aggregate) => aggregateOf(values, { aggregate, windowSeconds: 10 }))).toEqual([
    4,
    20,
    1,
    10,
    5,
    10,
    2,
    3,
    expect.closeTo(7.6),
    expect.closeTo(8.8),
    expect.closeTo(9.76),
  ])
  expect(aggregateOf([2, 1], { aggregate: 'P50', windowSeconds: 10 })).toBe(1.5)
})
