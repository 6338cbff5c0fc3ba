import { describe, expect, test } from 'vitest'
import { groupingOf, sliceOf, type UsageBreakdown, type UsageFilter, workflowOf } from '../../src/usage/slice.ts'

test.each<[UsageFilter, string[]]>([
  [{}, ['PROJECT', '', '']],
  [{ role: null }, ['PROJECT', '', '']],
  [{ role: 'baker' }, ['ROLE', 'baker', '']],
  [{ customer: 'acme' }, ['CUSTOMER', 'acme', '']],
  [{ feature: 'cart' }, ['FEATURE', 'cart', '']],
  [{ role: 'baker', feature: 'cart' }, ['ROLE_FEATURE', 'baker', 'cart']],
  [{ customer: 'acme', feature: 'cart' }, ['CUSTOMER_FEATURE', 'acme', 'cart']],
])('%j is a slice of its own', (filter, expected) => {
  const { dimension, key, part } = sliceOf(filter)
  expect([dimension, key, part]).toEqual(expected)
})

test.each<[UsageFilter, RegExp]>([
  [{ role: 'baker', customer: 'acme' }, /by role or by customer/],
  [{ role: 'baker', customer: 'acme', feature: 'cart' }, /by role or by customer/],
  [{ role: '' }, /`role` is one line/],
  [{ customer: 'a\u0000b' }, /`customer` is one line/],
  [{ feature: 'x'.repeat(201) }, /`feature` is one line/],
])('%j is refused', (filter, message) => {
  expect(() => sliceOf(filter)).toThrow(message)
})

describe('taken apart', () => {
  test.each<[UsageFilter, UsageBreakdown, string, 'key' | 'part', string]>([
    [{}, 'ROLE', 'ROLE', 'key', ''],
    [{}, 'CUSTOMER', 'CUSTOMER', 'key', ''],
    [{}, 'FEATURE', 'FEATURE', 'key', ''],
    [{}, 'WORKFLOW', 'WORKFLOW', 'key', ''],
    [{ role: 'baker' }, 'FEATURE', 'ROLE_FEATURE', 'part', 'baker'],
    [{ customer: 'acme' }, 'FEATURE', 'CUSTOMER_FEATURE', 'part', 'acme'],
    [{ feature: 'cart' }, 'ROLE', 'ROLE_FEATURE', 'key', 'cart'],
    [{ feature: 'cart' }, 'CUSTOMER', 'CUSTOMER_FEATURE', 'key', 'cart'],
  ])('%j by %s', (filter, breakdown, dimension, by, of) => {
    expect(groupingOf(sliceOf(filter), breakdown)).toEqual({ dimension, by, of })
  })

  test.each<[UsageFilter, UsageBreakdown]>([
    [{ role: 'baker' }, 'ROLE'],
    [{ role: 'baker' }, 'CUSTOMER'],
    [{ customer: 'acme' }, 'WORKFLOW'],
    [{ feature: 'cart' }, 'FEATURE'],
    [{ role: 'baker', feature: 'cart' }, 'CUSTOMER'],
  ])('%j by %s is refused', (filter, breakdown) => {
    expect(() => groupingOf(sliceOf(filter), breakdown)).toThrow(`is not known by ${breakdown}`)
  })

  test('a workflow by its steps, of the whole project alone', () => {
    expect(workflowOf(sliceOf({}), 'checkout')).toEqual({
      slice: { dimension: 'WORKFLOW', key: 'checkout', part: '' },
      steps: { dimension: 'WORKFLOW_STEP', by: 'part', of: 'checkout' },
    })
    expect(() => workflowOf(sliceOf({ role: 'baker' }), 'checkout')).toThrow('leave the filters out')
    expect(() => workflowOf(sliceOf({}), '\u0000')).toThrow('`name` is one line')
  })
})
