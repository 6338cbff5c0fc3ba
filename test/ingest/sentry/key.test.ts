import type { IncomingHttpHeaders } from 'node:http'
import { expect, test } from 'vitest'
import { agreedKey, readDsn, readHttpKey } from '../../../src/ingest/sentry/key.ts'
import { refusalOf } from '../refusal.ts'

const key = 'e12d836b15bb49d7bbf99e64295d995b'
const other = '00000000000000000000000000000000'
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`

test.each<[IncomingHttpHeaders, string]>([
  [{ 'x-sentry-auth': `Sentry sentry_key=${key}, sentry_version=7, sentry_client=x/1` }, '/api/1/envelope/'],
  [{ 'x-sentry-auth': `Sentry sentry_version=7,sentry_key=${key},sentry_secret=${other}` }, '/'],
  [{ 'x-sentry-auth': `sentry   SENTRY_KEY = "${key.toUpperCase()}"  ,sentry_version="7"` }, '/'],
  [{ 'x-sentry-auth': `Sentry sentry_timestamp=1 sentry_key='${key}'` }, '/'],
  [{ 'x-sentry-auth': `sentry_key=${key}` }, '/'],
  [{ authorization: `Sentry sentry_key=${key}, sentry_version=7` }, '/'],
  [{ authorization: basic(`${key}:`) }, '/'],
  [{ authorization: basic(`${key}:${other}`).replace('Basic', 'bAsIc') }, '/'],
  [{}, `/api/1/envelope/?sentry_version=7&sentry_key=${key}&sentry_client=sentry.javascript.browser%2F9`],
  [{ 'x-sentry-auth': 'Sentry sentry_version=7' }, `/?sentry_key=${key}`],
  [{ authorization: 'Bearer sentry_key=nothing' }, `/?sentry_key=${key}`],
])('finds the key in %j of %s', (headers, url) => {
  expect(readHttpKey(headers, url)).toBe(key)
})

test.each<[IncomingHttpHeaders, string]>([
  [{}, '/api/1/envelope/'],
  [{}, '/?sentry_key='],
  [{}, `/?sentry_secret=${key}&not_sentry_key=${key}`],
  [{ 'x-sentry-auth': `Sentry sentry_secret=${key}` }, '/'],
  [{ 'x-sentry-auth': `Sentry my_sentry_key=${key}` }, '/'],
  [{ authorization: 'Sentry' }, '/'],
  [{ authorization: basic('') }, '/'],
])('finds no key in %j of %s', (headers, url) => {
  expect(readHttpKey(headers, url)).toBeNull()
  expect(refusalOf(() => agreedKey(readHttpKey(headers, url), '1', {}))).toBe(
    'key_missing: The request carries no sentry_key',
  )
})

test.each(['short', 'a'.repeat(65), "key'; drop table", '../../etc/passwd', 'schlüssel1', `${key}\0`])(
  'refuses the malformed key %j',
  (bad) => {
    expect(refusalOf(() => readHttpKey({}, `/?sentry_key=${encodeURIComponent(bad)}`))).toBe(
      'key_malformed: The sentry_key is not 8 to 64 letters and digits',
    )
  },
)

test('an envelope authenticates itself with its dsn', () => {
  expect(agreedKey(null, '42', { dsn: `https://${key}@host/42` })).toBe(key)
  expect(agreedKey(null, '42', { dsn: `https://${key}:${other}@host:8000/prefix/42/` })).toBe(key)
  expect(readDsn(`http://${key}@[::1]:3000/a/b/7`)).toEqual({ key, project: '7' })
})

test('a dsn has to agree with the address and with the key beside it', () => {
  const refused = (dsn: unknown) => refusalOf(() => agreedKey(key, '42', { dsn }))
  expect(agreedKey(key, '42', { dsn: `https://${key}@host/42` })).toBe(key)
  expect(refused(`https://${key}@host/43`)).toMatch(/^dsn_mismatch: .*another project/)
  expect(refused(`https://${other}@host/42`)).toMatch(/^dsn_mismatch: .*another key/)
})

test.each([7, '', 'nonsense', 'https://host/42', `https://${key}@host`, `https://${key}@host/`])(
  'refuses the malformed dsn %j',
  (dsn) => {
    expect(refusalOf(() => readDsn(dsn))).toMatch(/^key_malformed: /)
  },
)
