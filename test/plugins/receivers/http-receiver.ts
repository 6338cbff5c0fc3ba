import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ReceivedRequest {
  method: string
  /** With the query. */
  path: string
  /** Names in lower case. */
  headers: Record<string, string>
  body: string
}

export interface ScriptedAnswer {
  status: number
  headers?: Record<string, string>
  /** Sent as JSON unless it is a text. */
  body?: unknown
}

export interface HttpReceiver extends AsyncDisposable {
  /** Such as `http://127.0.0.1:49152`. */
  url: string
  received: ReceivedRequest[]
  /** Answers for the next requests, in this order. */
  script(...answers: ScriptedAnswer[]): void
}

/**
 * An HTTP server on a free port of 127.0.0.1 that keeps what it gets.
 *
 * @param respond answers where nothing is scripted; null closes the connection without an answer
 */
export async function openHttpReceiver(
  respond: (request: ReceivedRequest) => ScriptedAnswer | null = () => ({ status: 200 }),
): Promise<HttpReceiver> {
  const received: ReceivedRequest[] = []
  const scripted: ScriptedAnswer[] = []
  const server = createServer(async (incoming, outgoing) => {
    const request = await read(incoming)
    received.push(request)
    const answer = scripted.shift() ?? respond(request)
    if (answer === null) {
      incoming.socket.destroy()
      return
    }
    const { status, headers, body } = answer
    const isText = typeof body === 'string' || body === undefined
    outgoing.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json', ...headers })
    outgoing.end(isText ? body : JSON.stringify(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    received,
    script: (...answers) => void scripted.push(...answers),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function read(incoming: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  return {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    headers: incoming.headers as Record<string, string>,
    body: Buffer.concat(chunks).toString(),
  }
}
