import { describe, expect, it } from 'vitest'
import { refusedValue } from '../../src/storage/refused-value.ts'
import { isUnavailable, wasRolledBack } from '../../src/storage/unavailable.ts'

const coded = (code: string, message = 'm') => Object.assign(new Error(message), { code })

describe('errors that pass', () => {
  it.each([
    ['a refused connection', coded('ECONNREFUSED')],
    ['a connection that broke', new Error('Connection terminated unexpectedly')],
    ['no connection in time', new Error('timeout exceeded when trying to connect')],
    ['a shutdown', coded('57P01')],
    ['a start', coded('57P03')],
    ['too many connections', coded('53300')],
    ['a full disk', coded('53100')],
    ['a statement that took too long', coded('57014')],
    ['a server that only reads', coded('25006')],
    ['no answer in time', new Error('Query read timeout')],
    ['an input/output error', coded('58030')],
  ])('%s', (_what, error) => expect(isUnavailable(error)).toBe(true))

  it.each([
    ['a text that cannot be stored', coded('22021')],
    ['a key that is taken', coded('23505')],
    ['a statement that is wrong', coded('42601')],
    ['a mistake of ours', new TypeError('x is not a function')],
    ['no error at all', 'ECONNREFUSED'],
  ])('not %s', (_what, error) => expect(isUnavailable(error)).toBe(false))
})

it('tells what was rolled back to resolve a conflict', () => {
  expect([coded('40P01'), coded('40001'), coded('57014'), new Error('40P01')].map(wasRolledBack)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

describe('values that were refused', () => {
  it('by PostgreSQL, through the driver or through Prisma', () => {
    expect(refusedValue(coded('22P02', 'no uuid'))).toBe('no uuid')
    const cause = { originalCode: '22008', originalMessage: 'no date' }
    expect(refusedValue(Object.assign(coded('P2039'), { meta: { driverAdapterError: { cause } } }))).toBe('no date')
  })

  it.each([coded('23505'), coded('P2002'), coded('ECONNREFUSED'), new Error('22021'), '22021', null])(
    'not %s',
    (error) => expect(refusedValue(error)).toBeNull(),
  )
})
