import { expect, test } from 'vitest'
import { defaultPolicy } from '../../src/on-call/default-policies.ts'
import { escalationLevels } from '../../src/on-call/escalation-level.ts'
import type { Target } from '../../src/on-call/policy.ts'
import { storedPolicy } from '../../src/on-call/stored-policy.ts'

const word = (target: Target) => (target.kind === 'ROLE' ? target.role : target.kind)

test.each([
  ['STANDARD', 3_600, 'DEVELOPER QA', 'DEVELOPER QA TEAM_LEAD'],
  ['URGENT', 900, 'DEVELOPER QA TEAM_LEAD', 'DEVELOPER QA TEAM_LEAD PRODUCT_MANAGER'],
  ['IMMEDIATE', 300, 'SCHEDULE DEVELOPER QA TEAM_LEAD PRODUCT_MANAGER', 'EVERYONE'],
  ['EMERGENCY', 60, 'EVERYONE', 'EVERYONE'],
] as const)(
  'what is %s is to be answered within %i s: it is told to %s, then to %s',
  (level, seconds, first, second) => {
    const { responseSeconds, steps, repeats, acknowledgedForSeconds } = defaultPolicy(level, ['s1'])
    expect({ responseSeconds, repeats }).toEqual({ responseSeconds: seconds, repeats: 3 })
    expect(acknowledgedForSeconds).toBeGreaterThan(seconds)
    expect(steps.map(({ afterSeconds, targets }) => [afterSeconds, targets.map(word).join(' ')])).toEqual([
      [0, first],
      [seconds, second],
    ])
  },
)

test('without schedules nobody is on call', () => {
  expect(defaultPolicy('IMMEDIATE', []).steps[0]!.targets.map(word)).not.toContain('SCHEDULE')
})

test.each(escalationLevels)('the built-in policy of %s can be stored', (level) => {
  const policy = defaultPolicy(level, ['s1', 's2'])
  expect(storedPolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy)
})

const good = {
  responseSeconds: 60,
  steps: [{ afterSeconds: 0, targets: [] }],
  repeats: 0,
  acknowledgedForSeconds: null,
}
test.each<[what: string, stored: unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['no steps', { ...good, steps: [] }],
  ['a target of a kind that is not known', { ...good, steps: [{ afterSeconds: 0, targets: [{ kind: 'NOBODY' }] }] }],
  ['a role that is not known', { ...good, steps: [{ afterSeconds: 0, targets: [{ kind: 'ROLE', role: 'CAT' }] }] }],
])('what is stored does not fit: %s', (_, stored) => {
  expect(storedPolicy(stored)).toBeNull()
})
