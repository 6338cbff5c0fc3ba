import { expect, test } from 'vitest'
import { type Matcher, matchesAll } from '../../src/escalation/matcher.ts'

const labels = { rule: 'Crash rate', host: 'web-12.eu', empty: '' }

test.each<[Matcher['operator'], label: string, value: string, holds: boolean]>([
  ['EQUALS', 'host', 'web-12.eu', true],
  ['EQUALS', 'host', 'web-12', false],
  ['EQUALS', 'host', 'web-*', false],
  ['EQUALS', 'missing', '', true],
  ['EQUALS', 'constructor', '', true],
  ['NOT_EQUALS', 'host', 'web-12.eu', false],
  ['NOT_EQUALS', 'missing', 'x', true],
  ['MATCHES', 'host', 'web-12.eu', true],
  ['MATCHES', 'host', 'web-*', true],
  ['MATCHES', 'host', '*.eu', true],
  ['MATCHES', 'host', 'web-*.eu', true],
  ['MATCHES', 'host', 'w*b*1*2*eu', true],
  ['MATCHES', 'host', 'web-12.eu*web-12.eu', false],
  ['MATCHES', 'host', 'web-12.e*.eu', false],
  ['MATCHES', 'host', 'web-12*2.eu', false],
  ['MATCHES', 'host', '*', true],
  ['MATCHES', 'missing', '*', true],
  ['MATCHES', 'host', '**', true],
  ['MATCHES', 'host', '.*', false],
  ['MATCHES', 'host', 'web-??.eu', false],
  ['MATCHES', 'rule', 'crash*', false],
  ['NOT_MATCHES', 'host', 'db-*', true],
  ['NOT_MATCHES', 'host', 'web-*', false],
])('%s %s %s', (operator, label, value, holds) => {
  expect(matchesAll([{ label, operator, value }], labels)).toBe(holds)
})

test('all of them have to hold', () => {
  const host: Matcher = { label: 'host', operator: 'MATCHES', value: 'web-*' }
  const rule: Matcher = { label: 'rule', operator: 'EQUALS', value: 'Memory' }
  expect(matchesAll([host, rule], labels)).toBe(false)
  expect(matchesAll([host, { ...rule, value: 'Crash rate' }], labels)).toBe(true)
})

test('a pattern that would make a regular expression run for ever is quick', () => {
  const began = performance.now()
  expect(matchesAll([{ label: 'x', operator: 'MATCHES', value: `${'a*'.repeat(250)}b` }], { x: 'a'.repeat(500) })).toBe(
    false,
  )
  expect(performance.now() - began).toBeLessThan(50)
})
