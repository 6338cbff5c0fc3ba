import { expect, test } from 'vitest'
import { aggregateOf } from '../../src/alerts/aggregate-of.ts'
import { backtestRule } from '../../src/alerts/backtest-rule.ts'
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
const told = (input: RuleInput, values: (number | null)[]) =>
  backtestRule(input, everyMinute(values)).map(({ verdict, level }) =>
    level === null ? verdict : `${verdict} ${level}`,
  )

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

test('a gap is one of data', () => {
  expect(told(rule, [1, null, 1])).toEqual(['OK', 'NO_DATA WARNING', 'OK'])
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
  expect(backtestRule(rule, everyMinute([2.5]))).toEqual([
    {
      at: at(0),
      value: 2.5,
      score: 2.5,
      threshold: 2,
      verdict: 'FIRING',
      level: 'WARNING',
      message: 'Slow launch: AVG app.start.duration is 2.5, above 2',
    },
  ])
})

test('samples are taken in the order of time, and none is known before its own', () => {
  const shuffled = [3, 1, 2, 0].map((minute) => ({ at: at(minute), value: minute === 3 ? 9 : 1 }))
  expect(backtestRule(rule, shuffled).map(({ verdict }) => verdict)).toEqual(['OK', 'OK', 'OK', 'FIRING'])
})

test.each<[RuleInput, string]>([
  [
    { ...rule, kind: 'ISSUE_NEW', metric: null, issue: {} },
    'Only rules of kind METRIC can be tried on samples; this one is of kind ISSUE_NEW.',
  ],
  [{ ...rule, metric: { metric: 'm' } }, '`metric.thresholds` needs a threshold for at least one level.'],
])('a rule that cannot be tried is refused', (input, message) => {
  expect(() => backtestRule(input, everyMinute([1]))).toThrow(message)
})

test('aggregates', () => {
  const values = [4, 1, 3, 2, 10]
  expect(aggregates.map((aggregate) => aggregateOf(values, { aggregate, windowSeconds: 10 }))).toEqual([
    4, 20, 1, 10, 5, 10, 2, 3, 10, 10, 10,
  ])
})
