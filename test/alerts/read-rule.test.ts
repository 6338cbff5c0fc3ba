import { expect, test } from 'vitest'
import { defaultRules } from '../../src/alerts/default-rules.ts'
import { inForce } from '../../src/alerts/levels-in-force.ts'
import { asInput, readRule } from '../../src/alerts/read-rule.ts'
import type { RuleInput } from '../../src/alerts/rule-input.ts'
import { readSpec, type SpecOf } from '../../src/alerts/rule-spec.ts'
import { definitionOf } from '../../src/metrics/definition.ts'

const launch = {
  name: 'Slow launch',
  kind: 'METRIC' as const,
  metric: { metric: 'app.start.duration', thresholds: { warning: 2, critical: 3 } },
}
const refused = (change: object) => {
  const read = readRule({ ...launch, ...change } as RuleInput)
  return 'message' in read ? `${read.path.join('.')}: ${read.message}` : 'taken'
}

test('what is left out, or null, is what the input says it is', () => {
  expect(readRule({ ...launch, description: null, labels: null, forSeconds: null })).toMatchObject({
    ...{ name: 'Slow launch', description: null, kind: 'METRIC', enabled: true, labels: {} },
    ...{ forSeconds: 0, keepFiringSeconds: 0, intervalSeconds: 15, escalation: null, opensIncident: null },
    spec: {
      ...{ kind: 'METRIC', condition: null, level: 'WARNING', onNoData: 'NO_DATA', onError: 'ERROR' },
      form: { aggregate: 'AVG', windowSeconds: 300, groupBy: [], recovery: {}, minimumCount: 1 },
    },
  })
  expect(readRule({ name: 'New', kind: 'ISSUE_NEW', issue: {} })).toMatchObject({ keepFiringSeconds: 86_400 })
})

test.each<[object, string]>([
  [{ name: ' ' }, 'name: `name` must not be empty.'],
  [{ name: 'x'.repeat(101) }, 'name: `name` is at most 100 characters long.'],
  [{ name: 'a\u0000b' }, 'name: `name` has control characters in it.'],
  [{ name: null }, 'name: `name` must be given.'],
  [{ labels: [{ name: 'team', value: 'a\u0000' }] }, 'labels.0.value: `labels.0.value` has control characters in it.'],
  [{ condition: 'labels.a == "\u0000"' }, 'condition: `condition` has control characters in it.'],
  [{ name: 'a\ud800' }, 'name: `name` has halves of characters in it.'],
  [{ name: 'a\nb' }, 'name: `name` is one line, without tabs.'],
  [{ description: 'One line.\nAnother.' }, 'taken'],
  [{ description: 'a\u0000' }, 'description: `description` has control characters in it.'],
  [{ metric: null }, 'metric: A rule of kind METRIC needs the form `metric`.'],
  [{ spike: {} }, 'spike: A rule of kind METRIC has the form `metric`, and no other.'],
  [{ kind: 'ISSUE_SPIKE' }, 'metric: A rule of kind ISSUE_SPIKE has the form `spike`, and no other.'],
  [{ forSeconds: -1 }, 'forSeconds: `forSeconds` is at least 0 seconds.'],
  [{ intervalSeconds: 4 }, 'intervalSeconds: `intervalSeconds` is at least 5 seconds.'],
  [{ intervalSeconds: 2 ** 31 }, 'intervalSeconds: `intervalSeconds` is at most 86400 seconds.'],
  [{ metric: { ...launch.metric, thresholds: {} } }, 'taken'],
  [{ metric: { ...launch.metric, thresholds: null, recovery: { critical: 2.5 } } }, 'taken'],
  [
    { metric: { ...launch.metric, thresholds: null, recovery: { info: 2.5 } } },
    'metric.recovery.info: `metric.recovery.info` for info has no threshold that it belongs to.',
  ],
  [
    { metric: { ...launch.metric, thresholds: {}, aggregate: 'COUNT' } },
    'metric.thresholds: `metric.thresholds` needs a threshold for at least one level.',
  ],
  [
    { kind: 'CRASH_RATE', metric: null, crashRate: { thresholds: {} }, condition: 'value > 2' },
    'crashRate.thresholds: `crashRate.thresholds` needs a threshold for at least one level.',
  ],
  [{ metric: { ...launch.metric, thresholds: {} }, condition: 'value > 2' }, 'taken'],
  [
    { metric: { ...launch.metric, thresholds: { warning: 3, critical: 3 } } },
    'metric.thresholds.critical: `metric.thresholds.critical` for critical must be above that for warning.',
  ],
  [
    { metric: { ...launch.metric, comparison: 'BELOW' } },
    'metric.thresholds.critical: `metric.thresholds.critical` for critical must be below that for warning.',
  ],
  [
    { metric: { ...launch.metric, recovery: { warning: 2.1 } } },
    'metric.recovery.warning: `metric.recovery.warning` for warning lies on the bad side of its threshold.',
  ],
  [
    { metric: { ...launch.metric, recovery: { info: 1 } } },
    'metric.recovery.info: `metric.recovery.info` for info has no threshold that it belongs to.',
  ],
  [
    { metric: { ...launch.metric, thresholds: { warning: Number.NaN } } },
    'metric.thresholds.warning: `metric.thresholds.warning` is a finite number.',
  ],
  [
    { metric: { ...launch.metric, windowSeconds: 1 } },
    'metric.windowSeconds: `metric.windowSeconds` is at least 10 seconds.',
  ],
  [{ metric: { ...launch.metric, groupBy: ['a', 'a'] } }, 'metric.groupBy: `metric.groupBy` names a label twice.'],
  [{ condition: 'valu > 2' }, 'condition: `condition` has a fault at line 1, column 1: Unknown variable: valu.'],
  [
    { kind: 'BURN_RATE', metric: null, burnRate: { objective: 1 } },
    'burnRate.objective: `burnRate.objective` is below 1.',
  ],
  [
    { kind: 'BURN_RATE', metric: null, burnRate: { objective: 0.9, goodMetric: 'good' } },
    'burnRate: `burnRate` is about both `goodMetric` and `totalMetric`, or about sessions.',
  ],
])('%o: %s', (change, expected) => {
  expect(refused(change)).toBe(expected)
})

test.each([
  ['app.start.duration', 'ABOVE', { warning: 2, critical: 3 }],
  ['app.frame.rate', 'BELOW', { warning: 55, critical: 45 }],
  ['app.memory.used', 'ABOVE', { warning: 180, critical: 250 }],
  ['app.retention', 'BELOW', { warning: 0.7, critical: 0.6 }],
  ['app.satisfaction', 'BELOW', { warning: 4, critical: 3.5 }],
])('the default rule on %s is %s %o', (name, comparison, thresholds) => {
  const specs = defaultRules(new Date(0)).map(({ spec }) => readSpec(spec))
  const spec = specs.find((spec): spec is SpecOf<'METRIC'> => spec.kind === 'METRIC' && spec.form.metric === name)
  expect(inForce(spec!, definitionOf(name, null)).form).toMatchObject({ comparison, thresholds })
})

test('labels with names of prototypes are labels', () => {
  const read = readRule({ ...launch, labels: [{ name: '__proto__', value: 'x' }] })
  expect('labels' in read && Object.entries(read.labels)).toEqual([['__proto__', 'x']])
})

test('every default rule is what its input would make', () => {
  for (const rule of defaultRules(new Date(0))) {
    const { name, kind, spec, forSeconds, keepFiringSeconds, intervalSeconds, playbook } = rule
    const input = asInput({ ...rule, projectId: 1 }, kind)
    expect(readRule(input as RuleInput)).toMatchObject({
      ...{ name, kind, spec, forSeconds, keepFiringSeconds, intervalSeconds, playbook },
    })
  }
})
