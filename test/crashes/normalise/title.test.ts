import { expect, test } from 'vitest'
import { primaryException } from '../../../src/crashes/normalise/primary-exception.ts'
import { culpritOf, titleOf } from '../../../src/crashes/normalise/title.ts'
import { normalised } from './normalised.ts'

/** Types from the outermost to the root cause, as events carry them in reverse. */
const chain = (...types: (string | null)[]) => ({ exception: types.map((type) => ({ type })).reverse() })

test.each([
  [['Outer', 'Cause'], 'Outer'],
  [['InvocationTargetException', 'Cause'], 'Cause'],
  [['java.util.concurrent.ExecutionException', 'java.lang.reflect.InvocationTargetException', 'Cause'], 'Cause'],
  [['InvocationTargetException'], 'InvocationTargetException'],
  [['System.AggregateException', 'IOException'], 'IOException'],
  [['ExceptionGroup', 'ValueError', 'ValueError'], 'ValueError'],
  [['ExceptionGroup', 'ValueError', 'TypeError'], 'ExceptionGroup'],
  [[null, 'Cause'], 'Cause'],
])('of %j the one that names the issue is %s', (types, expected) => {
  expect(primaryException(normalised(chain(...types)))?.type).toBe(expected)
})

test('without exceptions none names the issue', () => expect(primaryException(normalised({}))).toBeNull())

const at = (frames: unknown[]) => ({ exception: { stacktrace: { frames } } })

test.each([
  [{ exception: { type: 'IOError', value: 'disk full' }, message: 'm' }, 'IOError: disk full'],
  [{ exception: { type: 'IOError', value: '\n first\nsecond' } }, 'IOError: first'],
  [{ exception: { type: 'IOError' } }, 'IOError'],
  [{ exception: { value: 'only a value' } }, 'only a value'],
  [{ message: 'something\nmore' }, 'something'],
  [{ message: 'm', ...at([{ function: 'f' }]) }, 'm'],
  [
    at([
      { function: 'f', in_app: true },
      { function: 'lib', in_app: false },
    ]),
    'f',
  ],
  [{ exception: { mechanism: { type: 'NSError' }, stacktrace: { frames: [{ function: '<redacted>' }] } } }, 'NSError'],
  [{}, '<unlabelled report>'],
])('%j is titled %s', (event, expected) => expect(titleOf(normalised(event))).toBe(expected))

test('long titles end in an ellipsis at 200 characters', () => {
  const title = titleOf(normalised({ message: 'x'.repeat(5000) }))
  expect([title.length, title.at(-1)]).toEqual([200, '…'])
})

test.each([
  [{ transaction: '/checkout', ...at([{ function: 'f' }]) }, '/checkout'],
  [
    at([
      { function: 'f', module: 'shop.cart', filename: 'cart.py', in_app: true },
      { function: 'lib', in_app: false },
    ]),
    'f (shop.cart)',
  ],
  [at([{ function: 'f', filename: 'cart.py', in_app: true }]), 'f (cart.py)'],
  [at([{ function: 'f', in_app: true }, { function: 'stripped_application_code' }]), 'f'],
  [at([{ function: 'memcpy', package: 'libc.so', in_app: false }]), 'memcpy (libc.so)'],
  [{ message: 'm' }, null],
])('%j happened in %s', (event, expected) => expect(culpritOf(normalised(event))).toBe(expected))
