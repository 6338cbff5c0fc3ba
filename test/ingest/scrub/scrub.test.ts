import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { scrub } from '../../../src/ingest/scrub/scrub.ts'

type Event = Record<string, unknown>

/** The event after scrubbing, and how many values were replaced. */
function scrubbed(event: Event): [Event, number] {
  const copy = JSON.parse(JSON.stringify(event))
  return [copy, scrub(copy)]
}

const rows: [what: string, event: Event, expected: Event, replaced: number][] = [
  [
    'numbers under credentials, nothing that is only true, false or absent',
    { extra: { password: 'x', pin: 1234, secret: { a: [1] }, has_password: true, api_key: null, passwd: '' } },
    {
      extra: {
        password: '[Filtered]',
        pin: '[Filtered]',
        secret: '[Filtered]',
        has_password: true,
        api_key: null,
        passwd: '',
      },
    },
    3,
  ],
  [
    'strings at any depth under sessions and tokens, but not their numbers',
    { contexts: { session: { seconds: 12, id: 'a', steps: ['b', { name: 'c', n: 3 }] } }, extra: { token: 'd' } },
    {
      contexts: {
        session: { seconds: 12, id: '[Filtered]', steps: ['[Filtered]', { name: '[Filtered]', n: 3 }] },
      },
      extra: { token: '[Filtered]' },
    },
    4,
  ],
  [
    'a user, whose id and name stay unless they are an address',
    {
      user: {
        id: 7,
        username: 'joe',
        email: 'not an address',
        ip_address: '127.0.0.1',
        session_seconds: 90,
        role: 'a',
      },
    },
    { user: { id: 7, username: 'joe', email: '[email]', ip_address: '[ip]', session_seconds: 90, role: 'a' } },
    2,
  ],
  ['a user named by address', { user: { id: 'joe@example.com' } }, { user: { id: '[email]' } }, 1],
  [
    'a request, its headers as an object',
    {
      request: {
        url: 'https://example.com/home/x?api_key=1a',
        query_string: [['token', 'x']],
        cookies: { a: 'b' },
        env: { REMOTE_ADDR: '127.0.0.1', SERVER_PORT: '80' },
        headers: { Authorization: 'x', Accept: '*/*', 'X-Forwarded-For': '8.8.8.8' },
      },
    },
    {
      request: {
        url: 'https://example.com/home/x?api_key=[Filtered]',
        query_string: [['token', '[Filtered]']],
        cookies: '[Filtered]',
        env: { REMOTE_ADDR: '[ip]', SERVER_PORT: '80' },
        headers: { Authorization: '[Filtered]', Accept: '*/*', 'X-Forwarded-For': '[ip]' },
      },
    },
    6,
  ],
  [
    'headers as pairs and as lists of values',
    {
      request: {
        headers: [
          ['Cookie', 'x'],
          ['Host', 'y'],
        ],
        other: { 'X-Api-Key': ['x'], Cookie: ['a', 'b'] },
      },
    },
    {
      request: {
        headers: [
          ['Cookie', '[Filtered]'],
          ['Host', 'y'],
        ],
        other: { 'X-Api-Key': '[Filtered]', Cookie: ['[Filtered]', '[Filtered]'] },
      },
    },
    4,
  ],
  [
    'a JSON body, nested values too',
    { request: { data: '{"a": {"secret": {"b": 1}}, "to": "joe@example.com"}' } },
    { request: { data: '{"a":{"secret":"[Filtered]"},"to":"[email]"}' } },
    2,
  ],
  [
    'a JSON body that was cut off',
    { request: { data: '{"password": "hunter2", "x": [' } },
    { request: { data: '{"password": "[Filtered]", "x": [' } },
    1,
  ],
  [
    'a JSON body that names a field twice',
    { request: { data: '{"a":"joe@example.com","a":"b"}' } },
    { request: { data: '{"a":"[email]","a":"b"}' } },
    1,
  ],
  [
    'a JSON body that escapes',
    { request: { data: '{"joe\\u0040example.com":1}' } },
    { request: { data: '{"[email]":1}' } },
    1,
  ],
  ['a form', { request: { data: 'a=1&password=x' } }, { request: { data: 'a=1&password=[Filtered]' } }, 1],
  ['a clean JSON body, byte for byte', { request: { data: '{ "a": 1.0 }' } }, { request: { data: '{ "a": 1.0 }' } }, 0],
  [
    'tags as pairs, as entries and as an object',
    {
      tags: [['email', 'joe@example.com'], ['release', '1.2.3.4'], null],
      extra: [
        { key: 'auth', value: 'x' },
        { name: 'os', value: 'y' },
      ],
      contexts: { tags: { version: '1.2.3.4', host: '1.2.3.4' } },
    },
    {
      tags: [['email', '[email]'], ['release', '1.2.3.4'], null],
      extra: [
        { key: 'auth', value: '[Filtered]' },
        { name: 'os', value: 'y' },
      ],
      contexts: { tags: { version: '1.2.3.4', host: '[ip]' } },
    },
    3,
  ],
  [
    'frames: variables and source, of the places only the user',
    {
      exception: {
        values: [
          {
            type: 'joe@example.com',
            value: 'no joe@example.com',
            stacktrace: {
              frames: [
                null,
                {
                  function: 'session<token="a">',
                  module: '1.2.3.4',
                  package: '4111111111111111',
                  filename: '/home/joe/1.2.3.4/a@b.com.py',
                  abs_path: 'C:\\Users\\joe\\x',
                  instruction_addr: '0x1',
                  context_line: 'token = "abc"',
                  pre_context: ['token = f()', '# 8.8.8.8'],
                  vars: { password: "'x'", request: '<R joe@example.com>', n: 4111111111111111 },
                },
              ],
            },
          },
        ],
      },
    },
    {
      exception: {
        values: [
          {
            type: 'joe@example.com',
            value: 'no [email]',
            stacktrace: {
              frames: [
                null,
                {
                  function: 'session<token="a">',
                  module: '1.2.3.4',
                  package: '4111111111111111',
                  filename: '/home/[user]/1.2.3.4/a@b.com.py',
                  abs_path: 'C:\\Users\\[user]\\x',
                  instruction_addr: '0x1',
                  context_line: 'token = "[Filtered]"',
                  pre_context: ['token = f()', '# [ip]'],
                  vars: { password: '[Filtered]', request: '<R [email]>', n: '[creditcard]' },
                },
              ],
            },
          },
        ],
      },
    },
    8,
  ],
  [
    'messages and breadcrumbs in every form',
    {
      message: 'joe@example.com',
      logentry: { message: '%s', params: ['joe@example.com'] },
      breadcrumbs: [{ category: 'auth', message: 'to 8.8.8.8', data: { token: 'x', url: '/home/me' } }],
      transaction: '/home/me',
    },
    {
      message: '[email]',
      logentry: { message: '%s', params: ['[email]'] },
      breadcrumbs: [{ category: 'auth', message: 'to [ip]', data: { token: '[Filtered]', url: '/home/me' } }],
      transaction: '/home/me',
    },
    4,
  ],
  [
    'keys that are personal, without losing a value',
    { extra: { 'joe@example.com': 1, 'ann@example.com': 2, b: 3 } },
    { extra: { '[email]': 1, '[email]~2': 2, b: 3 } },
    2,
  ],
  [
    'NUL and lone surrogates, in keys and in what is otherwise kept',
    { release: 'a\0', modules: { 'b\ud800': '\udc00' }, extra: { 'c\0': ['d\0', '👍'] } },
    { release: 'a\uFFFD', modules: { 'b\uFFFD': '\uFFFD' }, extra: { 'c\uFFFD': ['d\uFFFD', '👍'] } },
    0,
  ],
  [
    'parts of the wrong kind',
    { exception: 'joe@example.com', breadcrumbs: { values: null }, request: ['8.8.8.8'], user: null, contexts: 3 },
    { exception: '[email]', breadcrumbs: { values: null }, request: ['[ip]'], user: null, contexts: 3 },
    2,
  ],
]

test.each(rows)('scrubs %s', (_, event, expected, replaced) => {
  const [after, count] = scrubbed(event)
  expect(after).toEqual(expected)
  expect(count).toBe(replaced)
  expect(scrub(after), 'a second time').toBe(0)
  expect(after).toEqual(expected)
})

test('keeps what identifies the crash, whatever it looks like', () => {
  const event = {
    event_id: '41111111111111114111111111111111',
    timestamp: '2024-03-19T11:50:26.367797Z',
    release: 'app@1.2.3.4',
    dist: '4111111111111111',
    environment: 'joe@example.com',
    platform: 'python',
    fingerprint: ['{{ default }}', 'auth'],
    sdk: { name: 'x', version: '1.2.3.4', packages: [{ name: 'auth', version: '1.2.3.4' }] },
    modules: { secretstorage: '3.3.3', 'smallrye-jwt': '4.6.1', keyring: '1.2.3.4' },
    debug_meta: { images: [{ code_file: '/apex/lib.so', debug_id: '6862a0a0-9544-2d09-1756-e30ba2dff37d' }] },
    contexts: { trace: { trace_id: '41111111111111114111111111111111', span_id: '4111111111111111' } },
  }
  expect(scrubbed(event)).toEqual([event, 0])
})

describe('prototype keys stay data', () => {
  test('an own __proto__ is scrubbed like any other field', () => {
    const event = JSON.parse(
      '{"extra": {"__proto__": {"password": "x", "polluted": true}, "constructor": {"token": "x"}}}',
    )
    expect(scrub(event)).toBe(2)
    expect(JSON.stringify(event.extra)).toBe(
      '{"__proto__":{"password":"[Filtered]","polluted":true},"constructor":{"token":"[Filtered]"}}',
    )
    expect(Object.getPrototypeOf(event.extra)).toBe(Object.prototype)
    expect({}).not.toHaveProperty('polluted')
  })

  test('replacing an own __proto__ does not set a prototype', () => {
    const event = JSON.parse('{"__proto__": {"password": "x"}, "extra": {"__proto__": "joe@example.com"}}')
    expect(scrub(event)).toBe(2)
    expect(JSON.stringify(event)).toBe('{"__proto__":{"password":"[Filtered]"},"extra":{"__proto__":"[email]"}}')
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype)
  })
})

test('data nested beyond reason is not kept', () => {
  const event = { extra: JSON.parse(`${'['.repeat(5000)}"joe@example.com"${']'.repeat(5000)}`) }
  expect(scrub(event)).toBe(1)
  expect(JSON.stringify(event)).not.toContain('joe')
})

const folder = new URL('../../fixtures/sentry-events/', import.meta.url).pathname
const fixtures = globSync('*/*.json', { cwd: folder }).sort()

interface Frame {
  function?: string
  module?: string
  package?: string
  lineno?: number
  instruction_addr?: string
}

function identity(event: Event) {
  const { values = [] } = (event.exception ?? {}) as {
    values?: { type: string; stacktrace?: { frames?: Frame[] | null } }[]
  }
  return {
    id: event.event_id,
    release: event.release,
    fingerprint: event.fingerprint,
    modules: event.modules,
    exceptions: values.map(({ type, stacktrace }) => [
      type,
      stacktrace?.frames?.map((frame) => [
        frame.function?.replaceAll('\0', '\uFFFD'),
        ...[frame.module, frame.package, frame.lineno, frame.instruction_addr],
      ]),
    ]),
  }
}

describe('events as SDKs send them', () => {
  test.each(fixtures)('%s keeps its identity and nothing that was planted in it', (path) => {
    const event = JSON.parse(readFileSync(folder + path, 'utf8'))
    const before = identity(event)
    event.extra = { ...event.extra, note: 'joe@example.com' }
    event.contexts = { ...event.contexts, shop: { card: '4111 1111 1111 1111', password: 'hunter2' } }
    for (const { stacktrace } of event.exception?.values ?? []) {
      for (const frame of stacktrace?.frames ?? []) {
        frame.vars = { ...frame.vars, who: 'joe@example.com' }
        frame.pre_context = [...(frame.pre_context ?? []), 'mail("joe@example.com")']
      }
    }
    expect(scrub(event)).toBeGreaterThanOrEqual(3)
    expect(identity(event)).toEqual(before)
    expect(JSON.stringify(event)).not.toMatch(/joe@|4111 1111|hunter2|[\w.]+@(?!2x)[\w-]+\.(?:com|org|net|nl|io)\b/)
    expect(scrub(event), 'a second time').toBe(0)
  })
})
