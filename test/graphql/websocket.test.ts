import { once } from 'node:events'
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

async function open(headers: Record<string, string> = {}, subprotocol = SUBPROTOCOL): Promise<WebSocket> {
  const socket = new WebSocket(address(), subprotocol, { headers })
  await once(socket, 'open')
  return socket
}
const send = (socket: WebSocket, ...messages: object[]) => {
  for (const message of messages) socket.send(JSON.stringify(message))
}
const received = async (socket: WebSocket) => JSON.parse(String((await once(socket, 'message'))[0]))
const closeCode = async (socket: WebSocket) => (await once(socket, 'close'))[0]

const cookie = 'evenkeel_session=good'

test.each<[string, object, Record<string, string>, 'connection_ack' | 4403]>([
  ['a token', { authorization: 'Bearer good' }, {}, 'connection_ack'],
  ['a key', { key: 'good' }, {}, 'connection_ack'],
  ['nothing', {}, {}, 4403],
  ['a bad token', { authorization: 'Bearer bad' }, {}, 4403],
  ['a token that is no string', { authorization: { toString: 1 } }, {}, 4403],
  ['a token of null', { authorization: null }, {}, 4403],
  ['our own page’s cookie', {}, { cookie, origin: '(own)' }, 'connection_ack'],
  ['another page’s cookie', {}, { cookie, origin: 'https://evil.example' }, 4403],
  ['a bad token and a good cookie', { authorization: 'Bearer bad' }, { cookie, origin: '(own)' }, 4403],
])('%s opens the socket or closes it', async (_name, payload, headers, outcome) => {
  const socket = await open(headers.origin === '(own)' ? { ...headers, origin: served.origin } : headers)
  send(socket, init(payload))
  if (outcome === 4403) expect(await closeCode(socket)).toBe(4403)
  else expect(await received(socket)).toMatchObject({ type: outcome })
  socket.terminate()
})

test.each<[string, number, (socket: WebSocket) => void]>([
  ['an operation before connection_init', 4401, (socket) => send(socket, subscribe('{ __typename }'))],
  ['what is no message', 4400, (socket) => socket.send('{')],
  ['a message over 1 MiB', 1009, (socket) => socket.send('x'.repeat(2 ** 20 + 1))],
])('%s closes with %i', async (_name, code, misbehave) => {
  const socket = await open()
  misbehave(socket)
  expect(await closeCode(socket)).toBe(code)
})

test('only graphql-transport-ws is spoken, only at /graphql, and a broken address harms nobody', async () => {
  await expect(open({}, 'graphql-ws')).rejects.toThrow()
  const elsewhere = new WebSocket(`${address()}/elsewhere`, SUBPROTOCOL)
  expect(String((await once(elsewhere, 'error'))[0])).toContain('404')
  const raw = connect(Number(new URL(served.url).port), '127.0.0.1')
  raw.write('GET // HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n')
  expect(String((await once(raw, 'data'))[0])).toContain('404')
  await open().then((socket) => socket.terminate())
})

test('queries and mutations are answered on the socket, until its token is revoked', async () => {
  const { newToken, tokens } = served
  newToken('brief')
  const socket = await open()
  send(socket, init({ authorization: 'Bearer brief' }))
  await received(socket)
  send(socket, subscribe('mutation { set(to: 7) }'))
  expect(await received(socket)).toEqual({ id: '1', type: 'next', payload: { data: { set: 7 } } })
  expect(await received(socket)).toEqual({ id: '1', type: 'complete' })
  tokens.delete('brief')
  send(socket, subscribe('{ counter { value } }', '2'))
  const { type, payload } = await received(socket)
  expect(type).toBe('error')
  expect(payload).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  socket.terminate()
})

test('a socket has a limit of open operations', async () => {
  const socket = await open()
  send(socket, init())
  await received(socket)
  for (let id = 0; id <= 200; id++) send(socket, subscribe('subscription { issues }', String(id)))
  expect(await received(socket)).toMatchObject({
    id: '200',
    type: 'error',
    payload: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  })
  socket.terminate()
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
