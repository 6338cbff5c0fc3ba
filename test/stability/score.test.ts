import { describe, expect, test } from 'vitest'
import {
  type ComponentName,
  componentNames,
  components,
  componentValue,
  type StabilityFacts,
} from '../../src/stability/component.ts'
import { scoreOf, type Weights } from '../../src/stability/score.ts'

const unknown: StabilityFacts = {
  CRASH_FREE_SESSIONS: null,
  CRASH_FREE_USERS: null,
  ISSUES: null,
  WARNINGS: null,
  MEMORY: null,
  INCIDENTS: null,
  RECOVERY: null,
}
const nothingOpen = { ISSUES: new Map(), WARNINGS: new Map(), INCIDENTS: new Map() }
const flawless: StabilityFacts = {
  CRASH_FREE_SESSIONS: 1,
  CRASH_FREE_USERS: 1,
  ...nothingOpen,
  MEMORY: 80,
  RECOVERY: 1,
}
const weights = Object.fromEntries(componentNames.map((name) => [name, components[name].weight])) as Weights

const valueWith = (name: ComponentName, facts: Partial<StabilityFacts>) =>
  componentValue(name, { ...unknown, ...facts })

describe('what is measured becomes a value', () => {
  test.each([
    [1, 100],
    [0.9995, 97.5],
    // The target.
    [0.999, 95],
    [0.997, 85],
    // Crash rates of 0.5 % and 1 %, from which on the dashboard warns and calls it critical.
    [0.995, 75],
    [0.99, 50],
    [0.97, 25],
    [0.95, 0],
    [0.2, 0],
  ])('a crash-free rate of %d is worth %d', (rate, value) => {
    expect(valueWith('CRASH_FREE_SESSIONS', { CRASH_FREE_SESSIONS: rate })).toBeCloseTo(value, 9)
    expect(valueWith('CRASH_FREE_USERS', { CRASH_FREE_USERS: rate })).toBeCloseTo(value, 9)
  })

  test.each([
    [0, 100],
    [100, 100],
    [125, 97.5],
    [150, 95],
    [175, 72.5],
    [200, 50],
    [250, 10],
    [300, 0],
    [1e9, 0],
  ])('%d MB are worth %d', (MEMORY, value) => {
    expect(valueWith('MEMORY', { MEMORY })).toBeCloseTo(value, 9)
  })

  test.each([
    [1, 100],
    [0.9, 95],
    [0.7, 72.5],
    [0.5, 50],
    [0, 0],
  ])('automatic recovery of %d is worth %d', (RECOVERY, value) => {
    expect(valueWith('RECOVERY', { RECOVERY })).toBeCloseTo(value, 9)
  })

  test.each([
    [{}, 100, 100],
    [{ LOW: 1 }, 95, 80],
    [{ LOW: 10 }, 70, 40],
    [{ CRITICAL: 1 }, 70, 40],
    [{ HIGH: 1, LOW: 2 }, 70, 40],
    [{ MEDIUM: 6 }, 50, 0],
    [{ CRITICAL: 20 }, 0, 0],
    [{ CRITICAL: 1_000 }, 0, 0],
  ])('open, of %j: issues are worth %d, incidents %d', (open, issues, incidents) => {
    const counts = new Map(Object.entries(open)) as NonNullable<StabilityFacts['ISSUES']>
    expect(valueWith('ISSUES', { ISSUES: counts })).toBeCloseTo(issues, 9)
    expect(valueWith('INCIDENTS', { INCIDENTS: counts })).toBeCloseTo(incidents, 9)
  })

  test.each([
    [{ INFO: 1 }, 95],
    [{ WARNING: 2 }, 70],
    [{ EMERGENCY: 1 }, 70],
    [{ CRITICAL: 1, INFO: 2 }, 70],
  ])('open warnings, of %j, are worth %d', (open, value) => {
    const WARNINGS = new Map(Object.entries(open)) as NonNullable<StabilityFacts['WARNINGS']>
    expect(valueWith('WARNINGS', { WARNINGS })).toBeCloseTo(value, 9)
  })

  test('to nine decimals, as the score', () => {
    expect(valueWith('MEMORY', { MEMORY: 243.25 })).toBe(15.4)
    expect(valueWith('CRASH_FREE_SESSIONS', { CRASH_FREE_SESSIONS: 260 / 270 })).toBe(16.203703704)
  })

  test.each(componentNames)('%s: nothing is not none', (name) => {
    expect(componentValue(name, unknown)).toBeNull()
  })
})

describe('values become a score', () => {
  test('weights are what the components share', () => {
    const { score, components: scored } = scoreOf(flawless, weights)
    expect(score).toBeCloseTo(100, 9)
    expect(scored.map(({ name, weight }) => [name, Math.round(weight * 100)])).toEqual([
      ['CRASH_FREE_SESSIONS', 30],
      ['CRASH_FREE_USERS', 20],
      ['ISSUES', 15],
      ['WARNINGS', 10],
      ['MEMORY', 10],
      ['INCIDENTS', 10],
      ['RECOVERY', 5],
    ])
  })

  test('who reaches every target reaches that of the score', () => {
    const facts = { ...nothingOpen, CRASH_FREE_SESSIONS: 0.999, CRASH_FREE_USERS: 0.999, MEMORY: 150, RECOVERY: 0.9 }
    expect(scoreOf(facts, weights).score).toBeGreaterThanOrEqual(95)
  })

  test('a critical crash rate alone makes half of a score that nothing else is known for', () => {
    expect(scoreOf({ ...unknown, CRASH_FREE_SESSIONS: 0.99, CRASH_FREE_USERS: 0.99 }, weights).score).toBeCloseTo(50, 9)
  })

  test('it is the mean by weight', () => {
    const facts = { ...flawless, CRASH_FREE_SESSIONS: 0.99, MEMORY: 200 }
    expect(scoreOf(facts, weights).score).toBeCloseTo(100 - 0.3 * 50 - 0.1 * 50, 9)
  })

  test('what is missing leaves its weight to the others', () => {
    const { score, components: scored } = scoreOf({ ...unknown, CRASH_FREE_SESSIONS: 0.99, MEMORY: 80 }, weights)
    expect(score).toBeCloseTo((0.3 * 50 + 0.1 * 100) / 0.4, 9)
    const weighing = scored.filter(({ weight }) => weight > 0)
    expect(weighing.map(({ name, weight }) => [name, Number(weight.toFixed(6))])).toEqual([
      ['CRASH_FREE_SESSIONS', 0.75],
      ['MEMORY', 0.25],
    ])
  })

  test('of weights only the proportions count', () => {
    const facts = { ...flawless, CRASH_FREE_SESSIONS: 0.99 }
    const tenfold = Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, 10 * weight])) as Weights
    expect(scoreOf(facts, tenfold).score).toBeCloseTo(scoreOf(facts, weights).score!, 9)
    const none = Object.fromEntries(componentNames.map((name) => [name, 0])) as Weights
    expect(scoreOf(facts, { ...none, CRASH_FREE_SESSIONS: 3 }).score).toBeCloseTo(50, 9)
    expect(scoreOf(facts, { ...none, CRASH_FREE_SESSIONS: 3, MEMORY: 1 }).score).toBeCloseTo(62.5, 9)
  })

  test('without anything known there is none, nor where what is known weighs nothing', () => {
    expect(scoreOf(unknown, weights)).toMatchObject({ score: null })
    expect(scoreOf({ ...unknown, MEMORY: 80 }, { ...weights, MEMORY: 0 }).score).toBeNull()
  })
})
