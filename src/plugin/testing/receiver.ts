import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** How a request is answered: a status, `'never'`, or in full. An object as body is sent as JSON. */
export type Answer =
  | number
  | 'never'
  | {
      /** @default 200 */
      status?: number
      headers?: Record<string, string>
      body?: string | object
      /** Milliseconds before it answers. */
      delayMs?: number
    }

export interface ReceivedRequest {
  readonly method: string
  /** With the query. */
  readonly path: string
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders
  readonly body: string
  json<T = unknown>(): T
  /** Resolves when the sender hangs up without having been answered; never, where it was answered. */
  readonly gone: Promise<void>
}

/** An HTTP server of this machine that keeps what it is sent. */
export interface Receiver extends AsyncDisposable {
  /** Without a slash at the end. */
  readonly url: string
  readonly host: string
  readonly port: number
  /** All so far. */
  readonly requests: readonly ReceivedRequest[]
  /** How the next requests are answered, one each; later ones get the usual answer again. */
  answerWith(...answers: Answer[]): void
  /** The next request: each one once, in the order they came. Waits for it. */
  next(): Promise<ReceivedRequest>
  /** Resolves when nobody is connected. */
  left(): Promise<void>
  /** Hangs up on everybody and refuses connections from then on. */
  close(): Promise<void>
}

/** @param usual how requests are answered that `answerWith` says nothing about; 200 without a body, unless it is given */
export async function openReceiver(usual: Answer = 200): Promise<Receiver> {
  const requests: ReceivedRequest[] = []
  const scripted: Answer[] = []
  const waiting: ((request: ReceivedRequest) => void)[] = []
  const connected = new Set<Socket>()
  let leaving = Promise.withResolvers<void>()
  let taken = 0

  const server = createServer(async (request, response) => {
    const gone = hangUp(response)
    const body = await textOf(request)
    if (body === null) return
    const received = receivedRequest(request, body, gone)
    requests.push(received)
    const answer = scripted.shift() ?? usual
    const next = waiting.shift()
    if (next) {
      taken++
      next(received)
    }
    await send(response, answer)
  })
  server.on('connection', (socket) => {
    connected.add(socket)
    socket.on('close', () => {
      connected.delete(socket)
      if (connected.size > 0) return
      leaving.resolve()
      leaving = Promise.withResolvers()
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const closed = Promise.withResolvers<void>()
  server.once('close', closed.resolve)

  async function close(): Promise<void> {
    server.close()
    server.closeAllConnections()
    for (const socket of connected) socket.destroy()
    await closed.promise
  }
  return {
    url: `http://127.0.0.1:${port}`,
    host: '127.0.0.1',
    port,
    requests,
    answerWith: (...answers) => void scripted.push(...answers),
    next() {
      const request = requests[taken]
      if (request === undefined) return new Promise((resolve) => waiting.push(resolve))
      taken++
      return Promise.resolve(request)
    },
    left: () => (connected.size === 0 ? Promise.resolve() : leaving.promise),
    close,
    [Symbol.asyncDispose]: close,
  }
}

function hangUp(response: ServerResponse): Promise<void> {
  return new Promise((resolve) =>
    response.once('close', () => {
      if (!response.writableFinished) resolve()
    }),
  )
}

/** Null when the sender hung up before the end. */
async function textOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of request) chunks.push(chunk)
    return Buffer.concat(chunks).toString()
  } catch {
    return null
  }
}

function receivedRequest(request: IncomingMessage, body: string, gone: Promise<void>): ReceivedRequest {
  const { method = '', url: path = '', headers } = request
  return { method, path, headers, body, gone, json: () => JSON.parse(body) }
}

async function send(response: ServerResponse, answer: Answer): Promise<void> {
  if (answer === 'never') return
  const {
    status = 200,
    headers = {},
    body = '',
    delayMs = 0,
  } = typeof answer === 'number' ? { status: answer } : answer
  if (delayMs > 0) await pause(delayMs)
  const isJson = typeof body === 'object'
  response.writeHead(status, { ...(isJson && { 'content-type': 'application/json' }), ...headers })
  response.end(isJson ? JSON.stringify(body) : body)
}
