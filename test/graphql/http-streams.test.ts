import { once } from 'node:events'
import { Agent, get, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { coded } from '../../src/schema-builder/errors.ts'
import { type Answer, type Served, serve } from './serve.ts'

let served: Served
afterEach(() => served.stop())

const headers = { authorization: 'Bearer good', accept: 'text/event-stream' }
const live = 'subscription { live { counter { value } } }'
const ask = (query: string, more: Record<string, string> = {}) =>
  fetch(`${served.url}?query=${encodeURIComponent(query)}`, { headers: { ...headers, ...more } })

test.each([live, 'subscription { issues }'])(
  'a client that leaves before its stream has begun leaves nothing behind: %s',
  async (query) => {
    let open = () => {}
    const isOpen = new Promise<void>((resolve) => {
      open = resolve
    })
    let isAsked = false
    served = await serve(undefined, {
      subscriptionsPerToken: 1,
      async textOf({ query }) {
        isAsked = true
        await isOpen
        return String(query)
      },
    })
    const listeners = served.bus.listeners
    const arrived = once(served.server, 'request')
    const early = get(`${served.url}?query=${encodeURIComponent(query)}`, { headers }).on('error', () => {})
    const [, response] = (await arrived) as [IncomingMessage, ServerResponse]
    await vi.waitFor(() => expect(isAsked).toBe(true))
    const gone = once(response, 'close')
    early.destroy()
    await gone
    open()
    // The one place that the token has is free again.
    await vi.waitFor(async () => expect(await firstOf(await ask(live))).toContain('{"value":1}'))
    await served.hasSubscribers(0)
    expect(served.bus.listeners).toBe(listeners)
    // And the stop after each test waits for nobody.
  },
)

const refuse = () => Promise.reject(coded('DOCUMENT_NOT_TRUSTED', 'Not one of yours.', 403))

test.each<[string, Parameters<typeof serve>[1], string, number, string, Record<string, RegExp>]>([
  ['spent its points', { costPerMinute: 1 }, '{ counter { value } }', 429, 'RATE_LIMITED', { 'retry-after': /^[1-9]/ }],
  ['may not change anything', {}, 'mutation { set(to: 1) }', 405, 'OPERATION_RESOLUTION_FAILURE', { allow: /^POST$/ }],
  ['may not ask that', { textOf: refuse }, '{ counter { value } }', 403, 'DOCUMENT_NOT_TRUSTED', {}],
])('a reader of streams that %s hears it as everybody does', async (_name, limits, query, status, code, more) => {
  served = await serve(undefined, limits)
  const response = await ask(query)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toMatch('application/json')
  for (const [name, value] of Object.entries(more)) expect(response.headers.get(name)).toMatch(value)
  expect(((await response.json()) as Answer).errors).toMatchObject([{ extensions: { code } }])
})

test('what is wrong with a document is an event of the stream that was asked for', async () => {
  served = await serve()
  const response = await ask('{ nothing }')
  expect(response.status).toBe(200)
  expect(await response.text()).toMatch(/event: next\ndata: .*GRAPHQL_VALIDATION_FAILED.*\n\nevent: complete\n/)
})

test('while the server stops, streams are to be had elsewhere and answers still here', async () => {
  served = await serve()
  // A stop does not end the connections that answers went over.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const over = async (query: string, accept: string) => {
    const url = `${served.url}?query=${encodeURIComponent(query)}`
    const [response] = (await once(get(url, { agent, headers: { ...headers, accept } }), 'response')) as [
      IncomingMessage,
    ]
    response.resume()
    if (response.headers['content-type'] !== 'text/event-stream') await once(response, 'end')
    return response
  }
  expect(await over('{ counter { value } }', 'application/json')).toMatchObject({ statusCode: 200 })
  await served.graphql.close()
  const listeners = served.bus.listeners
  expect(await over('{ counter { value } }', 'application/json')).toMatchObject({ statusCode: 200 })
  for (const query of [live, 'subscription { issues }'])
    expect(await over(query, 'text/event-stream')).toMatchObject({
      statusCode: 503,
      headers: { 'retry-after': expect.stringMatching(/^[1-9]/) },
    })
  await served.bus.hasListeners(listeners)
  expect(served.graphql.liveCounts().subscribers).toBe(0)
  agent.destroy()
})

/** Text that is sent before a stream has said anything is the ping of its beginning. */
async function firstOf(response: Response): Promise<string> {
  let text = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    if (text.includes('event: next')) break
  }
  return text
}

/** More than the kernel's buffers on both sides take. */
const LENGTH = 24_000_000
const long = `subscription { live { counter { padding(length: ${LENGTH}) } } }`

/** A client whose long answer is on its way, and which reads nothing. */
async function sleeper(query = long) {
  const arrived = once(served.server, 'request')
  const asking = get(`${served.url}?query=${encodeURIComponent(query)}`, { headers }).on('error', () => {})
  const [, response] = (await arrived) as [IncomingMessage, ServerResponse]
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  await vi.waitFor(() => expect(response.writableLength).toBeGreaterThan(0))
  return { answer, response }
}

test.each([long, `{ counter { padding(length: ${LENGTH}) } }`])('%s is cut when nobody reads it', async (query) => {
  served = await serve(undefined, { timeouts: { ping: 50 } })
  const { response } = await sleeper(query)
  await once(response, 'close')
  await served.hasSubscribers(0)
})

test('a stream that has ended is cut when nobody reads the rest', async () => {
  served = await serve(undefined, { timeouts: { goodbye: 50 } })
  const { response } = await sleeper()
  const closed = once(response, 'close')
  served.tokens.delete('good')
  served.bus.publish([{ kind: 'access' }])
  await closed
  expect(response.writableEnded).toBe(true)
})

test('who reads slowly is left alone, however long it takes', async () => {
  served = await serve(undefined, { timeouts: { ping: 1_000 } })
  const { answer } = await sleeper()
  let length = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > LENGTH) break
    await pause(8)
  }
  expect(length).toBeGreaterThan(LENGTH)
})
