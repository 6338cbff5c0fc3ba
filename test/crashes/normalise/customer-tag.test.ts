import { expect, test } from 'vitest'
import { normalised } from './normalised.ts'

test.each([
  [{ business: { customer: 'acme' } }, undefined, [{ key: 'customer', value: 'acme' }]],
  [
    { business: { customer: ' 7 ' } },
    { a: 1 },
    [
      { key: 'a', value: '1' },
      { key: 'customer', value: '7' },
    ],
  ],
  // What the event calls the tag itself goes first.
  [{ business: { customer: 'acme' } }, { customer: 'other' }, [{ key: 'customer', value: 'other' }]],
  [{ business: { customer: 'unknown' } }, undefined, []],
  [{ business: { customer: '[email]' } }, undefined, []],
  [{ business: { customer: {} } }, undefined, []],
  [{ business: 'acme' }, undefined, []],
  [undefined, undefined, []],
])('contexts %j with tags %j', (contexts, tags, expected) => {
  expect(normalised({ contexts, tags }).tags).toEqual(expected)
})
