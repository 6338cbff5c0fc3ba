import { expect, test } from 'vitest'
import { normalised } from './normalised.ts'

test.each([
  [{ logentry: { message: 'user %s', formatted: 'user 7', params: ['7'] } }, 'user 7', 'user %s'],
  [{ logentry: { message: 'user %s has %d', params: ['ann', 3] } }, 'user ann has 3', 'user %s has %d'],
  [{ logentry: { message: '%(a)s, %(b)s', params: { a: 1, b: null } } }, '1, ', '%(a)s, %(b)s'],
  [{ logentry: { message: '{0} {name:N2} {1}', params: ['x', 'y'] } }, 'x x y', '{0} {name:N2} {1}'],
  [{ logentry: { message: '{id} of {total}', params: { id: 5 } } }, '5 of {total}', '{id} of {total}'],
  [{ logentry: { message: '100%% of %s, %s', params: ['it'] } }, '100% of it, %s', '100%% of %s, %s'],
  [{ logentry: { message: 'o %s', params: [{ a: [1] }] } }, 'o {"a":[1]}', 'o %s'],
  [{ logentry: { message: '{constructor}', params: {} } }, '{constructor}', '{constructor}'],
  [{ logentry: { message: 'plain %s', params: [] } }, 'plain %s', null],
  [{ logentry: 'as text' }, 'as text', null],
  [{ message: 'as text' }, 'as text', null],
  [{ message: { formatted: 'f' } }, 'f', null],
  [{ logentry: {}, message: 'second' }, 'second', null],
  [{ 'sentry.interfaces.Message': { message: 'old %s', params: ['way'] } }, 'old way', 'old %s'],
  [{ message: 12 }, '12', null],
  [{ message: '  ' }, null, null],
])('%j', (event, message, messageTemplate) => {
  expect(normalised(event)).toMatchObject({ message, messageTemplate })
})

test('a list for a message is left out with a note', () => {
  expect(normalised({ message: ['a'] })).toMatchObject({
    message: null,
    notes: ['message was a list and was left out.'],
  })
})

test('a short template cannot blow up a long parameter', () => {
  const event = { logentry: { message: '%(a)s'.repeat(10_000), params: { a: 'x'.repeat(100_000) } } }
  expect(normalised(event).message?.length).toBeLessThan(70_000)
})
