/** As much of PostgreSQL's frontend protocol (version 3, "Message Formats") as cutting a byte stream into messages needs. */

const PROTOCOL_3 = 196608
const TERMINATE = 'X'.charCodeAt(0)

/** Bytes of the first message in `buffer`; 0 while it has not arrived whole. */
export function firstMessageLength(buffer: Buffer): number {
  if (buffer.length < 5) return 0
  const length = isStartup(buffer) ? buffer.readInt32BE(0) : 1 + buffer.readInt32BE(1)
  return buffer.length >= length ? length : 0
}

/** The start-up message alone has no type byte in front of its length. */
export function isStartup(message: Buffer): boolean {
  return message.length >= 8 && message[0] === 0 && message.readInt32BE(4) === PROTOCOL_3
}

export function isTerminate(message: Buffer): boolean {
  return message[0] === TERMINATE
}
