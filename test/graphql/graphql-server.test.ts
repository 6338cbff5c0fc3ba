import { getIntrospectionQuery, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstQuery } from '../../src/graphql/graphiql.ts'
import { limits } from '../../src/graphql/limits.ts'
import { composeSchema } from '../../src/graphql/schema.ts'
import { type Answer, next, type Served, serve, transports } from './serve.ts'

let served: Served
beforeAll(async () => {
  served = await serve()
})
afterAll(() => served.stop())

const question = '{ counter { who } }'
const cookie = 'theme=dark; evenkeel_session=good'

describe('who may ask', () => {
  test.each<[string, Record<string, string>, number]>([
    ['nothing', {}, 401],
    ['a good token', { authorization: 'Bearer good' }, 200],
    ['a bad token', { authorization: 'Bearer bad' }, 401],
    ['a key', { 'x-evenkeel-key': 'good' }, 200],
    ['a bad key', { 'x-evenkeel-key': 'bad' }, 401],
    ['the cookie, for our own page', { cookie, 'sec-fetch-site': 'same-origin' }, 200],
    ['the cookie, for another page', { cookie, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 401],
    ['the cookie, for a page of the same site', { cookie, 'sec-fetch-site': 'same-site' }, 401],
    ['the cookie, from our own page where browsers send the origin only', { cookie, origin: '(own)' }, 200],
    ['the cookie, from another origin', { cookie, origin: 'http://127.0.0.1:1' }, 401],
    ['the cookie, and no word of where it comes from', { cookie }, 401],
  ])('%s', async (_name, headers, status) => {
    const response = await served.post(
      question,
      headers.origin === '(own)' ? { ...headers, origin: served.origin } : headers,
    )
    expect(response.status).toBe(status)
    const { data, errors } = (await response.json()) as Answer
    if (status === 200) expect(data).toEqual({ counter: { who: 'good' } })
    else expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  })

  test.each([
    ['what is not valid', { method: 'POST', body: '{"query":"{ nothing }"}' }],
    ['what is no JSON', { method: 'POST', body: '{' }],
    ['introspection', { method: 'POST', body: '{"query":"{ __schema { types { name } } }"}' }],
    ['a subscription', { method: 'POST', body: '{"query":"subscription { issues }"}' }],
    ['a method of its own', { method: 'PATCH', body: '{}' }],
  ])('the anonymous get 401 for %s, too', async (_name, { method, body }) => {
    const response = await fetch(served.url, { method, body, headers: { 'content-type': 'application/json' } })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(await response.text()).toContain('"code":"UNAUTHENTICATED"')
  })

  test('where tokens cannot be looked up the answer is 500, and the log says why', async () => {
    const response = await served.post(question, { authorization: 'Bearer unreachable', 'x-request-id': 'mine' })
    expect(response.status).toBe(500)
    const { errors } = (await response.json()) as Answer
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }])
    expect(served.lines).toContainEqual(
      expect.objectContaining({ requestId: 'mine', errorId: errors?.[0]?.extensions.id, msg: 'unexpected error' }),
    )
  })

  test('other pages may ask with a token, but are never given the cookie', async () => {
    const response = await fetch(served.url, {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-method': 'POST' },
    })
    expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example')
    expect(response.headers.get('access-control-allow-headers')).toContain('authorization')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
  })
})

describe('what may be asked over HTTP', () => {
  const headers = { authorization: 'Bearer good', accept: 'application/json' }
  const get = (query: string) => fetch(`${served.url}?query=${encodeURIComponent(query)}`, { headers })

  test('a GET asks and changes nothing', async () => {
    expect(await (await get(question)).json()).toEqual({ data: { counter: { who: 'good' } } })
    const response = await get('mutation { set(to: 99) }')
    expect(response.status).toBe(405)
    expect(served.counter.value).toBe(1)
  })

  test.each([
    ['batches', 'application/json', `[{"query":"${question}"}]`, 400],
    ['uploads', 'multipart/form-data; boundary=x', '--x--', 415],
    [
      'more than four mebibytes',
      'application/json',
      JSON.stringify({ query: question, variables: { x: 'x'.repeat(4 * 2 ** 20) } }),
      413,
    ],
  ])('no %s', async (_name, type, body, status) => {
    const response = await fetch(served.url, { method: 'POST', headers: { ...headers, 'content-type': type }, body })
    expect(response.status).toBe(status)
  })

  test('a browser gets GraphiQL, complete in itself', async () => {
    const response = await fetch(served.url, { headers: { accept: 'text/html' } })
    expect(response.headers.get('content-type')).toContain('text/html')
    const page = await response.text()
    expect(page).toContain('Evenkeel GraphiQL')
    expect(validate(composeSchema(), parse(firstQuery))).toEqual([])
    expect(page).not.toMatch(/<(script|link)[^>]+(src|href)="?https?:/)
  })

  test('every answer has a request id: the given one where it can be used', async () => {
    const idFor = async (given: string) =>
      (await served.post(question, { authorization: 'Bearer good', 'x-request-id': given })).headers.get('x-request-id')
    expect(await idFor('trace-1:a')).toBe('trace-1:a')
    expect(await idFor('a b')).toMatch(/^[\da-f-]{36}$/)
    expect((await served.post(question, {})).headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
  })
})

/** The answer to one selection of a query, on each transport. */
const ask: Record<string, (selection: string, fragments?: string) => Promise<Answer>> = {
  async HTTP(selection, fragments = '') {
    return (await served.post(`{ ${selection} } ${fragments}`)).json() as Promise<Answer>
  },
  async 'Server-Sent Events'(selection, fragments = '') {
    const answers = served.sse().iterate({ query: `subscription { live { ${selection} } } ${fragments}` })
    return (await answers.next()).value as Answer
  },
  async WebSocket(selection, fragments = '') {
    const answers = served.ws().iterate({ query: `subscription { live { ${selection} } } ${fragments}` })
    return answers.next().then(
      ({ value }) => value as Answer,
      (errors) => ({ errors }),
    )
  },
}

describe.each(Object.entries(ask))('over %s', (name, answerTo) => {
  const nested = (levels: number) => `counter { ${'inner { '.repeat(levels - 2)}who${' }'.repeat(levels - 1)}`
  const aliased = (count: number, field: string) => Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ')
  /** Fragments that each spread the next one twice. */
  const doubling = (count: number) =>
    Array.from(
      { length: count },
      (_, i) => `fragment F${i} on Counter { inner { ...F${i + 1} } i: inner { ...F${i + 1} } }`,
    )
      .concat(`fragment F${count} on Counter { who }`)
      .join(' ')

  test.each<[string, RegExp, string, string?]>([
    ['depth', /levels: 16; 15 are allowed/, nested(limits.depth + 1)],
    ['aliases', /aliases: 51; 50 are/, `counter { ${aliased(limits.aliases + 1, 'who')} }`],
    ['aliases in fragments', /aliases: 1023; 50 are/, 'counter { ...F0 }', doubling(10)],
    ['fields in fragments', /fields: 3071; 2000 are/, 'counter { ...F0 }', doubling(10)],
    ['root fields', /root fields: 21; 20 are/, aliased(limits.rootFields + 1, 'counter { who }')],
    ['tokens', /more than 2000 tokens/i, `counter { ${'who '.repeat(limits.tokens)} }`],
    ['characters', /longer than 100000/, 'counter { who }', `#${'x'.repeat(limits.characters)}`],
  ])('%s have a limit', async (_kind, message, selection, fragments) => {
    const { errors } = await answerTo(selection, fragments)
    const error = errors?.find((each) => message.test(each.message))
    expect(error?.extensions).toEqual({ code: expect.stringMatching(/^GRAPHQL_(PARSE|VALIDATION)_FAILED$/) })
  })

  test('what is just within the limits is answered, and so is introspection', async () => {
    const selection = `${nested(limits.depth)} ${aliased(limits.rootFields - 2, 'counter { who }')} __typename`
    expect((await answerTo(selection)).errors).toBeUndefined()
    const [, introspection = '', fragments] =
      /^\s*query IntrospectionQuery \{(.*?)\n {4}\}(.*)$/s.exec(getIntrospectionQuery()) ?? []
    expect((await answerTo(introspection, fragments)).errors).toBeUndefined()
  })

  test('what broke is in the log under the id that the client gets, and says nothing else', async () => {
    const answer = await answerTo('counter { who broken refused }')
    expect(JSON.stringify(answer)).not.toContain('hunter2')
    const [broken, refused] = answer.errors ?? []
    expect(refused).toMatchObject({ message: 'Not yours.', extensions: { code: 'FORBIDDEN' } })
    expect(broken).toMatchObject({
      message: expect.stringContaining(broken!.extensions.id!),
      extensions: { code: 'INTERNAL' },
    })
    const logged = served.lines.filter(({ errorId }) => errorId === broken!.extensions.id)
    expect(logged).toMatchObject([{ level: 50, err: { message: 'password=hunter2' } }])
    // A live query is executed for all who watch it, and belongs to no request.
    expect(logged[0]).toHaveProperty(name === 'HTTP' ? 'requestId' : 'watched', expect.any(String))
  })
})

test.each(['sse', 'ws'] as const)(
  'a source that breaks ends its subscription with a masked error, over %s',
  async (transport) => {
    const answers = served[transport]().iterate({ query: 'subscription { cut }' })
    expect((await answers.next()).value).toEqual({ data: { cut: 1 } })
    expect((await answers.next()).value).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL' } }] })
    expect((await answers.next()).done).toBe(true)
  },
)

test.each(Object.entries(transports))(
  'each event of a subscription is answered in a context of its own, over %s',
  async (_name, subscribe) => {
    const before = served.bus.listeners
    const answers = subscribe(served, 'subscription { contextsUsedBefore }')
    const first = next(answers)
    // One for the events, one for the rights is there already.
    await served.bus.hasListeners(before + 1)
    for (const answer of [first, next(answers), next(answers)]) {
      served.bus.publish([{ kind: 'access' }])
      expect(await answer).toEqual({ data: { contextsUsedBefore: false } })
    }
    await answers.return?.()
    await served.bus.hasListeners(before)
  },
)
