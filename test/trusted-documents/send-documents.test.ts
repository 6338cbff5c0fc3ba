import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { NotTaken, sendDocuments } from '../../src/trusted-documents/command/send-documents.ts'

let server: Server
let url: URL
let answer: RequestListener
beforeAll(async () => {
  server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function refusal(): Promise<string> {
  const error = await sendDocuments(url, 'evk_x', ['{ viewer { name } }']).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(NotTaken)
  return (error as NotTaken).message
}

test.each<[what: string, body: string, says: RegExp]>([
  ['null', 'null', /answered 200: is it an Evenkeel\?/],
  ['a number', '7', /is it an Evenkeel\?/],
  ['no JSON', '<html>', /is it an Evenkeel\?/],
  ['data of something else', '{"data":{"registerDocuments":null}}', /is it an Evenkeel\?/],
  ['errors of another form', '{"errors":{}}', /is it an Evenkeel\?/],
  ['errors', '{"data":null,"errors":[{"message":"No."},{"message":"Never."}]}', /^No\. Never\.$/],
])('a server that answers %s has not taken the documents', async (_what, body, says) => {
  answer = (_request, response) => response.end(body)
  expect(await refusal()).toMatch(says)
})

test('a server that breaks off in the middle of its answer cannot be reached', async () => {
  answer = (_request, response) => response.write('{', () => response.destroy())
  expect(await refusal()).toMatch(/cannot be reached: /)
})

test('a server that takes too long has not answered, be it in the middle of its answer', async () => {
  const patience = new AbortController()
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal)
  answer = (_request, response) => {
    response.write('{', () => patience.abort(new DOMException('The operation timed out', 'TimeoutError')))
  }
  expect(await refusal()).toMatch(/did not answer within 60 s/)
})
