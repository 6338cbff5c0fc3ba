import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/plugin/contract/detector.ts'
import { isActedOn } from '../../src/warnings/acted-on.ts'
import { familyOf, sharedLabels, subjectOf, type Watched } from '../../src/warnings/family.ts'
import { ownLevels } from '../../src/warnings/own-levels.ts'
import { silentAfter } from '../../src/warnings/silence.ts'
import { suggestedAction } from '../../src/warnings/suggested-action.ts'
import { manyMessage } from '../../src/warnings/take-step.ts'
import { priorities } from '../../src/warnings/urgency.ts'
import { warningWhere } from '../../src/warnings/warning-filter.ts'
import { warningSettings } from '../../src/warnings/warning-settings.ts'

const [lower, higher] = ['LOWER_IS_BETTER', 'HIGHER_IS_BETTER']

test.each<[what: string, minutes: number[], silentAfterMinutes: number]>([
  ['no sample', [], 60],
  ['one', [0], 60],
  ['one a second', [0, 1 / 60, 2 / 60], 5],
  ['one a minute', [0, 1, 2, 3], 5],
  ['one in ten minutes', [0, 10, 20, 30], 30],
  ['one in ten minutes, with a gap', [0, 10, 20, 200, 210], 30],
  ['one an hour', [0, 60, 120], 180],
  ['one a day', [0, 1_440, 2_880], 4_320],
  ['one a week', [0, 10_080], 4_320],
])('a series with %s is silent after the longer of 5 minutes and 3 times that, 3 days at most', (_, at, minutes) => {
  expect(silentAfter(at.map((minute) => minute * 60_000))).toBe(minutes * 60_000)
})

const finding: Finding = { level: 'WARNING', value: 1, threshold: null, confidence: 0, message: 'Slow.' }
const expectedAt = new Date('2026-03-02T10:00:00Z')
test.each<[Partial<Finding>, sure: number, boolean]>([
  [{ confidence: 0 }, 1, true],
  [{ confidence: 0.7, expectedAt }, 0.7, false],
  [{ confidence: 0.71, expectedAt }, 0.7, true],
  [{ confidence: 0.71, expectedAt }, 0.8, false],
  [{ confidence: 1, expectedAt }, 1, false],
])('of findings, forecasts are acted on above a confidence: %o at %d', (part, sure, expected) => {
  expect(isActedOn({ ...finding, ...part }, sure)).toBe(expected)
})

describe('the levels that a project defined itself', () => {
  test.each<[what: string, metric: string, defined: object, sampleUnit: string | null, expected: unknown]>([
    ['none', 'app.memory.used', {}, 'MB', null],
    ['a target alone', 'app.memory.used', { target: 100 }, 'MB', null],
    ['one, beside that of the catalogue', 'app.memory.used', { warning: 200 }, 'MB', [lower, 200, 250]],
    ['one, in another unit', 'app.memory.used', { warning: 0.2, unit: 'GB' }, 'MB', [lower, 200, 250]],
    ['both, in another unit', 'app.memory.used', { warning: 1, critical: 2, unit: 'GB' }, 'By', [lower, 1e9, 2e9]],
    ['where samples say no unit', 'app.memory.used', { warning: 1, critical: 2, unit: 'GB' }, null, [lower, 1, 2]],
    ['in a unit that samples are not in', 'app.memory.used', { warning: 200 }, 's', null],
    ['beyond all numbers', 'app.memory.used', { warning: 1, critical: 1e308, unit: 'TB' }, 'By', null],
    ['of its own metric', 'queue', { critical: 5, direction: 'HIGHER_IS_BETTER' }, null, [higher, null, 5]],
    ['what is stored is no definition', 'queue', { critical: 'five' }, null, null],
  ])('%s', (_, metric, definition, unit, expected) => {
    const levels = ownLevels(metric, { kind: 'GAUGE', unit, definition }, unit ?? null)
    expect(levels && [levels.direction, levels.warning, levels.critical]).toEqual(expected)
  })
})

describe('a family', () => {
  const watched: Watched = {
    projectId: 1,
    metric: 'app.memory.used',
    labels: { region: 'eu', 'host.name': 'a' },
    instance: 'a',
    detector: 'threshold',
  }
  test.each<[string, Partial<Watched>, boolean]>([
    ['another instance', { labels: { 'host.name': 'b', region: 'eu' }, instance: 'b' }, true],
    ['no instance', { labels: { region: 'eu' }, instance: null }, true],
    ['another region', { labels: { region: 'us', 'host.name': 'a' } }, false],
    ['another metric', { metric: 'app.frame.rate' }, false],
    ['another detector', { detector: 'anomaly' }, false],
    ['another project', { projectId: 2 }, false],
  ])('%s: %o is of the same: %s', (_, part, same) => {
    expect(familyOf({ ...watched, ...part }) === familyOf(watched)).toBe(same)
  })

  test('has subjects of one instance, of none and of many', () => {
    const family = familyOf(watched)
    const subjects = [subjectOf(family, 'a', false), subjectOf(family, null, false), subjectOf(family, null, true)]
    expect(new Set(subjects).size).toBe(3)
    expect(sharedLabels(watched)).toEqual({ region: 'eu' })
  })
})

test('every type and level has a priority, a time and something to do', () => {
  expect(priorities).toEqual({
    MEMORY_PRESSURE: 10,
    DATA_CORRUPTION: 10,
    PREDICTED_FAILURE: 10,
    PERFORMANCE_DEGRADATION: 8,
    RESOURCE_EXHAUSTION: 7,
    NETWORK_INSTABILITY: 5,
  })
  expect(warningSettings.of(null).alertThresholdSeconds).toEqual({
    INFO: 3600,
    WARNING: 900,
    CRITICAL: 300,
    EMERGENCY: 60,
  })
  expect(suggestedAction('MEMORY_PRESSURE', 'WARNING')).toMatch(/caches/)
  expect(suggestedAction('MEMORY_PRESSURE', 'CRITICAL')).toMatch(/emergency memory recovery/)
})

test('a warning of many says how many of all, as far as it is known, and what is worst', () => {
  expect(manyMessage(37, 120, 'Slow.')).toBe('37 of 120 instances are in trouble. The worst: Slow.')
  expect(manyMessage(37, 37, 'Slow.')).toBe('37 instances are in trouble. The worst: Slow.')
})

test.each([
  [{}, {}],
  [{ levels: ['INFO', 'CRITICAL'], minLevel: 'WARNING' } as const, { level: { in: ['CRITICAL'] } }],
  [{ minLevel: 'CRITICAL' } as const, { level: { in: ['CRITICAL', 'EMERGENCY'] } }],
  [{ resolved: true }, { resolvedAt: { not: null } }],
  [
    { resolved: false, types: [] },
    { resolvedAt: null, type: { in: [] } },
  ],
  [
    { since: expectedAt, metric: '' },
    { openedAt: { gte: expectedAt }, metric: '' },
  ],
  [{ resolved: null, since: null, types: null, metric: null }, {}],
])('the filter %o asks for %o', (filter, where) => {
  expect(warningWhere(filter as never)).toEqual(where)
})
