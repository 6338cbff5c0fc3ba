import { expect, test } from 'vitest'
import { conditionFault, conditionOf } from '../../src/alerts/condition.ts'

const facts = {
  value: 6,
  count: 20,
  previous: 3,
  labels: { host: 'a1', region: 'eu' },
  now: new Date('2026-03-02T23:30:00Z'),
}
const issue = {
  ...{ title: 'TypeError in pay', culprit: 'pay', platform: 'node', severity: 'CRITICAL', category: 'UI' },
  ...{ status: 'UNRESOLVED', crashes: 3, users: 2, release: '1.0' },
}

test.each([
  ['value > 5', true],
  ['value > 5 && count >= 50', false],
  ['value == 6', true],
  ['value > previous * 1.5', true],
  ['value / 2 + 1 - 1 == 3', true],
  ['2 * value > 11', true],
  ['labels.host == "a1"', true],
  ['"zone" in labels', false],
  ['labels.exists(name, labels[name] == "eu")', true],
  ['labels.host.startsWith("a")', true],
  ['now.getHours("Europe/Berlin") == 0', true],
  ['value > 5 ? count > 10 : false', true],
])('%s is %s', (source, expected) => {
  expect(conditionFault('METRIC', source)).toBeNull()
  expect(conditionOf('METRIC', source)(facts)).toBe(expected)
})

test('without a value before, comparisons with it are false', () => {
  const without = { ...facts, previous: Number.NaN }
  expect(conditionOf('METRIC', 'value > previous')(without)).toBe(false)
  expect(conditionOf('METRIC', 'value < previous')(without)).toBe(false)
})

test('one about an issue can name it', () => {
  const condition = conditionOf(
    'ISSUE_NEW',
    'issue.severity == "CRITICAL" && issue.crashes >= 3 && issue.title.contains("pay")',
  )
  expect(condition({ ...facts, issue })).toBe(true)
})

test.each<[string, string]>([
  ['', 'must not be empty'],
  ['valu > 5', 'has a fault at line 1, column 1: Unknown variable: valu'],
  ['value > 5 &&\n  cout > 1', 'has a fault at line 2, column 3: Unknown variable: cout'],
  ['value > "5"', 'has a fault at line 1, column 1: no such overload: double > string'],
  ['value >', 'has a fault at line 1, column 8: Unexpected token: EOF'],
  ['value', 'must be true or false, and is of type double'],
  ['issue.severity == "LOW"', 'has a fault at line 1, column 1: Unknown variable: issue'],
  ['labels.host.matches("(a+)+b")', 'there is no matches() here'],
  ['labels.all(a, labels.all(b, a == b))', 'a loop must not stand in another'],
  [`value>1${'||value>1'.repeat(80)}`, 'has a fault at'],
  [`value > ${'1'.repeat(1_000)}`, 'is at most 1000 characters long'],
  ['value > 1 and not count > 2', 'write `&&` for `and`, `!` for `not`'],
  ['value > 1 OR count > 2', 'write `||` for `or`'],
  ['labels.a == "this and that" &&', 'has a fault at'],
  ['constructor == 1', 'Unknown variable: constructor'],
  ['__proto__ == 1', 'Reserved identifier: __proto__'],
])('%j is refused: %s', (source, fault) => {
  expect(conditionFault('METRIC', source)).toContain(fault)
})

test('words in texts and names are no operators', () => {
  expect(conditionFault('METRIC', 'labels.and == "this or that" && valeu > 1')).not.toContain('write')
})

test('a field that no issue has is refused when the rule is saved', () => {
  expect(conditionFault('ISSUE_NEW', 'issue.severty == "LOW"')).toContain('severty')
})

test('one that fails says where and why', () => {
  expect(() => conditionOf('METRIC', 'labels.zone == "a"')(facts)).toThrow(
    'The condition failed at line 1, column 8: No such key: zone.',
  )
})
