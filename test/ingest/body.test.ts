import { createCipheriv } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import * as zlib from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { type BodyLimits, readBody } from '../../src/ingest/body.ts'
import { createBudget } from '../../src/ingest/budget.ts'
import { IngestError } from '../../src/ingest/ingest-error.ts'
import { refusalOf } from './refusal.ts'

const limits: BodyLimits = { bytes: 500_000, timeoutMs: 5_000 }
const small = Buffer.from('{"message":"hällo"}\n'.repeat(50))
/** Too large to be expanded in place, however it was compressed, because it is random; the same on every run. */
const large = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(Buffer.alloc(200_000))
const quickBrotli = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } }
const zeros = Buffer.alloc(200_000_000)

/** A server that answers with the length and checksum of the body it read, or with the refusal. */
async function serve(over: Partial<BodyLimits> = {}, budget = createBudget(10_000_000)) {
  return listen(async (req, res) => {
    const lease = budget.open()
    try {
      const body = await readBody(req, { ...limits, ...over }, lease)
      res.end(`${body.length} ${zlib.crc32(body)}`)
    } catch (error) {
      if (!(error instanceof IngestError)) throw error
      res.writeHead(error.status).end(`${error.code}: ${error.reason}`)
    } finally {
      lease.release()
    }
  })
}

async function listen(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    server,
    async post(body: Buffer | ReadableStream, encoding?: string) {
      const headers: Record<string, string> = encoding === undefined ? {} : { 'content-encoding': encoding }
      const init: RequestInit & { duplex: 'half' } = {
        method: 'POST',
        headers,
        body: Buffer.isBuffer(body) ? new Uint8Array(body) : body,
        duplex: 'half',
      }
      const response = await fetch(`http://127.0.0.1:${port}/`, init)
      return { status: response.status, text: await response.text() }
    },
    connect: (): Socket => connect(port, '127.0.0.1'),
  }
}

const read = (body: Buffer) => ({ status: 200, text: `${body.length} ${zlib.crc32(body)}` })

const encodings: [string, string, (body: Buffer) => Buffer][] = [
  ['nothing', '', (body) => body],
  ['identity', 'identity', (body) => body],
  ['gzip', 'gzip', (body) => zlib.gzipSync(body)],
  ['gzip in capitals', ' GZip ', (body) => zlib.gzipSync(body)],
  ['x-gzip', 'x-gzip', (body) => zlib.gzipSync(body)],
  [
    'two gzip members',
    'gzip',
    (body) => Buffer.concat([zlib.gzipSync(body.subarray(0, 9)), zlib.gzipSync(body.subarray(9))]),
  ],
  ['deflate', 'deflate', (body) => zlib.deflateSync(body)],
  ['deflate without its wrapper', 'deflate', (body) => zlib.deflateRawSync(body)],
  ['br', 'br', (body) => zlib.brotliCompressSync(body, quickBrotli)],
  ['zstd', 'zstd', (body) => zlib.zstdCompressSync(body)],
  ['one upon the other', 'deflate, identity, gzip', (body) => zlib.gzipSync(zlib.deflateSync(body))],
]

test.each(encodings)('undoes %s', async (_, encoding, encode) => {
  const { post } = await serve()
  expect(await post(encode(small), encoding)).toEqual(read(small))
  expect(await post(encode(large), encoding)).toEqual(read(large))
})

test('reads an empty body and one that comes in chunks of no declared length', async () => {
  const { post } = await serve()
  expect(await post(Buffer.alloc(0))).toEqual(read(Buffer.alloc(0)))
  expect(await post(new Blob([large]).stream())).toEqual(read(large))
})

test.each<[string, number, RegExp]>([
  ['compress', 415, /^unsupported_content_encoding: Content-Encoding may be gzip, deflate, br, zstd or identity/],
  ['gzip, rot13', 415, /^unsupported_content_encoding: /],
  ['gzip, gzip, gzip, gzip', 400, /^bad_content_encoding: The body is encoded more than 3 times over/],
  ['gzip', 400, /^bad_content_encoding: The body is not valid gzip/],
  ['deflate', 400, /^bad_content_encoding: The body is not valid deflate/],
  ['br', 400, /^bad_content_encoding: The body is not valid br/],
  ['zstd', 400, /^bad_content_encoding: The body is not valid zstd/],
])('refuses %s that it is not or cannot be', async (encoding, status, refusal) => {
  const { post } = await serve()
  expect(await post(Buffer.from('\xff{"not":"compressed"}', 'latin1'), encoding)).toEqual({
    status,
    text: expect.stringMatching(refusal),
  })
})

test.each(encodings.filter(([, encoding]) => /^(gzip|deflate|br|zstd)$/.test(encoding)))(
  'says that %s was cut off',
  async (_, encoding, encode) => {
    const { post } = await serve()
    const cutOff = { status: 400, text: `truncated_body: The ${encoding} body ends before it is complete` }
    for (const body of [encode(small), encode(large)]) {
      expect(await post(body.subarray(0, -5), encoding)).toEqual(cutOff)
    }
    expect(await post(Buffer.alloc(0), encoding)).toEqual(cutOff)
  },
)

test('a small body that expands to 200 MB costs no more than the limit', async () => {
  const bombs = {
    gzip: zlib.gzipSync(zeros),
    br: zlib.brotliCompressSync(zeros, quickBrotli),
    zstd: zlib.zstdCompressSync(zeros),
    'gzip, gzip': zlib.gzipSync(zlib.gzipSync(zeros)),
  }
  const budget = createBudget(3_000_000)
  const { post } = await serve({}, budget)
  const before = process.memoryUsage().rss
  for (const [encoding, bomb] of Object.entries(bombs)) {
    expect(await post(bomb, encoding)).toEqual({
      status: 413,
      text: `too_large: The ${encoding.split(',')[0]} body expands to more than 500000 bytes`,
    })
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  expect(budget.used).toBe(0)
})

test('limits take what just fits and refuse one byte more, declared or not', async () => {
  const { post } = await serve({ bytes: 1000 })
  const plain = { status: 413, text: 'too_large: The body is longer than 1000 bytes' }
  expect(await post(Buffer.alloc(1000))).toEqual(read(Buffer.alloc(1000)))
  expect(await post(Buffer.alloc(1001))).toEqual(plain)
  expect(await post(new Blob([Buffer.alloc(1001)]).stream())).toEqual(plain)
  expect(await post(zlib.gzipSync(Buffer.alloc(1000)), 'gzip')).toEqual(read(Buffer.alloc(1000)))
  expect(await post(zlib.gzipSync(Buffer.alloc(1001)), 'gzip')).toEqual({
    status: 413,
    text: 'too_large: The gzip body expands to more than 1000 bytes',
  })
  expect(await post(zlib.gzipSync(large), 'gzip')).toEqual({
    status: 413,
    text: 'too_large: The gzip body is longer than 1000 bytes',
  })
})

test('a body that says it is too long is refused without being awaited', async () => {
  const { connect: open } = await serve()
  const socket = open()
  const heard = hear(socket)
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9000000000\r\n\r\n')
  expect(await heard('too_large')).toMatch(/^HTTP\/1.1 413 /)
})

test('a connection serves on after a refusal in the middle of an upload', async () => {
  const { connect: open } = await serve({ bytes: 1000 })
  const socket = open()
  const heard = hear(socket)
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n7d0\r\n')
  socket.write(`${'x'.repeat(2000)}\r\n`)
  await heard('HTTP/1.1 413')
  socket.write('0\r\n\r\nPOST / HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{}')
  await heard('HTTP/1.1 200')
})

test('a sender that dawdles is told so', async () => {
  const { connect: open } = await serve({ timeoutMs: 30 })
  const socket = open()
  const heard = hear(socket)
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhal')
  expect(await heard('slow_sender')).toMatch(/^HTTP\/1.1 408 /)
})

test('a sender that goes away leaves nothing behind', async () => {
  const budget = createBudget(1000)
  const { promise: outcome, resolve } = Promise.withResolvers<unknown>()
  const { server, connect: open } = await listen((req) => {
    const lease = budget.open()
    readBody(req, limits, lease).catch((error: unknown) => {
      lease.release()
      resolve(error)
    })
  })
  const socket = open()
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhal')
  const [req] = (await once(server, 'request')) as [IncomingMessage]
  expect(budget.used).toBe(100)
  socket.destroy()
  expect(await outcome).toMatchObject({ code: 'aborted' })
  expect(budget.used).toBe(0)
  await expect(readBody(req, limits, budget.open())).rejects.toMatchObject({ code: 'aborted' })
})

test('overload is refused before the body is read, and while it grows', async () => {
  const { post } = await serve({}, createBudget(1000))
  const busy = { status: 503, text: 'overloaded: The server has too many reports in hand' }
  expect(await post(Buffer.alloc(1000))).toEqual(read(Buffer.alloc(1000)))
  expect(await post(Buffer.alloc(1001))).toEqual(busy)
  expect(await post(new Blob([Buffer.alloc(1001)]).stream())).toEqual(busy)
  expect(await post(zlib.gzipSync(Buffer.alloc(1001)), 'gzip')).toEqual(busy)
  expect(await post(Buffer.alloc(1000))).toEqual(read(Buffer.alloc(1000)))

  const roomier = await serve({}, createBudget(300_000))
  expect(await roomier.post(large)).toEqual(read(large))
  expect(await roomier.post(zlib.gzipSync(large), 'gzip')).toEqual(busy)
})

test('a budget is shared, grows with each lease and gets everything back once', () => {
  const budget = createBudget(100)
  const [first, second] = [budget.open(), budget.open()]
  first.hold(60)
  first.hold(10)
  second.hold(40)
  expect(budget.used).toBe(100)
  expect(refusalOf(() => second.hold(41))).toMatch(/^overloaded: /)
  expect(budget.used).toBe(100)
  first.release()
  first.release()
  expect(budget.used).toBe(40)
})

/** Collects what a socket says; the function it returns waits until that contains a text. */
function hear(socket: Socket): (text: string) => Promise<string> {
  let said = ''
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    said += chunk
    socket.emit('said')
  })
  return async (text) => {
    while (!said.includes(text)) await once(socket, 'said')
    return said
  }
}
