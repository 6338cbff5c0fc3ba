import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, gzipSync } from 'node:zlib'

/** A whole HTTP request around one real event, with blanks of fixed width for what differs from request to request. */
export interface RequestTemplate {
  bytes: Buffer
  /** Where 32 hex digits go: envelope header and event. */
  eventIds: number[]
  /** Where 24 characters of ISO time go: `sent_at` and the event's own time. */
  times: number[]
  user: number
  release: number
  /** Of a gzip body: the CRC-32 of the bytes in which all blanks lie. */
  checksum: { from: number; to: number; at: number } | null
}

export interface Target {
  port: number
  project: string
  key: string
}

export const users = Array.from({ length: 10_000 }, (_, index) => `user-${String(index).padStart(5, '0')}`)
export const releases = Array.from({ length: 10 }, (_, index) => `shop@4.1${index}.0`)

const blanks = { eventId: 'e'.repeat(32), time: 't'.repeat(24), user: users[0]!, release: releases[0]! }
const size = { least: 4_000, most: 10_000 }
const fixtures = join(import.meta.dirname, '../../test/fixtures/sentry-events')

/** One template for each fixture whose event is as large as a typical SDK's, in bytes of compact JSON. */
export function requestTemplates(target: Target, gzip: boolean): RequestTemplate[] {
  return readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => split(JSON.parse(readFileSync(join(fixtures, name), 'utf8'))))
    .filter(({ head, tail }) => head.length + tail.length >= size.least && head.length + tail.length <= size.most)
    .map(({ head, tail }) => template(target, envelopeStart(head.length + tail.length) + head, tail, gzip))
}

/** The event's JSON with all that varies in front. */
function split(event: Record<string, unknown>): { head: string; tail: Buffer } {
  const { event_id, timestamp, user, release, environment = 'production', ...rest } = event
  const varying = { event_id: blanks.eventId, timestamp: blanks.time, release: blanks.release, environment }
  const head = JSON.stringify({ ...varying, user: { id: blanks.user } }).slice(0, -1)
  return { head, tail: Buffer.from(`,${JSON.stringify(rest).slice(1)}\n`) }
}

function envelopeStart(eventAndNewline: number): string {
  const sdk = { name: 'sentry.javascript.node', version: '11.12.0' }
  const header = JSON.stringify({ event_id: blanks.eventId, sent_at: blanks.time, sdk })
  return `${header}\n${JSON.stringify({ type: 'event', length: eventAndNewline - 1 })}\n`
}

function template(target: Target, head: string, tail: Buffer, gzip: boolean): RequestTemplate {
  const request = envelopeRequest(target, head, tail, gzip)
  const { bytes } = request
  return {
    ...request,
    eventIds: positions(bytes, blanks.eventId),
    times: positions(bytes, blanks.time),
    user: positions(bytes, blanks.user)[0]!,
    release: positions(bytes, blanks.release)[0]!,
  }
}

/** An HTTP request around an envelope, all of whose blanks are in `head`. */
export function envelopeRequest(
  { port, project, key }: Target,
  head: string,
  tail: Buffer,
  gzip: boolean,
): Pick<RequestTemplate, 'bytes' | 'checksum'> {
  const body = gzip ? gzipped(Buffer.from(head), tail) : Buffer.concat([Buffer.from(head), tail])
  const lines = [
    `POST /api/${project}/envelope/ HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Content-Type: application/x-sentry-envelope',
    ...(gzip ? ['Content-Encoding: gzip'] : []),
    `X-Sentry-Auth: Sentry sentry_version=7, sentry_client=sentry.javascript.node/11.12.0, sentry_key=${key}`,
    `Content-Length: ${body.length}`,
  ]
  const start = `${lines.join('\r\n')}\r\n\r\n`
  const from = start.length + (gzip ? storedPrefixBytes : 0)
  return {
    bytes: Buffer.concat([Buffer.from(start), body]),
    checksum: gzip ? { from, to: from + head.length, at: from + head.length } : null,
  }
}

/** Where a blank stands in a request. */
export function positions(bytes: Buffer, blank: string): number[] {
  const found: number[] = []
  for (let at = bytes.indexOf(blank); at !== -1; at = bytes.indexOf(blank, at + 1)) found.push(at)
  return found
}

/** The gzip header and the header of a stored block. */
const storedPrefixBytes = 10 + 5

/**
 * A gzip file of two members (RFC 1952, section 2.2): what varies as it is, the rest compressed once. So a fresh request
 * costs the generator a checksum of a few hundred bytes, and the server what any gzip body costs it.
 */
function gzipped(head: Buffer, tail: Buffer): Buffer {
  const member = Buffer.alloc(storedPrefixBytes + head.length + 8)
  member.set([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
  member.writeUInt8(1, 10)
  member.writeUInt16LE(head.length, 11)
  member.writeUInt16LE(~head.length & 0xffff, 13)
  member.set(head, storedPrefixBytes)
  member.writeUInt32LE(crc32(head), storedPrefixBytes + head.length)
  member.writeUInt32LE(head.length, storedPrefixBytes + head.length + 4)
  return Buffer.concat([member, gzipSync(tail)])
}
