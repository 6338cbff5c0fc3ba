import { describe, expect, test } from 'vitest'
import { burnt } from '../../src/alerts/evaluate/burn-rate.ts'
import { isUnusual } from '../../src/alerts/evaluate/issue-spike.ts'
import { poissonTail } from '../../src/alerts/evaluate/poisson.ts'
import { lastDue, nextDue } from '../../src/alerts/evaluate-rule.ts'
import { fingerprintOf } from '../../src/alerts/fingerprint.ts'
import { judge, type Thresholds } from '../../src/alerts/judge.ts'
import { readSpec } from '../../src/alerts/rule-spec.ts'

const above: Thresholds = { comparison: 'ABOVE', thresholds: { warning: 2, critical: 3 }, recovery: { critical: 2.5 } }
const below: Thresholds = { comparison: 'BELOW', thresholds: { warning: 55, critical: 45 }, recovery: { warning: 57 } }

describe('a value', () => {
  test.each([
    [above, 2, null, 'good', null, 2],
    [above, 2.01, null, 'bad', 'WARNING', 2],
    [above, 3, null, 'bad', 'WARNING', 2],
    [above, 3.01, null, 'bad', 'CRITICAL', 3],
    [above, 2.7, 'CRITICAL', 'bad', 'CRITICAL', 3, 2.5],
    [above, 2.5, 'CRITICAL', 'bad', 'WARNING', 2],
    [above, 2.7, 'WARNING', 'bad', 'WARNING', 2],
    [above, 2, 'CRITICAL', 'good', null, 2],
    [below, 55, null, 'good', null, 55],
    [below, 54.9, null, 'bad', 'WARNING', 55],
    [below, 44, null, 'bad', 'CRITICAL', 45],
    [below, 56, 'WARNING', 'between', 'WARNING', 55, 57],
    [below, 56, 'CRITICAL', 'between', 'WARNING', 55, 57],
    [below, 57, 'WARNING', 'good', null, 55],
    [below, 50, 'EMERGENCY', 'bad', 'WARNING', 55],
  ] as const satisfies unknown[][])(
    'of %o: %d, with %s reached, is %s',
    (limits, value, reached, status, level, threshold, recovery: number | null = null) => {
      expect(judge(value, limits, reached)).toEqual({ status, level, threshold, recovery })
    },
  )
})

test.each([
  [0, 3, 1],
  [1, 3, 1 - Math.exp(-3)],
  [3, 3, 0.5768099188731565],
  [10, 3, 0.001102488130114],
  [5, 0, 0],
  [100, 100, 0.5132987982791487],
  [200, 100, 1.5e-18],
])('P(X ≥ %d) of a mean of %d is %d', (count, mean, expected) => {
  expect(poissonTail(count, mean)).toBeCloseTo(expected, 9)
})

test.each([
  [10, 1, 3, true],
  [10, 4, 3, false],
  [12, 4, 3, false],
  [20, 4, 3, true],
  [20, 0, 3, true],
  [100_000, 90_000, 3, false],
])('%d crashes where %d are usual, factor %d: unusual %s', (count, usual, factor, unusual) => {
  expect(isUnusual(count, usual, factor)).toBe(unusual)
})

const workbook = readSpec({ kind: 'BURN_RATE', form: { objective: 0.999 } })
const windows = workbook.kind === 'BURN_RATE' ? workbook.form.windows : []
const [m5, m30, h1, h2, h6, d1, d3] = [300, 1_800, 3_600, 7_200, 21_600, 86_400, 259_200] as const

test.each<[Record<number, number>, string | null]>([
  [{ [h1]: 15, [m5]: 15 }, 'CRITICAL'],
  [{ [h1]: 15, [m5]: 14.4 }, null],
  [{ [h1]: 14.4, [m5]: 15 }, null],
  [{ [h6]: 7, [m30]: 7 }, 'CRITICAL'],
  [{ [d1]: 4, [h2]: 4 }, 'WARNING'],
  [{ [d3]: 1.1, [h6]: 1.1 }, 'WARNING'],
  [{ [d3]: 1, [h6]: 1 }, null],
  [{ [d1]: 4, [h2]: 4, [h1]: 20, [m5]: 20 }, 'CRITICAL'],
])('burn rates %o give %s', (rates, level) => {
  expect(
    burnt(
      windows,
      (seconds) => rates[seconds] ?? 0,
      () => true,
    )?.level ?? null,
  ).toBe(level)
  expect(
    burnt(
      windows,
      (seconds) => rates[seconds] ?? 0,
      () => false,
    ),
  ).toBeNull()
})

const moment = (seconds: number) => new Date(1_000 * seconds)
test.each([
  [0, 0, 0, 15],
  [0, 14, 0, 15],
  [0, 15, 15, 30],
  [7, 100, 97, 112],
  [0, 1_000_000, 999_990, 1_000_005],
  [50, 40, 50, 65],
])('a rule due at %d every 15 s, met at %d, is evaluated for %d and due at %d', (dueAt, now, last, next) => {
  const rule = { dueAt: moment(dueAt), intervalSeconds: 15 }
  expect([lastDue(rule, moment(now)), nextDue(rule, moment(now))]).toEqual([moment(last), moment(next)])
})

test('labels make the same fingerprint in any order, and no other', () => {
  expect(fingerprintOf({ a: '1', b: '2' })).toBe(fingerprintOf({ b: '2', a: '1' }))
  expect(fingerprintOf({ a: '1', b: '2' })).not.toBe(fingerprintOf({ a: '2', b: '1' }))
  expect(fingerprintOf({ a: '1,b' })).not.toBe(fingerprintOf({ a: '1', b: '' }))
  expect(fingerprintOf({})).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
})
