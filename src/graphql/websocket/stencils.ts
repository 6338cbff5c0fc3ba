import type { Duplex } from 'node:stream'
import { textFrame, textHeader } from './frame.ts'

/** One answer as `next` messages that differ in their last bytes only. */
export interface Stencils {
  /** @param tail what follows the payload: the id of the operation, and the end */
  write(stream: Duplex, tail: Buffer): void
}

/** Bytes of an answer from which a slow client is better kept a piece it shares with others than a message of its own. */
const WORTH_SHARING = 16_384

const HEAD = Buffer.from('{"type":"next","payload":')

export function createStencils(bytes: Buffer): Stencils {
  return bytes.length < WORTH_SHARING ? oneFrame(bytes) : pieces(bytes)
}

/**
 * One frame for all whose tail is as long: the tail is written into it, and the kernel takes it at once. Where it did not, the
 * frame belongs to that socket, and the next one gets another.
 */
function oneFrame(bytes: Buffer): Stencils {
  const frames = new Map<number, Buffer>()
  return {
    write(stream, tail) {
      const known = frames.get(tail.length)
      const frame = known ?? textFrame(HEAD, bytes, tail)
      if (known) tail.copy(frame, frame.length - tail.length)
      stream.write(frame)
      if (stream.writableLength > 0) frames.delete(tail.length)
      else if (!known) frames.set(tail.length, frame)
    },
  }
}

function pieces(bytes: Buffer): Stencils {
  return {
    write(stream, tail) {
      stream.cork()
      stream.write(textHeader(HEAD.length + bytes.length + tail.length))
      stream.write(HEAD)
      stream.write(bytes)
      stream.write(tail)
      stream.uncork()
    },
  }
}
