import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type Served, serve } from './serve.ts'

// https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md, sentence by sentence, with a bare socket.

let served: Served
beforeAll(async () => {
  served = await serve()
})
afterAll(() => served.stop())

const init = { type: 'connection_init', payload: { authorization: 'Bearer good' } }
const subscribe = (query: string, id = '1') => ({ id, type: 'subscribe', payload: { query } })
const ping = { type: 'ping' }
const complete = (id = '1') => ({ id, type: 'complete' })
const live = 'subscription { live { counter { value } } }'

type Sent = object | string | Buffer

/** A socket whose messages are read one by one, its end after them. */
async function open(subprotocols = ['graphql-transport-ws']) {
  const socket = new WebSocket(served.url.replace('http', 'ws'), subprotocols)
  const received: unknown[] = []
  let arrived = Promise.withResolvers<void>()
  const take = (item: unknown) => {
    received.push(item)
    arrived.resolve()
    arrived = Promise.withResolvers()
  }
  socket.on('message', (data) => take(JSON.parse(String(data))))
  socket.on('close', (code, reason) => take({ code, reason: String(reason) }))
  await once(socket, 'open')
  return {
    send(...messages: Sent[]) {
      for (const message of messages) {
        const isRaw = typeof message === 'string' || Buffer.isBuffer(message)
        socket.send(isRaw ? message : JSON.stringify(message))
      }
    },
    async next() {
      while (received.length === 0) await arrived.promise
      return received.shift()
    },
    leave: () => socket.terminate(),
  }
}

async function opened() {
  const socket = await open()
  socket.send(init)
  expect(await socket.next()).toEqual({ type: 'connection_ack' })
  return socket
}

describe('a socket is closed with', () => {
  test.each<[code: number, reason: string, why: string, sent: Sent[]]>([
    [4400, 'Invalid message received', 'what is no JSON', ['{']],
    [4400, 'Invalid message received', 'what is no object', ['[]']],
    [4400, 'Invalid message received', 'bytes that are no text', [Buffer.from([0xff, 0xfe])]],
    [4400, 'Invalid message received', 'no type', [{}]],
    [4400, 'Invalid message received', 'a type that there is not', [{ type: 'start', id: '1' }]],
    [4400, 'Invalid message received', 'a payload of connection_init that is no object', [{ ...init, payload: 'x' }]],
    [4400, 'Invalid message received', 'a payload of ping that is no object', [{ type: 'ping', payload: 1 }]],
    [4400, 'Invalid message received', 'subscribe without id', [{ type: 'subscribe', payload: { query: live } }]],
    [4400, 'Invalid message received', 'subscribe with an empty id', [subscribe(live, '')]],
    [
      4400,
      'Invalid message received',
      'a ping with more than is sent back',
      [{ ...ping, payload: { at: 'x'.repeat(250) } }],
    ],
    [4400, 'Invalid message received', 'subscribe without payload', [{ type: 'subscribe', id: '1' }]],
    [
      4400,
      'Invalid message received',
      'a query that is no string',
      [{ type: 'subscribe', id: '1', payload: { query: 1 } }],
    ],
    [
      4400,
      'Invalid message received',
      'variables that are no object',
      [{ type: 'subscribe', id: '1', payload: { query: live, variables: [] } }],
    ],
    [4400, 'Invalid message received', 'complete without id', [{ type: 'complete' }]],
    [4400, 'Invalid message received', 'connection_ack, which servers send', [{ type: 'connection_ack' }]],
    [4400, 'Invalid message received', 'next, which servers send', [{ type: 'next', id: '1', payload: {} }]],
    [
      4400,
      'Invalid message received',
      'error, which servers send',
      [{ type: 'error', id: '1', payload: [{ message: 'x' }] }],
    ],
    [4401, 'Unauthorized', 'subscribe before connection_init', [subscribe(live)]],
    [4401, 'Unauthorized', 'subscribe before connection_ack', [init, subscribe(live)]],
    [4429, 'Too many initialisation requests', 'a second connection_init at once', [init, init]],
  ])('%i %s for %s', async (code, reason, _why, sent) => {
    const socket = await open()
    socket.send(...sent)
    expect(await socket.next()).toEqual({ code, reason })
  })

  test('4403 for a token that is not good', async () => {
    const socket = await open()
    socket.send({ ...init, payload: { authorization: 'Bearer bad' } })
    expect(await socket.next()).toEqual({ code: 4403, reason: 'Forbidden' })
  })

  test('4429 for a second connection_init after connection_ack', async () => {
    const socket = await opened()
    socket.send(init)
    expect(await socket.next()).toEqual({ code: 4429, reason: 'Too many initialisation requests' })
  })

  test('4409 for an id that is in use, whatever the operation is', async () => {
    const socket = await opened()
    socket.send(subscribe('subscription { issues }', 'twice'), subscribe('{ counter { value } }', 'twice'))
    expect(await socket.next()).toEqual({ code: 4409, reason: 'Subscriber for twice already exists' })
    await served.hasSubscribers(0)
  })

  test('4406 without the subprotocol', async () => {
    const socket = await open([])
    expect(await socket.next()).toEqual({ code: 4406, reason: 'Subprotocol not acceptable' })
  })

  test('4408 without connection_init, whatever else is said', async () => {
    const socket = await open()
    socket.send({ type: 'ping' })
    expect(await socket.next()).toEqual({ type: 'pong' })
    expect(await socket.next()).toEqual({ code: 4408, reason: 'Connection initialisation timeout' })
  })
})

test('the subprotocol is found among others', async () => {
  const socket = await open(['graphql-ws', 'graphql-transport-ws'])
  socket.send(init)
  expect(await socket.next()).toEqual({ type: 'connection_ack' })
  socket.leave()
})

test('ping is answered with its payload, before connection_ack and after; pong may come unasked', async () => {
  const socket = await open()
  socket.send({ type: 'pong' }, { type: 'ping', payload: { at: 1 } })
  expect(await socket.next()).toEqual({ type: 'pong', payload: { at: 1 } })
  socket.send(init)
  expect(await socket.next()).toEqual({ type: 'connection_ack' })
  socket.send({ type: 'pong', payload: { at: 2 } }, { type: 'ping', payload: null }, { type: 'ping' })
  expect(await socket.next()).toEqual({ type: 'pong' })
  expect(await socket.next()).toEqual({ type: 'pong' })
  socket.leave()
})

test('what comes after a fault is neither done nor answered, and what was open ends', async () => {
  const { counter } = served
  const socket = await opened()
  socket.send(subscribe('subscription { issues }', 'open'))
  await served.hasSubscribers(1)
  socket.send('{', { type: 'ping' }, subscribe('mutation { set(to: 13) }'))
  expect(await socket.next()).toMatchObject({ code: 4400 })
  await served.hasSubscribers(0)
  expect(counter.value).toBe(1)
})

describe('an operation', () => {
  let socket: Awaited<ReturnType<typeof opened>>
  beforeEach(async () => {
    socket = await opened()
    return () => socket.leave()
  })

  test('is answered with next and complete, and its id is free again', async () => {
    for (let times = 0; times < 2; times++) {
      socket.send(subscribe('{ counter { value } }'))
      expect(await socket.next()).toEqual({ id: '1', type: 'next', payload: { data: { counter: { value: 1 } } } })
      expect(await socket.next()).toEqual({ id: '1', type: 'complete' })
    }
  })

  test.each([
    ['is no GraphQL', '{', 'GRAPHQL_PARSE_FAILED'],
    ['does not fit the schema', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('that %s is answered with error and nothing after it, and its id is free again', async (_what, query, code) => {
    for (let times = 0; times < 2; times++) {
      socket.send(subscribe(query))
      expect(await socket.next()).toEqual({
        id: '1',
        type: 'error',
        payload: [expect.objectContaining({ extensions: { code } })],
      })
    }
    socket.send(complete(), { type: 'ping' })
    expect(await socket.next()).toEqual({ type: 'pong' })
  })

  test.each([
    ['a query', '{ counter { value } }'],
    ['a live query', live],
  ])('is not answered when it was completed before it resolved: %s', async (_what, query) => {
    const { counter } = served
    const gate = Promise.withResolvers<void>()
    counter.gate = gate.promise
    const ran = counter.runs
    socket.send(subscribe(query))
    await counter.hasRun(ran + 1)
    socket.send(complete(), { type: 'ping' })
    expect(await socket.next()).toEqual({ type: 'pong' })
    gate.resolve()
    await served.hasSubscribers(0)
    socket.send(subscribe('{ counter { who } }'))
    expect(await socket.next()).toEqual({ id: '1', type: 'next', payload: { data: { counter: { who: 'good' } } } })
    expect(await socket.next()).toEqual({ id: '1', type: 'complete' })
  })

  test('that is completed is listened for no more, and says nothing more', async () => {
    socket.send(subscribe('subscription { issues }'))
    await served.hasSubscribers(1)
    socket.send(complete(), complete(), complete('never began'))
    await served.hasSubscribers(0)
    socket.send({ type: 'ping' })
    expect(await socket.next()).toEqual({ type: 'pong' })
  })

  test('may run beside others', async () => {
    const { counter } = served
    const gate = Promise.withResolvers<void>()
    counter.gate = gate.promise
    const ran = counter.runs
    socket.send(subscribe('{ counter { value } }', 'slow'))
    await counter.hasRun(ran + 1)
    socket.send(subscribe('{ counter { who } }', 'fast'))
    expect(await socket.next()).toMatchObject({ id: 'fast', type: 'next' })
    expect(await socket.next()).toEqual({ id: 'fast', type: 'complete' })
    gate.resolve()
    expect(await socket.next()).toMatchObject({ id: 'slow', type: 'next' })
    expect(await socket.next()).toEqual({ id: 'slow', type: 'complete' })
  })

  test('that breaks says so and leaves the socket to the others', async () => {
    socket.send(subscribe('subscription { cut }'))
    expect(await socket.next()).toEqual({ id: '1', type: 'next', payload: { data: { cut: 1 } } })
    expect(JSON.stringify(await socket.next())).toContain('INTERNAL')
    socket.send(subscribe('{ counter { who } }', '2'))
    const rest = [await socket.next(), await socket.next(), await socket.next()]
    expect(rest).toContainEqual({ id: '2', type: 'next', payload: { data: { counter: { who: 'good' } } } })
    expect(JSON.stringify(rest)).not.toContain('hunter2')
  })
})
