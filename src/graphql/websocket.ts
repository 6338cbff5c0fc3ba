import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ExecutionArgs, GraphQLError, GraphQLFormattedError } from 'graphql'
import { handleProtocols, makeServer, type ServerOptions } from 'graphql-ws'
import type { YogaServerInstance } from 'graphql-yoga'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Credentials } from '../access/authenticate.ts'
import { type Log, requestIdOf } from '../log.ts'
import type { Context } from '../schema-builder/context.ts'
import { badInput } from '../schema-builder/errors.ts'
import { readCredentials } from './credentials.ts'
import { maskError } from './masked-errors.ts'
import { type Authenticate, openSession, type RequestContext } from './session.ts'

export interface WebSocketOptions {
  yoga: YogaServerInstance<RequestContext, Context>
  authenticate: Authenticate
  log: Log
}

/** Largest message, in bytes. */
const MAX_MESSAGE = 2 ** 20
/** Operations that one socket may have open. */
const MAX_OPERATIONS = 200
/** Milliseconds between pings; who has not answered one by the next is gone. */
const PING_EVERY = 20_000
/** Milliseconds that clients get to say goodbye. */
const GOODBYE = 2_000

/** Close codes of RFC 6455's registry that clients of this protocol come back after. */
const SERVICE_RESTART = 1012
const TRY_AGAIN_LATER = 1013

type Extra = { request: IncomingMessage; requestId: string; log: Log; credentials: Credentials }

/** Serves `/graphql` with the protocol graphql-transport-ws. The returned function asks all clients to come back later. */
export function attachWebSocket(options: WebSocketOptions, server: Server): () => Promise<void> {
  const { log } = options
  const protocol = makeServer<Record<string, unknown>, Extra>(protocolOptions(options))
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, handleProtocols })
  let isClosing = false

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== '/graphql') return refuse(stream, '404 Not Found')
    if (isClosing) return refuse(stream, '503 Service Unavailable')
    sockets.handleUpgrade(request, stream, head, (socket) => serve(socket, request))
  })

  function serve(socket: WebSocket, request: IncomingMessage): void {
    const requestId = requestIdOf(headerOf(request, 'x-request-id'))
    const socketLog = log.child({ requestId })
    const credentials = readCredentials((name) => headerOf(request, name))
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) =>
          new Promise((resolve) => {
            // Resolved when the bytes are on their way, so that a slow reader is sent no more than it reads. When the
            // socket fails meanwhile its close says the rest.
            socket.send(text, () => resolve())
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage(take) {
          socket.on('message', (data) => {
            take(String(data)).catch((error) => {
              socketLog.error({ err: error }, 'websocket message failed')
              socket.close(TRY_AGAIN_LATER, 'Try again later')
            })
          })
        },
      },
      { request, requestId, log: socketLog, credentials },
    )
    const stopPinging = keepAlive(socket)
    socket.on('error', (error) => socketLog.debug({ err: error }, 'websocket failed'))
    socket.once('close', (code, reason) => {
      stopPinging()
      closed(code, String(reason)).catch((error) => socketLog.error({ err: error }, 'websocket not closed cleanly'))
    })
  }

  return async () => {
    isClosing = true
    const all = [...sockets.clients]
    const gone = all.map((socket) => new Promise((resolve) => socket.once('close', resolve)))
    for (const socket of all) socket.close(SERVICE_RESTART, 'Restarting, come back')
    const deadline = setTimeout(() => {
      for (const socket of all) socket.terminate()
    }, GOODBYE)
    await Promise.all(gone)
    clearTimeout(deadline)
  }
}

function protocolOptions({ yoga, authenticate }: WebSocketOptions): ServerOptions<Record<string, unknown>, Extra> {
  const { execute, subscribe } = yoga.getEnveloped()
  return {
    execute,
    subscribe,
    async onConnect({ connectionParams, extra }) {
      extra.credentials = { ...extra.credentials, ...credentialsIn(connectionParams) }
      try {
        await openSession(authenticate, extra.credentials)
        return true
      } catch (error) {
        if (maskError(error, extra.log).extensions.code === 'UNAUTHENTICATED') return false
        throw error
      }
    },
    async onSubscribe({ extra, subscriptions }, _id, { query, variables, operationName }) {
      try {
        if (Object.keys(subscriptions).length > MAX_OPERATIONS) {
          throw badInput(`More than ${MAX_OPERATIONS} operations are open on this socket.`)
        }
        // Looked up again for every operation: a socket can outlive its token.
        const session = await openSession(authenticate, extra.credentials)
        const { requestId, log } = extra
        const { schema, parse, validate, contextFactory } = yoga.getEnveloped({ ...session, requestId, log })
        const document = parse(query)
        const errors = validate(schema, document)
        if (errors.length > 0) return errors
        const contextValue = await contextFactory()
        return { schema, document, contextValue, variableValues: variables, operationName } as ExecutionArgs
      } catch (error) {
        return [maskError(error, extra.log)]
      }
    },
    onNext: (_context, _id, _payload, _args, result) =>
      result.errors && { ...result, errors: result.errors.map(withoutHttp) },
    onError: (_context, _id, _payload, errors) => errors.map(withoutHttp),
  }
}

/** What `connection_init` brings. A value that is no string is as good as an empty one: bad. */
function credentialsIn(payload: Readonly<Record<string, unknown>> = {}): Partial<Credentials> {
  const named = ['authorization', 'key'].filter((name) => payload[name] !== undefined)
  return Object.fromEntries(named.map((name) => [name, typeof payload[name] === 'string' ? payload[name] : '']))
}

/** On a socket an error has no HTTP status. */
function withoutHttp(error: GraphQLError): GraphQLFormattedError {
  const { extensions, ...formatted } = error.toJSON()
  const { http: _http, ...shown } = extensions ?? {}
  return { ...formatted, extensions: shown }
}

function keepAlive(socket: WebSocket): () => void {
  let isAlive = true
  socket.on('pong', () => {
    isAlive = true
  })
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate()
    isAlive = false
    socket.ping()
  }, PING_EVERY)
  return () => clearInterval(timer)
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

function refuse(stream: Duplex, status: string): void {
  stream.on('error', () => stream.destroy())
  // Not merely ended: a client that keeps its half open would hold the socket, and with it the stop of the server.
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => stream.destroy())
}
