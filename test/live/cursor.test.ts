import { expect, test } from 'vitest'
import { cursorOf, placeOf } from '../../src/live/cursor.ts'

test.each([
  [1, 0],
  [2 ** 31 - 1, 999_999_999_999_999],
])('a cursor of project %d says the place %d', (project, place) => {
  expect(placeOf(cursorOf(project, place), project)).toBe(place)
})

test.each([
  '',
  ' ',
  '7',
  'c1',
  'c1.7',
  'c1.7.',
  'c1.7.-1',
  'c1.7.1.5',
  'c1.7.1e3',
  'c1.7.1 ',
  'c1.7.1\n',
  'c2.7.1',
  `c1.7.${'9'.repeat(16)}`,
  `c1.${'7'.repeat(1e5)}.1`,
  'YzEuNy4x',
])('%j is no cursor', (text) => {
  expect(() => placeOf(text, 7)).toThrow('not the cursor of an event')
})

test('a cursor of another project is refused', () => {
  expect(() => placeOf(cursorOf(8, 1), 7)).toThrow('another project')
})
