import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { type Log, requestIdOf } from '../../log.ts'
import type { Connection, Connections } from '../connections.ts'
import { readCredentials } from '../credentials.ts'
import { headerOf } from '../header.ts'
import { aboutIn, type Timeouts } from '../timeouts.ts'
import { Fault, fitting, NORMAL, SERVICE_RESTART, TRY_AGAIN_LATER } from './close.ts'
import { type Extra, type ProtocolOptions, protocolOptions } from './protocol.ts'

export interface WebSocketOptions extends Omit<ProtocolOptions, 'initWithin'> {
  log: Log
  connections: Connections
  timeouts: Timeouts
}

/** Largest message, in bytes. */
const MAX_MESSAGE = 2 ** 20
/** Milliseconds that clients get to say goodbye. */
const GOODBYE = 2_000

/** Serves `/graphql` with the protocol graphql-transport-ws. The returned function refuses who comes from then on. */
export function attachWebSocket(options: WebSocketOptions, server: Server): () => void {
  const { log, connections, timeouts } = options
  const protocol = makeServer<Record<string, unknown>, Extra>(
    protocolOptions({ ...options, initWithin: timeouts.init }),
  )
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: MAX_MESSAGE,
    handleProtocols,
  })
  let isClosing = false

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== '/graphql') return refuse(stream, '404 Not Found')
    if (isClosing) return refuse(stream, '503 Service Unavailable')
    sockets.handleUpgrade(request, stream, head, (socket) => serve(socket, stream, request))
  })

  function serve(socket: WebSocket, stream: Duplex, request: IncomingMessage): void {
    const requestId = requestIdOf(headerOf(request, 'x-request-id'))
    const credentials = readCredentials((name) => headerOf(request, name))
    const extra: Extra = { socket, stream, credentials, open: new Set(), log: () => log.child({ requestId }) }
    const abandonAll = () => {
      for (const operation of extra.open) operation.abandon()
    }
    const close: Close = (code, reason) => {
      abandonAll()
      socket.close(code, fitting(reason))
    }
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        // Results wait until there is room, and what else is sent is bounded by what is read. When the socket fails
        // meanwhile its close says the rest.
        send: async (text) => socket.send(text, () => {}),
        close,
        onMessage(take) {
          socket.on('message', (data) => {
            // What a client sends after its fault is not done.
            if (socket.readyState !== socket.OPEN) return
            take(String(data)).catch((error: unknown) => {
              if (error instanceof Fault) return close(error.code, error.message)
              if (isOutOfPlace(error)) return close(CloseCode.BadRequest, 'Invalid message received')
              extra.log().error({ err: error }, 'websocket message failed')
              close(TRY_AGAIN_LATER, 'Try again later')
            })
            if (stream.writableNeedDrain && !socket.isPaused) readOnDrain(socket, stream)
          })
        },
      },
      extra,
    )
    const remove = connections.add(connectionOf(extra, close, timeouts))
    socket.on('error', (error) => extra.log().debug({ err: error }, 'websocket failed'))
    socket.once('close', (code, reason) => {
      remove()
      abandonAll()
      closed(code, String(reason)).catch((error) => extra.log().error({ err: error }, 'websocket not closed cleanly'))
    })
  }

  return () => {
    isClosing = true
  }
}

type Close = (code: number, reason: string) => void

/** No more is asked by a client that does not read what it is answered. */
function readOnDrain(socket: WebSocket, stream: Duplex): void {
  socket.pause()
  stream.once('drain', () => socket.resume())
}

/** graphql-ws throws for a message that is well formed and only a server may send. */
function isOutOfPlace(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Unexpected message of type')
}

function connectionOf({ socket, open }: Extra, close: Close, { ping, idle, age }: Timeouts): Connection {
  const end = aboutIn(age)
  // Ten thousand sockets are not all looked at every second.
  const look = Math.min(ping, idle) / 4
  let nextLook = 0
  let nextPing = aboutIn(ping)
  let lastBusy = performance.now()
  let isAlive = true
  socket.on('pong', () => {
    isAlive = true
  })
  const leave = () => {
    close(SERVICE_RESTART, 'Come back')
    setTimeout(() => socket.terminate(), GOODBYE).unref()
  }
  return {
    transport: 'websocket',
    check(now) {
      if (now >= end) return leave()
      if (now < nextLook) return
      nextLook = now + look
      if (open.size > 0) lastBusy = now
      if (now - lastBusy >= idle) return close(NORMAL, 'Idle')
      if (now < nextPing) return
      if (!isAlive) return socket.terminate()
      isAlive = false
      socket.ping()
      nextPing = aboutIn(ping)
    },
    leave,
  }
}

function refuse(stream: Duplex, status: string): void {
  stream.on('error', () => stream.destroy())
  // Not merely ended: a client that keeps its half open would hold the socket, and with it the stop of the server.
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => stream.destroy())
}
