import { once } from 'node:events'
import { Duplex } from 'node:stream'
import { expect, test } from 'vitest'
import { createStencils } from '../../src/graphql/websocket/stencils.ts'

/** A stream whose other side reads at once, or when it is told to. */
function socket() {
  const chunks: Buffer[] = []
  const held: (() => void)[] = []
  let isHolding = false
  const stream = new Duplex({
    read() {},
    write(chunk: Buffer, _encoding, done) {
      const take = () => {
        chunks.push(Buffer.from(chunk))
        done()
      }
      if (isHolding) held.push(take)
      else take()
    },
  })
  return {
    stream,
    messages: () => messagesIn(Buffer.concat(chunks)),
    hold: () => {
      isHolding = true
    },
    async release() {
      isHolding = false
      const drained = once(stream, 'drain')
      for (const take of held.splice(0)) take()
      await Promise.race([drained, new Promise(setImmediate)])
    },
  }
}
/** The text messages of whole frames that are neither masked nor fragmented (RFC 6455, section 5.2). */
function messagesIn(bytes: Buffer): string[] {
  const messages: string[] = []
  for (let at = 0; at < bytes.length; ) {
    expect(bytes[at]).toBe(0x81)
    const short = bytes[at + 1]!
    const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10)
    const length =
      short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
    at = start + length
    messages.push(bytes.toString('utf8', start, at))
  }
  return messages
}

const tail = (id: string) => Buffer.from(`,"id":${JSON.stringify(id)}}`)
const payloads = [2, 120, 126, 1_600, 16_384, 70_000].map((length) => JSON.stringify('x'.repeat(length)))

test.each(payloads.map((payload) => [payload.length, payload]))(
  'a payload of %i bytes arrives with each id',
  (_length, payload) => {
    const { stream, messages } = socket()
    const stencils = createStencils(Buffer.from(payload))
    const ids = ['1', '2', 'another', '3', 'ä"\\']
    for (const id of ids) stencils.write(stream, tail(id))
    expect(messages().map((text) => JSON.parse(text))).toEqual(
      ids.map((id) => ({ type: 'next', payload: JSON.parse(payload), id })),
    )
  },
)

test.each(payloads.map((payload) => [payload.length, payload]))(
  'a message of %i bytes that waits for its socket is not written over by the next',
  async (_length, payload) => {
    const [slow, fast] = [socket(), socket()]
    const stencils = createStencils(Buffer.from(payload))
    stencils.write(fast.stream, tail('0'))
    slow.hold()
    stencils.write(slow.stream, tail('1'))
    stencils.write(fast.stream, tail('2'))
    await slow.release()
    const idOf = (text: string) => JSON.parse(text).id
    expect(slow.messages().map(idOf)).toEqual(['1'])
    expect(fast.messages().map(idOf)).toEqual(['0', '2'])
  },
)
