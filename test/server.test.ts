import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { createHttpServer, type Routes } from '../src/server.ts'

test('who offers another protocol is answered in HTTP all the same; only WebSockets change over', async () => {
  const graphql: Routes['graphql'] = async (request, response) => response.end(`asked ${await text(request)}`)
  const server = createHttpServer({ graphql, signIn: { handle: graphql } } as unknown as Routes)
  const upgrades: (string | undefined)[] = []
  server.on('upgrade', ({ headers }, stream) => {
    upgrades.push(headers.upgrade)
    stream.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  async function post(upgrade: string) {
    const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade, 'http2-settings': '' }
    const sent = request({ port, path: '/graphql', method: 'POST', headers }).end('this')
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    return { status: response.statusCode, body: await text(response) }
  }
  // As Java's HttpClient sends it.
  expect(await post('h2c')).toEqual({ status: 200, body: 'asked this' })
  expect(await post('WebSocket')).toMatchObject({ status: 404 })
  expect(upgrades).toEqual(['WebSocket'])
  server.close()
})
