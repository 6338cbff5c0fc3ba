import { on, once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type Answer, next, type Served, serve } from './serve.ts'

let served: Served
beforeEach(async () => {
  served = await serve()
})
afterEach(() => served.stop())

const SUBPROTOCOL = 'graphql-transport-ws'
const address = () => served.url.replace('http', 'ws')
const init = (payload: object = { authorization: 'Bearer good' }) => ({ type: 'connection_init', payload })
const subscribe = (query: string, id = '1') => ({ id, type: 'subscribe', payload: { query } })

/** A bare socket: what the protocol says stands in the test. */
async function open(headers: Record<string, string> = {}, subprotocol = SUBPROTOCOL) {
  const socket = new WebSocket(address(), subprotocol, { headers })
  const messages = on(socket, 'message')
  await once(socket, 'open')
  const closed = once(socket, 'close')
  return {
    send(...sent: (object | string)[]) {
      for (const each of sent) socket.send(typeof each === 'string' ? each : JSON.stringify(each))
    },
    received: async () => JSON.parse(String((await messages.next()).value?.[0])),
    closeCode: async () => (await closed)[0],
    leave: () => socket.terminate(),
  }
}
const cookie = 'evenkeel_session=good'

test.each<[string, object, Record<string, string>, 'connection_ack' | 4403 | 1013]>([
  ['a token', { authorization: 'Bearer good' }, {}, 'connection_ack'],
  ['a token under the name of the header', { Authorization: 'Bearer good' }, {}, 'connection_ack'],
  ['a key', { key: 'good' }, {}, 'connection_ack'],
  ['nothing', {}, {}, 4403],
  ['a bad token', { authorization: 'Bearer bad' }, {}, 4403],
  ['a token that is no string', { authorization: { toString: 1 } }, {}, 4403],
  ['a token of null', { authorization: null }, {}, 4403],
  ['our own page’s cookie', {}, { cookie, origin: '(own)' }, 'connection_ack'],
  ['another page’s cookie', {}, { cookie, origin: 'https://evil.example' }, 4403],
  ['a token that cannot be looked up just now', { authorization: 'Bearer unreachable' }, {}, 1013],
  ['a bad token and a good cookie', { authorization: 'Bearer bad' }, { cookie, origin: '(own)' }, 4403],
])('%s opens the socket or closes it', async (_name, payload, headers, outcome) => {
  const socket = await open(headers.origin === '(own)' ? { ...headers, origin: served.origin } : headers)
  socket.send(init(payload))
  if (outcome === 'connection_ack') expect(await socket.received()).toMatchObject({ type: outcome })
  else expect(await socket.closeCode()).toBe(outcome)
  socket.leave()
})

test.each<[string, number, object | string]>([
  ['an operation before connection_init', 4401, subscribe('{ __typename }')],
  ['what is no message', 4400, '{'],
  ['a message over 1 MiB', 1009, 'x'.repeat(2 ** 20 + 1)],
])('%s closes with %i', async (_name, code, message) => {
  const socket = await open()
  socket.send(message)
  expect(await socket.closeCode()).toBe(code)
})

test('only graphql-transport-ws is spoken, only at /graphql, and a broken address harms nobody', async () => {
  await expect(open({}, 'graphql-ws')).rejects.toThrow()
  const elsewhere = new WebSocket(`${address()}/elsewhere`, SUBPROTOCOL)
  expect(String((await once(elsewhere, 'error'))[0])).toContain('404')
  const raw = connect(Number(new URL(served.url).port), '127.0.0.1')
  raw.write('GET // HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n')
  expect(String((await once(raw, 'data'))[0])).toContain('404')
  await open().then((socket) => socket.leave())
})

test('who is refused and keeps its half of the connection open does not hold up a stop', async () => {
  const other = await serve()
  const raw = connect({ port: Number(new URL(other.url).port), host: '127.0.0.1', allowHalfOpen: true })
  raw.write('GET /elsewhere HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n')
  await once(raw.resume(), 'end')
  await other.stop()
  raw.destroy()
})

test('queries and mutations are answered on the socket, until its token is revoked', async () => {
  const { bus, newToken, tokens } = served
  newToken('brief')
  const socket = await open()
  socket.send(init({ authorization: 'Bearer brief' }))
  await socket.received()
  socket.send(subscribe('mutation { set(to: 7) }'))
  expect(await socket.received()).toEqual({ id: '1', type: 'next', payload: { data: { set: 7 } } })
  expect(await socket.received()).toEqual({ id: '1', type: 'complete' })
  tokens.delete('brief')
  bus.publish([{ kind: 'access' }])
  socket.send(subscribe('{ counter { value } }', '2'))
  const { type, payload } = await socket.received()
  expect(type).toBe('error')
  expect(payload).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  socket.leave()
})

test('a socket has a limit of open operations', async () => {
  const socket = await open()
  socket.send(init())
  await socket.received()
  for (let id = 0; id < 200; id++) socket.send(subscribe('subscription { issues }', String(id)))
  await served.hasSubscribers(200)
  socket.send(subscribe('subscription { issues }', '200'))
  expect(await socket.closeCode()).toBe(1008)
  await served.hasSubscribers(0)
})

test('a stop tells subscribers on every transport to come back, and leaves nothing listening', async () => {
  const { bus, graphql, sse, ws } = served
  const closed = Promise.withResolvers<{ code: number }>()
  const query = 'subscription { live { counter { value } } }'
  const onSocket = ws(undefined, { closed: closed.resolve }).iterate({ query }) as AsyncIterableIterator<Answer>
  const onStream = sse().iterate({ query }) as AsyncIterableIterator<Answer>
  await Promise.all([next(onSocket), next(onStream)])
  const cut = expect(onStream.next()).rejects.toThrow()
  const left = expect(onSocket.next()).rejects.toMatchObject({ code: 1012 })
  await graphql.close()
  expect(await closed.promise).toMatchObject({ code: 1012 })
  await Promise.all([cut, left])
  await bus.hasListeners(0)
})
