/**
 * WebSocket frames as a server sends them: not masked, not compressed, final (RFC 6455, section 5.2). Written by hand, since
 * thousands are sent bytes that differ in their last few only.
 */
const FINAL_TEXT = 0x81

/** A text message of these parts. */
export function textFrame(...parts: readonly Buffer[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const start = headerLength(length)
  const frame = Buffer.allocUnsafe(start + length)
  writeHeader(frame, length)
  let at = start
  for (const part of parts) at += part.copy(frame, at)
  return frame
}

/** The header of a text message of so many bytes. */
export function textHeader(length: number): Buffer {
  const header = Buffer.allocUnsafe(headerLength(length))
  writeHeader(header, length)
  return header
}

const headerLength = (length: number) => (length < 126 ? 2 : length < 2 ** 16 ? 4 : 10)

function writeHeader(frame: Buffer, length: number): void {
  frame[0] = FINAL_TEXT
  if (length < 126) frame[1] = length
  else if (length < 2 ** 16) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
}
