import { describe, expect, test } from 'vitest'
import type { Interval } from '../../src/crashes/crash-stats.ts'
import { type ComponentName, componentNames, components, type StabilityFacts } from '../../src/stability/component.ts'
import { type Explained, explain } from '../../src/stability/explain.ts'
import { scoreOf, type Weights } from '../../src/stability/score.ts'
import { wordsFor } from '../../src/stability/words.ts'

const weights = Object.fromEntries(componentNames.map((name) => [name, components[name].weight])) as Weights
const good: StabilityFacts = {
  CRASH_FREE_SESSIONS: 1,
  CRASH_FREE_USERS: 1,
  ISSUES: new Map(),
  WARNINGS: new Map(),
  MEMORY: 100,
  INCIDENTS: new Map(),
  RECOVERY: 1,
}
const nothing = Object.fromEntries(componentNames.map((name) => [name, null])) as unknown as StabilityFacts
const counts = { sessions: 12_000, people: 300, instances: 2 }
const targets = {
  CRASH_FREE_SESSIONS: 0.999,
  CRASH_FREE_USERS: 0.999,
  ISSUES: 0,
  WARNINGS: 0,
  MEMORY: 150,
  INCIDENTS: 0,
  RECOVERY: 0.9,
}

interface Case extends Partial<Pick<Explained, 'target' | 'release' | 'scope' | 'interval' | 'now'>> {
  whole: Partial<StabilityFacts>
  /** From 1 March 2026 on; null: nothing is known of it. */
  parts?: (Partial<StabilityFacts> | null)[]
  targets?: Partial<Record<ComponentName, number | null>>
  weights?: Partial<Weights>
}

function explained({ whole, parts = [], interval = 'DAY', targets: own = {}, weights: given = {}, ...rest }: Case) {
  const length = interval === 'DAY' ? 86_400_000 : 3_600_000
  const facts = {
    whole: { ...good, ...whole },
    counts,
    parts: parts.map((part, index) => ({
      ...(part === null ? nothing : { ...good, ...part }),
      at: new Date(Date.UTC(2026, 2, 1) + index * length),
    })),
  }
  return explain({
    score: scoreOf(facts.whole, { ...weights, ...given }),
    target: 95,
    targets: { ...targets, ...own },
    scope: { environment: null, release: null },
    release: null,
    facts,
    interval,
    now: new Date('2026-04-01T12:00:00Z'),
    ...rest,
  })
}

describe('what costs most is told with its figure and the target of that', () => {
  test.each<[string, Case['whole'], string]>([
    [
      'crashes',
      { CRASH_FREE_SESSIONS: 0.98 },
      'The share of crash-free sessions costs the most, 18.8 points: 98 % of 12,000 sessions did not crash; the target is 99.9 %.',
    ],
    [
      'people',
      { CRASH_FREE_USERS: 0.95 },
      'The share of crash-free people costs the most, 20 points: 95 % of 300 people met no crash; the target is 99.9 %.',
    ],
    [
      'issues of several severities',
      { ISSUES: new Map([['LOW', 2] as const, ['CRITICAL', 2] as const, ['HIGH', 0] as const]) },
      'Active issues cost the most, 6.3 points: 4 issues are active, 2 critical and 2 low; the target is 0.',
    ],
    [
      'issues of one severity',
      { ISSUES: new Map([['MEDIUM', 10] as const]) },
      'Active issues cost the most, 10.5 points: 10 medium issues are active; the target is 0.',
    ],
    [
      'warnings',
      { WARNINGS: new Map([['CRITICAL', 1] as const]) },
      'Open warnings cost the most, 2.4 points: 1 critical warning is open; the target is 0.',
    ],
    [
      'an incident',
      { INCIDENTS: new Map([['LOW', 1] as const]) },
      'Open incidents cost the most, 2 points: 1 low incident is open; the target is 0.',
    ],
    [
      'memory',
      { MEMORY: 200 },
      'Memory in use costs the most, 5 points: 200 MB are in use, the mean of 2 instances; the target is 150 MB.',
    ],
    [
      'recovery',
      { RECOVERY: 0.5 },
      'Automatic recovery costs the most, 2.5 points: the app recovered from 50 % of its failures by itself; the target is 90 %.',
    ],
    [
      'one point',
      { MEMORY: 155.56 },
      'Memory in use costs the most, 1 point: 155.6 MB are in use, the mean of 2 instances; the target is 150 MB.',
    ],
  ])('%s', (_what, whole, sentence) => {
    expect(explained({ whole })).toContain(` ${sentence}`)
  })

  test('without a target nothing is held against one', () => {
    const bad = { MEMORY: 200 }
    expect(explained({ whole: bad, parts: [bad], targets: { MEMORY: null } })).toBe(
      'The score is 95, which reaches the target of 95. ' +
        'Memory in use costs the most, 5 points: 200 MB are in use, the mean of 2 instances.',
    )
  })
})

describe('the score against its target', () => {
  test.each<[string, Case, string]>([
    ['reached', { whole: {} }, 'The score is 100, which reaches the target of 95.'],
    ['missed by a hair', { whole: { MEMORY: 200.01 } }, 'The score is 94.9, below the target of 95.'],
    ['there is none', { whole: {}, target: null }, 'The score is 100.'],
    [
      'each of several just reached its own',
      { whole: { ...nothing, CRASH_FREE_SESSIONS: 0.999, MEMORY: 150 } },
      'The score is 95, which reaches the target of 95.',
    ],
    [
      'of decimals, reached',
      { whole: { MEMORY: 102 }, target: 99.95 },
      'The score is 99.98, which reaches the target of 99.95.',
    ],
    [
      'of decimals, missed',
      { whole: { MEMORY: 102 }, target: 99.985 },
      'The score is 99.98, below the target of 99.985.',
    ],
  ])('%s', (_what, given, sentence) => {
    expect(explained(given).startsWith(`${sentence} `)).toBe(true)
  })
})

describe('since when the target is missed', () => {
  const bad = { CRASH_FREE_SESSIONS: 0.97 }
  test.each<[string, Interval, Case['parts'], string | null]>([
    [
      'from some day on',
      'DAY',
      [{}, {}, bad, bad],
      'It has been missed on every day with sessions since 3 March 2026.',
    ],
    ['all along', 'DAY', [bad, bad], 'It has been missed on every day of the period with sessions.'],
    [
      'of some days nothing is known',
      'DAY',
      [null, {}, null, bad, null, bad, null],
      'It has been missed on every day with sessions since 4 March 2026.',
    ],
    [
      'nothing is known before',
      'DAY',
      [null, bad, null],
      'It has been missed on every day with sessions since 2 March 2026.',
    ],
    ['not any more', 'DAY', [bad, bad, {}], 'It was last missed on 2 March 2026.'],
    [
      'by the hour',
      'HOUR',
      [{}, bad],
      'It has been missed in every hour with sessions since 01:00 UTC on 1 March 2026.',
    ],
    ['not any more, by the hour', 'HOUR', [bad, {}], 'It was last missed at 00:00 UTC on 1 March 2026.'],
    ['never of a part', 'DAY', [{}], null],
    // 95 of 100, but below the target.
    [
      'by the target and not by what it is worth',
      'DAY',
      [{ CRASH_FREE_SESSIONS: 0.999 }, { CRASH_FREE_SESSIONS: 0.9989 }],
      'It has been missed on every day with sessions since 2 March 2026.',
    ],
  ])('%s', (_what, interval, parts, sentence) => {
    const explanation = explained({ whole: { CRASH_FREE_SESSIONS: 0.98 }, interval, ...(parts && { parts }) })
    if (sentence === null) expect(explanation).not.toContain('missed')
    else expect(explanation.endsWith(`; the target is 99.9 %. ${sentence}`)).toBe(true)
  })

  test.each<[Case['whole'], string]>([
    [{ CRASH_FREE_USERS: 0.9 }, 'It has been missed on every day with known people since 2 March 2026.'],
    [{ ISSUES: new Map([['CRITICAL', 9]]) }, 'It has been missed on every day since 2 March 2026.'],
    [{ RECOVERY: 0 }, 'It has been missed on every day with samples since 2 March 2026.'],
  ])('days with what it is about: %j', (bad, sentence) => {
    expect(explained({ whole: bad, parts: [{}, bad] })).toContain(sentence)
  })
})

test.each<[string, Case['parts'], string]>([
  ['the only day', [null, null, {}], 'It has been missed today.'],
  ['after a good day', [null, { MEMORY: 100 }, {}], 'It has been missed today.'],
  ['yesterday too', [null, {}, {}], 'It has been missed on every day with samples since 2 March 2026.'],
])('today is called so: %s', (_what, parts, sentence) => {
  const whole = { MEMORY: 260 }
  const known = parts!.map((part) => part && { ...whole, ...part })
  expect(explained({ whole, parts: known, now: new Date('2026-03-03T12:00:00Z') })).toContain(`. ${sentence}`)
})

test('a release that stands out is told with its own share and that of the others', () => {
  const release = { version: 'new@2', sessions: 650, crashed: 150, others: { sessions: 110_000, crashed: 220 } }
  const whole = { CRASH_FREE_SESSIONS: 0.9966, RECOVERY: null }
  expect(explained({ whole, parts: [{}, whole], release })).toBe(
    'The score is 94.6, below the target of 95. ' +
      'The share of crash-free sessions costs the most, 5.4 points: 99.66 % of 12,000 sessions did not crash; the target is 99.9 %. ' +
      'It has been missed on every day with sessions since 2 March 2026. ' +
      'Release new@2 stands out: 23.08 % of its 650 sessions crashed, against 0.2 % of those of all others. ' +
      'Nothing is known of automatic recovery.',
  )
  const rare = { ...release, others: { sessions: 1_000_000, crashed: 1 } }
  expect(explained({ whole, release: rare })).toContain('against less than 0.01 % of those of all others.')
})

describe('nothing to tell', () => {
  test.each<[string, Case, string]>([
    [
      'nothing lost',
      { whole: {} },
      'The score is 100, which reaches the target of 95. No component costs as much as a tenth of a point.',
    ],
    ['nothing known', { whole: nothing }, 'Nothing was reported in this period, so the score of 100 says nothing.'],
    [
      'nothing known of what was asked for',
      { whole: nothing, scope: { environment: 'prod', release: 'shop@1' } },
      'Nothing was reported of environment "prod" and release "shop@1" in this period, so the score of 100 says nothing.',
    ],
    [
      'what is known weighs nothing',
      { whole: { ...nothing, MEMORY: 400 }, weights: { MEMORY: 0 } },
      'What is known weighs nothing, so the score of 100 says nothing.',
    ],
  ])('%s', (_what, given, explanation) => {
    expect(explained(given)).toBe(explanation)
  })
})

test.each<[ComponentName, Partial<StabilityFacts>, string]>([
  ['CRASH_FREE_SESSIONS', { CRASH_FREE_SESSIONS: 0.9899999 }, '98.999 % of 12,000 sessions did not crash.'],
  ['CRASH_FREE_SESSIONS', { CRASH_FREE_SESSIONS: null }, 'No session was reported.'],
  ['WARNINGS', {}, 'No warning is open.'],
  [
    'WARNINGS',
    {
      WARNINGS: new Map([
        ['INFO', 2],
        ['WARNING', 1],
        ['EMERGENCY', 1_000],
      ]),
    },
    '1,003 warnings are open, 1,000 emergency, 1 ordinary and 2 informational.',
  ],
  ['RECOVERY', {}, 'The app recovered from 100 % of its failures by itself.'],
])('a component in a sentence: %s, %j', (name, facts, sentence) => {
  expect(wordsFor(name, { whole: { ...good, ...facts }, counts }, true)).toBe(sentence)
})

test.each<[ComponentName, string]>([
  ['CRASH_FREE_SESSIONS', 'No session is of this environment or release.'],
  ['CRASH_FREE_USERS', 'No session of this environment or release says whose it was.'],
  ['ISSUES', 'Neither a session nor a crash is of this environment or release.'],
  ['WARNINGS', 'No sample names this environment or release.'],
  ['MEMORY', 'No sample of app.memory.used names this environment or release.'],
  ['INCIDENTS', 'Nothing was reported of this environment or release.'],
  ['RECOVERY', 'No sample of app.recovery.automatic_rate names this environment or release.'],
])('nothing known of the environment or release that was asked for: %s', (name, sentence) => {
  expect(wordsFor(name, { whole: nothing, counts }, false)).toBe(sentence)
})
