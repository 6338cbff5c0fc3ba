import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { afterEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { type Answer, next, type Served, serve, transports } from './serve.ts'

let served: Served
afterEach(() => served.stop())

const CHANGES = 30
/** More than the kernel's buffers on both sides take of a few of them. */
const LENGTH = 1_000_000
const query = `subscription { live { counter { value padding(length: ${LENGTH}) } } }`

interface Slow {
  /** The values of the answers it was sent. */
  values: number[]
  read(): void
  leave(): void
}

/** Clients that ask, and read nothing before they are told to. */
const slow = {
  async WebSocket(): Promise<Slow> {
    const socket = new WebSocket(served.url.replace('http', 'ws'), 'graphql-transport-ws')
    await once(socket, 'open')
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'Bearer good' } }))
    await once(socket, 'message')
    socket.pause()
    const values: number[] = []
    socket.on('message', (data) => values.push(JSON.parse(String(data)).payload.data.live.counter.value))
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }))
    return { values, read: () => socket.resume(), leave: () => socket.terminate() }
  },
  async 'server-sent events'(): Promise<Slow> {
    const headers = { authorization: 'Bearer good', accept: 'text/event-stream' }
    const request = get(`${served.url}?query=${encodeURIComponent(query)}`, { headers })
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    const values: number[] = []
    let text = ''
    const read = () =>
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
        const events = text.split('\n\n')
        text = events.pop()!
        for (const event of events) {
          const data = /^data: (.*)$/m.exec(event)?.[1]
          if (data) values.push(JSON.parse(data).data.live.counter.value)
        }
      })
    return { values, read, leave: () => void request.destroy() }
  },
}

test.each(Object.entries(slow))(
  'who does not read holds up nobody, is kept one answer, and finds the newest: over %s',
  async (_name, connect) => {
    served = await serve(undefined, { settle: 0 })
    const { bus, counter, graphql } = served
    const sleeper = await connect()
    await served.hasSubscribers(1)
    const reader = transports.WebSocket(served, query)
    await next(reader)
    for (let value = 2; value <= CHANGES; value++) {
      counter.value = value
      bus.publish([{ kind: 'project', project: 1 }])
      expect(await next(reader)).toMatchObject({ data: { live: { counter: { value } } } })
    }
    expect(graphql.liveCounts().executions).toBe(CHANGES)
    expect(graphql.liveCounts().skipped).toBeGreaterThan(CHANGES / 2)
    sleeper.read()
    await vi.waitFor(() => expect(sleeper.values.at(-1)).toBe(CHANGES))
    expect(sleeper.values.length + graphql.liveCounts().skipped).toBe(CHANGES)
    sleeper.leave()
    await reader.return?.()
    await served.hasSubscribers(0)
  },
)

test.each(Object.entries(transports))(
  'a token has a limit of subscriptions, and those that ended do not count, over %s',
  async (_name, subscribe) => {
    served = await serve(undefined, { subscriptionsPerToken: 2 })
    served.newToken('other')
    const watch = (token = 'good') => subscribe(served, 'subscription { live { counter { value } } }', {}, token)
    const two = [watch(), watch()]
    for (const answers of two) await next(answers)
    const refusal = await next(watch()).catch((errors) => ({ errors }))
    expect(refusal.errors).toMatchObject([{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }])
    const others = watch('other')
    await next(others)
    await two[0]!.return?.()
    await served.hasSubscribers(2)
    const third = watch()
    expect(await next(third)).toHaveProperty('data')
    for (const answers of [two[1]!, others, third]) await answers.return?.()
  },
)

/** A stream is refused with a status, an operation on a socket with a message. */
async function refusal(reason: NonNullable<Answer['errors']> | { response: Response }): Promise<Answer> {
  if (!('response' in reason)) return { errors: reason }
  return (await reason.response.json()) as Answer
}

test.each(Object.entries(transports))(
  'a token that spent its points is told when to come back, over %s',
  async (_name, subscribe) => {
    served = await serve(undefined, { costPerMinute: 150 })
    let asked = 0
    const ask = () =>
      next(subscribe(served, `subscription { live { counter { value(plus: ${++asked}) } } }`)).catch(refusal)
    expect(await ask()).toHaveProperty('data.live')
    await ask()
    expect((await ask()).errors).toMatchObject([
      { extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) } },
    ])
  },
)

test('a socket without operations is closed after a while; one with some is asked to come back in the end', async () => {
  served = await serve(undefined, { timeouts: { idle: 1, age: 1_500 } })
  const open = async () => {
    const socket = new WebSocket(served.url.replace('http', 'ws'), 'graphql-transport-ws')
    await once(socket, 'open')
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'Bearer good' } }))
    await once(socket, 'message')
    return { socket, closed: once(socket, 'close').then(([code]) => code) }
  }
  const idle = await open()
  const busy = await open()
  busy.socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription { issues }' } }))
  expect(await idle.closed).toBe(1000)
  expect(await busy.closed).toBe(1012)
})

test('who answers no ping is gone', async () => {
  served = await serve(undefined, { timeouts: { ping: 1 } })
  const socket = new WebSocket(served.url.replace('http', 'ws'), 'graphql-transport-ws', { autoPong: false })
  expect((await once(socket, 'close'))[0]).toBe(1006)
})
