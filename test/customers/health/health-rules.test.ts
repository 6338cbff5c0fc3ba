import { describe, expect, test } from 'vitest'
import { bandOf } from '../../../src/customers/health/band.ts'
import { factDays, factPeriods } from '../../../src/customers/health/fact-days.ts'
import { nextDue } from '../../../src/customers/health/next-due.ts'
import { overallOf } from '../../../src/customers/health/overall.ts'
import { healthOf, isSeenToDiffer, unscored } from '../../../src/customers/health/stored-health.ts'

const equal = { usage: 1, satisfaction: 1, adoption: 1, support: 1 }
const parts = (usage: number | null, satisfaction: number | null, adoption: number | null, support: number | null) => ({
  usage,
  satisfaction,
  adoption,
  support,
})

describe('the overall score', () => {
  test.each([
    [parts(100, 80, 60, 40), equal, 70, []],
    [parts(100, 80, 60, 40), { ...equal, usage: 5 }, (500 + 180) / 8, []],
    [parts(0, 0, 0, 0), equal, 0, []],
    // What is missing is left out, and is no 0.
    [parts(90, null, 60, null), equal, 75, ['satisfaction', 'support']],
    [
      parts(90, null, 60, null),
      { usage: 2, satisfaction: 7, adoption: 1, support: 3 },
      80,
      ['satisfaction', 'support'],
    ],
    [parts(null, null, null, 55), { ...equal, support: 0.001 }, 55, ['usage', 'satisfaction', 'adoption']],
    [parts(null, null, null, null), equal, null, ['usage', 'satisfaction', 'adoption', 'support']],
    // What is known counts for nothing.
    [parts(90, null, null, null), { ...equal, usage: 0 }, null, ['satisfaction', 'adoption', 'support']],
    [parts(90, 30, null, null), { ...equal, usage: 0 }, 30, ['adoption', 'support']],
  ])('of %j by %j is %d', (of, weights, overall, missing) => {
    const told = overallOf(of, weights)
    expect(told).toMatchObject({ overall, missing })
    const sum = [...told.weights.values()].reduce((total, weight) => total + weight, 0)
    expect(sum).toBeCloseTo(overall === null ? 0 : 1, 12)
    expect([...told.weights.keys(), ...told.missing].toSorted()).toEqual(Object.keys(equal).toSorted())
  })
})

test.each([
  [parts(81.6, 98.3, 90.4, 49.7), equal, 'HEALTHY'],
  [parts(66, 83.7, 69.7, 20.6), equal, 'AT_RISK'],
  [parts(80, 80, 80, 80), { ...equal, adoption: 0.1, support: 0.2 }, 'HEALTHY'],
])('of %j by %j, whose mean is the edge of a band, that band is %s', (scores, weights, band) => {
  expect(bandOf(overallOf(scores, weights).overall, { healthy: 80, atRisk: 60 })).toBe(band)
})

test.each([
  [null, null],
  [100, 'HEALTHY'],
  [80, 'HEALTHY'],
  [79.999, 'AT_RISK'],
  [60, 'AT_RISK'],
  [59.999, 'CRITICAL'],
  [0, 'CRITICAL'],
])('a score of %d is %s', (overall, band) => {
  expect(bandOf(overall, { healthy: 80, atRisk: 60 })).toBe(band)
})

test.each([
  ['2026-03-02T09:00:00.000Z', '2026-03-02T10:00:00.000Z'],
  ['2026-03-02T23:00:00.000Z', '2026-03-03T00:00:00.000Z'],
  ['2026-03-02T23:59:59.999Z', '2026-03-03T00:00:00.000Z'],
  ['2026-03-03T00:00:00.000Z', '2026-03-03T01:00:00.000Z'],
])('who is scored at %s is due at %s', (now, due) => {
  expect(nextDue(new Date(now)).toISOString()).toBe(due)
})

test('a score is of the 30 days up to now, today among them, and of the 30 before', () => {
  const now = new Date('2026-03-31T12:00:00Z')
  expect(factDays(now)).toEqual({
    current: { fromDay: '2026-03-02', toDay: '2026-03-31' },
    before: { fromDay: '2026-01-31', toDay: '2026-03-01' },
  })
  const { current, before } = factPeriods(now)
  expect(current).toEqual({ from: new Date('2026-03-01T12:00:00Z'), to: now })
  expect(before).toEqual({ from: new Date('2026-01-30T12:00:00Z'), to: current.from })
})

describe('a change is told', () => {
  const settings = { weights: equal, bands: { healthy: 80, atRisk: 60 } }
  const said = (score: number, { churnRisk = 0.1, reason = 'So.', advice = 'Why.' } = {}) => {
    const part = { score, reason }
    const recommendations = [{ action: 'Call them.', reason: advice }]
    const answer = { usage: part, satisfaction: null, adoption: null, support: null, churnRisk, recommendations }
    const { scores, health } = healthOf('one', answer, settings)
    return { scores, health: { ...health, trend: unscored.trend } }
  }
  test.each([
    ['a score that moves by less than a tenth', said(80.01), false],
    ['another reason for the same score', said(80, { reason: 'Otherwise.' }), false],
    ['the smallest move of the churn risk', said(80, { churnRisk: 0.1001 }), false],
    ['a score that moves', said(81), true],
    ['another band', said(79.97), true],
    ['the churn risk', said(80, { churnRisk: 0.2 }), true],
    ['other advice', said(80, { advice: 'Therefore.' }), true],
    ['another trend', { ...said(80), health: { ...said(80).health, trend: 'WORSENING' as const } }, true],
  ])('%s: %s', (_, after, isTold) => {
    expect(isSeenToDiffer(said(80), after)).toBe(isTold)
  })
})
