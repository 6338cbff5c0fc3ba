import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'

/** The client's side of a WebSocket (RFC 6455), as little as receiving tens of thousands of messages a second may cost. */
export interface ClientSocket {
  send(text: string): void
  destroy(): void
}

export interface ClientSocketOptions {
  port: number
  path: string
  /** Subprotocol; left out: none. */
  protocol?: string
  /** @param message the bytes of a text message; valid during the call only */
  onMessage(message: Buffer): void
  /** The connection failed or was closed, but not by `destroy`. */
  onEnd(reason: string): void
}

// One buffer is enough for all sockets: each read is dealt with before the next.
const buffer = Buffer.allocUnsafeSlow(256 * 1024)

const TEXT = 1
const CLOSE = 8
const PING = 9
const PONG = 10

/** Resolves once the server has agreed to speak WebSocket. It never compresses, as nothing is offered. */
export function openSocket(options: ClientSocketOptions): Promise<ClientSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<ClientSocket>()
  let isOpen = false
  let isDone = false
  /** The start of a frame whose rest is to come. */
  let pending: Buffer | null = null

  const tcp = connect({
    port: options.port,
    host: '127.0.0.1',
    noDelay: true,
    onread: {
      buffer,
      callback(size) {
        const bytes: Buffer = pending ? Buffer.concat([pending, buffer.subarray(0, size)]) : buffer.subarray(0, size)
        pending = null
        const used = isOpen ? takeFrames(bytes, 0) : takeHandshake(bytes)
        if (used < bytes.length) pending = Buffer.from(bytes.subarray(used))
        return true
      },
    },
  })
  const end = (reason: string) => {
    if (isDone) return
    isDone = true
    tcp.destroy()
    if (isOpen) options.onEnd(reason)
    else reject(new Error(reason))
  }
  const socket: ClientSocket = {
    send: (text) => void tcp.write(frame(TEXT, Buffer.from(text))),
    destroy() {
      isDone = true
      tcp.destroy()
    },
  }
  tcp.on('error', (error) => end(error.message))
  tcp.on('close', () => end('The server closed the connection'))
  tcp.write(
    `${[
      `GET ${options.path} HTTP/1.1`,
      `Host: 127.0.0.1:${options.port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      ...(options.protocol ? [`Sec-WebSocket-Protocol: ${options.protocol}`] : []),
    ].join('\r\n')}\r\n\r\n`,
  )
  return promise

  function takeHandshake(bytes: Buffer): number {
    const headEnd = bytes.indexOf('\r\n\r\n')
    if (headEnd === -1) return 0
    const status = bytes.toString('latin1', 9, 12)
    if (status !== '101') {
      end(`The server answered ${status} instead of speaking WebSocket`)
      return bytes.length
    }
    isOpen = true
    resolve(socket)
    return takeFrames(bytes, headEnd + 4)
  }

  /** Answers how many bytes were used. */
  function takeFrames(bytes: Buffer, from: number): number {
    let at = from
    while (bytes.length - at >= 2) {
      const short = bytes[at + 1]!
      const head = short === 126 ? 4 : short === 127 ? 10 : 2
      if (bytes.length - at < head) break
      const size = short === 126 ? bytes.readUInt16BE(at + 2) : short === 127 ? bytes.readUInt32BE(at + 6) : short
      const payloadEnd = at + head + size
      if (bytes.length < payloadEnd) break
      const kind = bytes[at]! & 0x0f
      const payload = bytes.subarray(at + head, payloadEnd)
      at = payloadEnd
      // Servers here send a message as one frame.
      if (kind === TEXT) options.onMessage(payload)
      else if (kind === PING) tcp.write(frame(PONG, payload))
      else end(kind === CLOSE ? `The server closed with ${payload.toString('utf8', 2)}` : `A frame of kind ${kind}`)
    }
    return at
  }
}

/** A whole message. Its mask is zero, which is one and leaves the payload as it is. */
function frame(kind: number, payload: Buffer): Buffer {
  const long = payload.length > 125
  const head = Buffer.alloc(long ? 8 : 6)
  head[0] = 0x80 | kind
  head[1] = 0x80 | (long ? 126 : payload.length)
  if (long) head.writeUInt16BE(payload.length, 2)
  return Buffer.concat([head, payload])
}
