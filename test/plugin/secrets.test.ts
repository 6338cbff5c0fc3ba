import { describe, expect, it } from 'vitest'
import { secretsOf } from '../../src/plugin/secrets.ts'

describe('options are shown without', () => {
  it.each<[string, unknown, unknown, string[]?]>([
    [
      'what a telling name gives away',
      { apiToken: 'abcdef', token: 't', count: 3 },
      { apiToken: '••••', token: '••••', count: 3 },
    ],
    [
      'what stands below one',
      { credentials: { user: 'a', list: ['b'] } },
      { credentials: { user: '••••', list: ['••••'] } },
    ],
    ['what the plugin lists', { hook: { url: 'https://x' } }, { hook: { url: '••••' } }, ['hook.url']],
    [
      'what it lists with a star',
      { to: [{ url: 'a' }, { url: 'b' }] },
      { to: [{ url: '••••' }, { url: '••••' }] },
      ['to.*.url'],
    ],
    ['a whole object that it lists', { headers: { a: 'b' } }, { headers: { a: '••••' } }, ['headers']],
    ['a password in an address', { url: 'https://me:pw@host/path' }, { url: 'https://••••@host/path' }],
  ])('%s', (_, config, shown, listed) => {
    expect(secretsOf(config, [], listed).options).toEqual(shown)
  })

  it('shows a reference by the name of its variable, and of what is no JSON only the kind', () => {
    const config = { url: 'https://secret.example', level: 2n, at: new Date(0), none: null }
    const { options } = secretsOf(config, [{ variable: 'HOOK', path: ['url'] }])
    expect(options).toEqual({ url: { env: 'HOOK' }, level: '[BigInt]', at: '[Date]', none: null })
  })
})

describe('texts are masked of', () => {
  const { mask } = secretsOf({ key: 'abcdefgh', apiToken: 'abcdefghij', pin: '12', list: ['zzzzzzz'] }, [
    { variable: 'KEY', path: ['key'] },
    { variable: 'PIN', path: ['pin'] },
    { variable: 'LIST', path: ['list'] },
  ])
  it.each([
    ['a value from the environment', 'with abcdefgh!', 'with ••••!'],
    ['the longer one of two', 'with abcdefghij', 'with ••••'],
    ['one in a list', 'zzzzzzz', '••••'],
    ['credentials in an address', 'at postgres://u:p@db', 'at postgres://••••@db'],
  ])('%s', (_, text, masked) => {
    expect(mask(text)).toBe(masked)
  })

  it('nothing so short that it is in every other word', () => {
    expect(mask('12 of 120')).toBe('12 of 120')
  })
})
