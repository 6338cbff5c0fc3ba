import { type ClientSocket, openSocket } from './websocket.ts'

/** What a subscriber is to send, in the protocol graphql-transport-ws. */
export interface Subscribing {
  port: number
  path: string
  /** Of `connection_init`. */
  connectionParams: object
  query: string
  variables: object
}

/** Longer ones are answers, in bytes; shorter ones are looked into. */
const LONGEST_OTHER = 128

/**
 * Opens a socket and subscribes on it once; the server is done with the handshake when this resolves, not with subscribing.
 * @param onAnswer gets the whole message, not only the answer in it; valid during the call only
 */
export async function subscribe(
  { port, path, connectionParams, query, variables }: Subscribing,
  onAnswer: (message: Buffer) => void,
  onEnd: (reason: string) => void,
): Promise<ClientSocket> {
  const acknowledged = Promise.withResolvers<void>()
  const end = (reason: string) => {
    acknowledged.reject(new Error(reason))
    onEnd(reason)
  }
  const socket = await openSocket({
    port,
    path,
    protocol: 'graphql-transport-ws',
    onMessage(message) {
      if (message.length > LONGEST_OTHER) return onAnswer(message)
      const { type } = JSON.parse(message.toString())
      if (type === 'next') onAnswer(message)
      else if (type === 'connection_ack') acknowledged.resolve()
      else if (type === 'ping') socket.send('{"type":"pong"}')
      else end(`The server said ${message}`)
    },
    onEnd: end,
  })
  socket.send(JSON.stringify({ type: 'connection_init', payload: connectionParams }))
  await acknowledged.promise
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } }))
  return socket
}
