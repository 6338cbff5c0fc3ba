import { expect, test } from 'vitest'
import { normalised } from './normalised.ts'

const ab = [
  { key: 'a', value: '1' },
  { key: 'b', value: 'true' },
]

test.each([
  [{ a: 1, b: true, c: null, d: '' }, ab, 0],
  [[['a', 1], ['b', true], ['c', null], null], ab, 0],
  [
    [
      { key: 'a', value: '1' },
      { key: 'b', value: 'true' },
    ],
    ab,
    0,
  ],
  [
    [
      ['a', 1],
      ['a', 2],
      ['b', 'true'],
    ],
    ab,
    0,
  ],
  [{ a: 1, b: 'true', c: {} }, ab, 1],
  [[['a', 1], 'odd', ['b', true]], ab, 1],
  [[[null, 'x'], {}], [], 1],
  ['a=1', [], 1],
  [null, [], 0],
])('%j', (tags, expected, notes) => {
  expect(normalised({ tags })).toMatchObject({ tags: expected, notes: { length: notes } })
})
