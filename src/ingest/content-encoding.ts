import type { Transform } from 'node:stream'
import {
  brotliDecompressSync,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib'
import type { Lease } from './budget.ts'
import { IngestError } from './ingest-error.ts'

export type ContentCoding = keyof typeof decoders

const decoders = {
  gzip: { sync: gunzipSync, stream: createGunzip },
  deflate: { sync: inflateSync, stream: createInflate },
  'raw deflate': { sync: inflateRawSync, stream: createInflateRaw },
  br: { sync: brotliDecompressSync, stream: createBrotliDecompress },
  zstd: { sync: zstdDecompressSync, stream: createZstdDecompress },
} satisfies Record<
  string,
  { sync: (bytes: Buffer, options: { maxOutputLength: number }) => Buffer; stream: () => Transform }
>

const codingOf = new Map<string, ContentCoding>([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
  ['br', 'br'],
  ['zstd', 'zstd'],
])

/** More than anyone has a use for. */
const mostCodings = 3

/**
 * The codings of a Content-Encoding header in the order they were applied (RFC 9110, section 8.4); `identity` is none.
 * @throws IngestError `unsupported_content_encoding` or `bad_content_encoding`
 */
export function readCodings(header: string | undefined): ContentCoding[] {
  if (header === undefined) return []
  const codings: ContentCoding[] = []
  for (const part of header.split(',')) {
    const name = part.trim().toLowerCase()
    if (name === '' || name === 'identity') continue
    const coding = codingOf.get(name)
    if (coding === undefined) {
      throw new IngestError(
        'unsupported_content_encoding',
        'Content-Encoding may be gzip, deflate, br, zstd or identity',
      )
    }
    codings.push(coding)
  }
  if (codings.length > mostCodings) {
    throw new IngestError('bad_content_encoding', `The body is encoded more than ${mostCodings} times over`)
  }
  return codings
}

/** Up to this size expanding in place is quicker than a round trip to the thread pool. */
const syncBytes = 65_536

/**
 * Undoes codings, the last applied first. No step yields more than `most` bytes.
 * @throws IngestError `too_large`, `truncated_body`, `bad_content_encoding` or `overloaded`
 */
export async function decode(wire: Buffer, codings: ContentCoding[], most: number, lease: Lease): Promise<Buffer> {
  let bytes = wire
  for (const named of codings.toReversed()) {
    const coding = named === 'deflate' && !isZlib(bytes) ? 'raw deflate' : named
    try {
      bytes =
        bytes.length < syncBytes ? expandSync(bytes, coding, most, lease) : await expand(bytes, coding, most, lease)
    } catch (error) {
      throw readable(error, named, most)
    }
  }
  return bytes
}

function expandSync(bytes: Buffer, coding: ContentCoding, most: number, lease: Lease): Buffer {
  const expanded = decoders[coding].sync(bytes, { maxOutputLength: most })
  lease.hold(bytes.length + expanded.length)
  // The decoder's buffer is larger than what is in it, and the lease knows only of that.
  return Buffer.from(new Uint8Array(expanded).buffer)
}

async function expand(bytes: Buffer, coding: ContentCoding, most: number, lease: Lease): Promise<Buffer> {
  const decoder = decoders[coding].stream()
  const chunks: Buffer[] = []
  let length = 0
  decoder.end(bytes)
  // Leaving the loop early destroys the decoder.
  for await (const chunk of decoder as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > most) throw tooLarge(coding, most)
    lease.hold(bytes.length + length)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}

/** Senders use `deflate` both for the zlib format that it names and for the bare stream (RFC 9110, section 8.4.1.2). */
function isZlib(bytes: Buffer): boolean {
  return bytes.length >= 2 && (bytes[0]! & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0
}

function readable(error: unknown, coding: ContentCoding, most: number): unknown {
  if (error instanceof IngestError) return error
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(coding, most)
  if (code === 'Z_BUF_ERROR') return new IngestError('truncated_body', `The ${coding} body ends before it is complete`)
  return new IngestError('bad_content_encoding', `The body is not valid ${coding}`)
}

function tooLarge(coding: ContentCoding, most: number): IngestError {
  return new IngestError('too_large', `The ${coding} body expands to more than ${most} bytes`)
}
