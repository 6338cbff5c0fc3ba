import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { listen } from '../../src/operations/listening.ts'

test.each([
  ['a request that is never answered', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', 'request'],
  [
    'a socket that speaks another protocol',
    'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
    'upgrade',
  ],
])('a close cuts %s when its time is over', async (_name, sent, event) => {
  const server = createServer().on(event, () => {})
  const listening = await listen(server, 0, '127.0.0.1')
  const socket = connect({ port: Number(new URL(listening.url).port), allowHalfOpen: true }).on('error', () => {})
  socket.resume().write(sent)
  const cut = once(socket, 'end').catch(() => {})
  await once(server, event)
  await listening.close(1)
  expect(server.listening).toBe(false)
  await cut
  socket.destroy()
})
