import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { extendSchema, type GraphQLSchema, parse } from 'graphql'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { type Served, serve } from './serve.ts'

let served: Served
let gate = Promise.withResolvers<void>()
/** How many wait at the gate, or did. */
let came = 0

beforeAll(async () => {
  served = await serve((schema) => withGate(extendSchema(schema, parse('extend type Subscription { gated: Int }'))))
})
afterAll(() => served.stop())

/** `gated` does not begin before the gate is open. Then it is like `issues`. */
function withGate(schema: GraphQLSchema) {
  const { gated, issues } = schema.getSubscriptionType()!.getFields()
  gated!.subscribe = async (...args) => {
    came++
    await gate.promise
    return issues!.subscribe!(...args)
  }
  return schema
}

beforeEach(() => {
  gate = Promise.withResolvers()
  came = 0
  served.counter.gate = Promise.resolve()
  served.lines.length = 0
})
let leave = () => {}
afterEach(async () => {
  leave()
  await served.hasSubscribers(0)
})

const until = (check: () => unknown) => vi.waitFor(check, { interval: 5, timeout: 10_000 })
const subscribe = (query: string, id = '1') => ({ id, type: 'subscribe', payload: { query } })
const complete = (id = '1') => ({ id, type: 'complete' })
const ping = (payload?: object) => ({ type: 'ping', payload })
const live = (length: number) => `subscription { live { counter { value padding(length: ${length}) } } }`

/** Both ends of a socket. Messages that are sent in one call arrive in one piece. */
async function open() {
  const arrives = once(served.server, 'connection')
  const wire = connect(Number(new URL(served.url).port), '127.0.0.1')
  const socket = new WebSocket(served.url.replace('http', 'ws'), 'graphql-transport-ws', {
    createConnection: () => wire,
  })
  leave = () => socket.terminate()
  const received: Record<string, unknown>[] = []
  socket.on('message', (data) => received.push(JSON.parse(String(data))))
  const closed = once(socket, 'close').then(([code, reason]) => ({ code, reason: String(reason) }))
  const [atServer] = (await arrives) as [Socket]
  await once(socket, 'open')
  const send = (...messages: object[]) => {
    wire.cork()
    for (const message of messages) socket.send(JSON.stringify(message))
    wire.uncork()
  }
  send({ type: 'connection_init', payload: { authorization: 'Bearer good' } })
  await until(() => expect(received.shift()).toEqual({ type: 'connection_ack' }))
  return {
    ...{ socket, atServer, received, closed, send },
    /** All that is answered up to a ping. */
    async answers() {
      send(ping())
      await until(() => expect(received.at(-1)).toEqual({ type: 'pong' }))
      return received.splice(0).slice(0, -1)
    },
  }
}

test('nothing is read from a client that does not read what it is answered, and all of it once it does', async () => {
  const { socket, atServer, received, send } = await open()
  socket.pause()
  const batch = Array.from({ length: 2_000 }, () => ping({ text: 'x'.repeat(200) }))
  let batches = 0
  let most = 0
  while (socket.bufferedAmount < 2 ** 20) {
    send(...batch)
    batches++
    most = Math.max(most, atServer.writableLength)
    await new Promise((resolve) => setImmediate(resolve))
  }
  await until(() => expect(atServer.isPaused()).toBe(true))
  expect(Math.max(most, atServer.writableLength)).toBeLessThan(2 ** 20)
  socket.resume()
  await until(() => expect(received).toHaveLength(batches * batch.length))
})

test('answers that wait for a full socket are written one after the other', async () => {
  const MOST = 1_500_000
  const { socket, atServer, received, send } = await open()
  socket.pause()
  const ids = Array.from({ length: 20 }, (_, index) => String(index))
  send(...ids.map((id) => subscribe(live(1_000_000 + Number(id)), id)))
  await served.hasSubscribers(ids.length)
  await until(() => expect(served.graphql.liveCounts().sends).toBeGreaterThanOrEqual(ids.length))
  let most = atServer.writableLength
  const { write } = atServer
  vi.spyOn(atServer, 'write').mockImplementation((...args: Parameters<typeof write>) => {
    const isFree = write.apply(atServer, args)
    most = Math.max(most, atServer.writableLength)
    return isFree
  })
  expect(atServer.listenerCount('drain')).toBeLessThan(5)
  socket.resume()
  await until(() => expect(received).toHaveLength(ids.length))
  expect(most).toBeLessThan(MOST)
})

test.each([
  ['subscription { issues }', 'subscription { gated }'],
  ['subscription { issues }', '{ counter { value } }'],
])('%s has its id to itself, though %s was completed before it began', async (second, first) => {
  const { counter } = served
  counter.gate = gate.promise
  const ran = counter.runs
  const { received, send, answers } = await open()
  send(subscribe(first))
  await until(() => expect(came + counter.runs - ran).toBe(1))
  send(complete(), subscribe(second))
  await served.hasSubscribers(1)
  gate.resolve()
  expect(await answers()).toEqual([])
  await served.hasSubscribers(1)
  served.bus.publish([{ kind: 'issues', project: 1, issues: ['a'] }])
  await until(() => expect(received).toMatchObject([{ id: '1', payload: { data: { issues: { event: 'a' } } } }]))
  received.length = 0
  send(complete())
  await served.hasSubscribers(0)
  expect(await answers()).toEqual([])
})

test('an id that is free again is not ended by what had it before', async () => {
  const { received, send, answers } = await open()
  send(subscribe('subscription { issues }'))
  await served.hasSubscribers(1)
  send(complete(), subscribe('subscription { issues }'))
  expect(await answers()).toEqual([])
  await served.hasSubscribers(1)
  served.bus.publish([{ kind: 'issues', project: 1, issues: ['a'] }])
  await until(() => expect(received).toHaveLength(1))
})

test('what begins while its socket is closed is not left open', async () => {
  const { socket, send } = await open()
  send(subscribe('subscription { gated }'))
  await until(() => expect(came).toBe(1))
  socket.terminate()
  await until(async () => expect(await connections()).toBe(0))
  gate.resolve()
  await gate.promise
  await served.hasSubscribers(0)
})
const connections = () =>
  new Promise<number>((resolve) => served.server.getConnections((_error, count) => resolve(count)))

test('operations that were completed count while they still begin', async () => {
  const { send, closed } = await open()
  for (let i = 0; i <= 200; i++) send(subscribe('subscription { gated }'), complete())
  expect(await closed).toEqual({ code: 1008, reason: 'More than 200 operations are open' })
  gate.resolve()
})

test('after its close frame the server says no more, and has forgotten who was open, whatever the client does', async () => {
  const { socket, atServer, received, send, closed } = await open()
  send(subscribe(live(1)), subscribe('subscription { issues }', '2'))
  await until(() => expect(received).toHaveLength(1))
  await served.hasSubscribers(2)
  socket.pause()
  send({ type: 'connection_ack' })
  await served.hasSubscribers(0)
  const written = atServer.bytesWritten
  served.bus.publish([{ kind: 'project', project: 1 }])
  served.bus.publish([{ kind: 'issues', project: 1, issues: ['a'] }])
  await new Promise((resolve) => setImmediate(resolve))
  expect(atServer.bytesWritten).toBe(written)
  socket.resume()
  expect(await closed).toMatchObject({ code: 4400 })
})

test('an id has up to 256 characters', async () => {
  const { received, send, closed } = await open()
  send(subscribe('{ nothing }', 'x'.repeat(256)))
  await until(() => expect(received).toHaveLength(1))
  send(subscribe('{ nothing }', 'x'.repeat(257)))
  expect(await closed).toEqual({ code: 4400, reason: 'Invalid message received' })
  expect(received).toHaveLength(1)
})

test.each(['x'.repeat(250), 'ü'.repeat(250), '🦊'.repeat(120)])(
  'an id in use that does not fit a close frame closes with 4409 as any other: %s',
  async (id) => {
    const { send, closed } = await open()
    send(subscribe('subscription { issues }', id), subscribe('subscription { issues }', id))
    const { code, reason } = await closed
    expect(code).toBe(4409)
    expect(`Subscriber for ${id} already exists`.startsWith(reason)).toBe(true)
    expect(Buffer.byteLength(reason)).toBeGreaterThan(119)
    expect(served.lines).toEqual([])
  },
)
