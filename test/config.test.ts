import { describe, expect, it } from 'vitest'
import { InvalidSettings, parseConfig } from '../src/config.ts'

it('needs nothing, and counts what is empty as absent', () => {
  const config = parseConfig({ DATABASE_URL: '', PORT: ' ', REDIS_URL: undefined, HOME: '/elsewhere' })
  expect(config).toEqual(parseConfig({}))
  expect(config).toMatchObject({ PORT: 4000, HOST: '127.0.0.1', EVENKEEL_DATA: '.evenkeel', LOG_LEVEL: 'info' })
  expect(config.DATABASE_URL).toBeUndefined()
  expect(config).not.toHaveProperty('HOME')
  expect(Object.isFrozen(config)).toBe(true)
})

it.each([
  ['PORT', '0', 0],
  ['PORT', '65535', 65_535],
  ['DATABASE_URL', 'postgresql://me:s%40cret@[::1]:5433/db?sslmode=require', undefined],
  ['DATABASE_URL', 'postgres://db', undefined],
  ['REDIS_URL', 'rediss://cache:6380/2', undefined],
  ['PUBLIC_URL', 'https://crashes.example', undefined],
  ['EVENKEEL_ADMIN_TOKEN', 'x'.repeat(16), undefined],
  ['INGEST_MAX_ENVELOPE_MB', '0.5', 2 ** 19],
  ['INGEST_RATE_LIMIT', '0', 0],
])('%s may be %s', (name, value, read) => {
  expect(parseConfig({ [name]: value })).toHaveProperty(name, read ?? value)
})

describe('what cannot be used', () => {
  it.each([
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'mysql://db'],
    ['DATABASE_URL', 'db:5432'],
    ['DATABASE_CONNECTIONS', '3'],
    ['REDIS_URL', 'http://cache'],
    ['PUBLIC_URL', 'crashes.example'],
    ['EVENKEEL_ADMIN_TOKEN', 'x'.repeat(15)],
    ['LOG_LEVEL', 'loud'],
    ['INGEST_MAX_ENVELOPE_MB', '0'],
    ['INGEST_MAX_BUFFER_MB', '-1'],
    ['INGEST_RATE_LIMIT', 'many'],
  ])('%s=%s is refused by name', (name, value) => {
    expect(() => parseConfig({ [name]: value })).toThrow(new RegExp(`^These settings cannot be used:\n {2}${name}: .`))
  })

  it('is an envelope that no buffer could hold', () => {
    const read = () => parseConfig({ INGEST_MAX_ENVELOPE_MB: '64', INGEST_MAX_BUFFER_MB: '63' })
    expect(read).toThrow(/INGEST_MAX_ENVELOPE_MB: .*INGEST_MAX_BUFFER_MB/)
    expect(parseConfig({ INGEST_MAX_ENVELOPE_MB: '64', INGEST_MAX_BUFFER_MB: '64' })).toMatchObject({
      INGEST_MAX_ENVELOPE_MB: 64 * 2 ** 20,
    })
  })

  it('is told all at once, without its value', () => {
    const read = () => parseConfig({ PORT: '-1', EVENKEEL_ADMIN_TOKEN: 'hunter2', LOG_LEVEL: 'loud' })
    expect(read).toThrow(InvalidSettings)
    expect(read).toThrow(/PORT.*EVENKEEL_ADMIN_TOKEN.*LOG_LEVEL/s)
    expect(read).not.toThrow(/hunter2/)
  })
})
