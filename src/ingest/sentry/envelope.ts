import { IngestError } from '../ingest-error.ts'
import { isJsonObject, type JsonObject, parseJson } from '../json.ts'

export interface Envelope {
  header: JsonObject
  items: EnvelopeItem[]
}

export interface EnvelopeItem {
  /** As the sender wrote it; types that nobody knows are kept for the caller to skip. */
  type: string
  header: JsonObject
  /** A view of the envelope's bytes, not a copy. */
  payload: Buffer
}

/** Sizes in bytes. The first three defaults are the protocol's ("Envelopes", "Size Limits"). */
export interface EnvelopeLimits {
  /** @default 1 MiB */
  eventBytes: number
  /** `session` and `sessions` items of an envelope, together. @default 100 */
  sessions: number
  /** A `session`, `sessions` or `client_report` item. @default 1 MiB */
  otherJsonBytes: number
  /** Items of an envelope, of whatever type. @default 1000 */
  items: number
  /** One header line. @default 64 KiB */
  headerBytes: number
}

export const defaultEnvelopeLimits: Readonly<EnvelopeLimits> = {
  eventBytes: 2 ** 20,
  sessions: 100,
  otherJsonBytes: 2 ** 20,
  items: 1000,
  headerBytes: 2 ** 16,
}

/**
 * Splits an envelope into its items ("Envelopes", "Serialization Format").
 * Lines end with \n; a \r before it is white space to a header and part of a payload. Blank lines between items and at
 * the end are skipped, as other servers do.
 * @throws IngestError `bad_envelope`, `bad_json`, `too_deep` or `too_large`
 */
export function parseEnvelope(bytes: Buffer, limits: Readonly<EnvelopeLimits> = defaultEnvelopeLimits): Envelope {
  if (bytes.length === 0) throw new IngestError('bad_envelope', 'The envelope is empty')
  const headerEnd = endOfLine(bytes, 0)
  const header = parseHeader(bytes, 0, headerEnd, 'The envelope header', limits)
  const items: EnvelopeItem[] = []
  let events = 0
  let sessions = 0
  let at = skipBlankLines(bytes, headerEnd)
  while (at < bytes.length) {
    if (items.length === limits.items) throw tooLarge(`The envelope holds more than ${limits.items} items`)
    const name = `Item ${items.length + 1}`
    const lineEnd = endOfLine(bytes, at)
    const itemHeader = parseHeader(bytes, at, lineEnd, `The header of item ${items.length + 1}`, limits)
    const { type } = itemHeader
    if (typeof type !== 'string' || type === '') throw malformed(`${name} has no type in its header`)

    const start = Math.min(lineEnd + 1, bytes.length)
    const end = endOfPayload(bytes, start, itemHeader.length, `${name} (${printable(type)})`)
    if (type === 'event' && ++events > 1) throw malformed(`${name} is a second event; an envelope holds at most one`)
    if ((type === 'session' || type === 'sessions') && ++sessions > limits.sessions) {
      throw tooLarge(`The envelope holds more than ${limits.sessions} session items`)
    }
    const most = mostBytes(type, limits)
    if (end - start > most) throw tooLarge(`${name} (${type}) has ${end - start} bytes; at most ${most} are taken`)
    items.push({ type, header: itemHeader, payload: bytes.subarray(start, end) })
    at = skipBlankLines(bytes, end)
  }
  return { header, items }
}

/** The envelope that the older `/store/` endpoint's body, a bare event, stands for. */
export function envelopeOfEvent(
  payload: Buffer,
  limits: Pick<EnvelopeLimits, 'eventBytes'> = defaultEnvelopeLimits,
): Envelope {
  if (payload.length > limits.eventBytes) {
    throw tooLarge(`The event has ${payload.length} bytes; at most ${limits.eventBytes} are taken`)
  }
  return { header: {}, items: [{ type: 'event', header: { type: 'event' }, payload }] }
}

const newline = 0x0a

function endOfLine(bytes: Buffer, from: number): number {
  const at = bytes.indexOf(newline, from)
  return at === -1 ? bytes.length : at
}

function skipBlankLines(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] === newline) at++
  return at
}

function parseHeader(bytes: Buffer, start: number, end: number, what: string, limits: EnvelopeLimits): JsonObject {
  if (end - start > limits.headerBytes) throw tooLarge(`${what} is longer than ${limits.headerBytes} bytes`)
  const header = parseJson(bytes.subarray(start, end), what)
  if (!isJsonObject(header)) throw malformed(`${what} is not a JSON object`)
  return header
}

function endOfPayload(bytes: Buffer, start: number, length: unknown, what: string): number {
  if (length === undefined || length === null) return endOfLine(bytes, start)
  if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0) {
    throw malformed(`${what} has a length that is not a whole number of bytes`)
  }
  const end = start + length
  if (end > bytes.length) {
    throw malformed(`${what} is cut off: its header says ${length} bytes and ${bytes.length - start} follow`)
  }
  if (end < bytes.length && bytes[end] !== newline) {
    throw malformed(`${what} goes on after the ${length} bytes that its header says; a newline was expected there`)
  }
  return end
}

function mostBytes(type: string, limits: EnvelopeLimits): number {
  if (type === 'event') return limits.eventBytes
  return type === 'session' || type === 'sessions' || type === 'client_report'
    ? limits.otherJsonBytes
    : Number.POSITIVE_INFINITY
}

function printable(type: string): string {
  return type.length > 40 ? `${type.slice(0, 40)}…` : type
}

function malformed(reason: string): IngestError {
  return new IngestError('bad_envelope', reason)
}

function tooLarge(reason: string): IngestError {
  return new IngestError('too_large', reason)
}
