import { IngestError } from './ingest-error.ts'

export type JsonObject = Record<string, unknown>

/** How deep objects and arrays may nest: deeper than any SDK sends, and safe for code that walks by recursion. */
export const maxDepth = 200

/**
 * Parses JSON from a sender. A byte order mark is skipped and invalid UTF-8 becomes U+FFFD.
 * `what` begins the reason of the error: 'The event', 'The header of item 2'.
 * @throws IngestError `bad_json`, or `too_deep` beyond {@link maxDepth}. The reason quotes nothing of the text,
 * which may hold personal data.
 */
export function parseJson(bytes: Buffer, what: string): unknown {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const text = bytes.toString('utf8', start)
  if (hasManyBrackets(text) && isTooDeep(bytes)) {
    throw new IngestError('too_deep', `${what} nests deeper than ${maxDepth} levels`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new IngestError('bad_json', `${what} is not valid JSON${position(error)}`)
  }
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Counting brackets with the engine's own search costs a twentieth of the scan below and spares most events from it. */
function hasManyBrackets(text: string): boolean {
  let count = 0
  for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at + 1)) if (++count > maxDepth) return true
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1)) if (++count > maxDepth) return true
  return false
}

function isTooDeep(bytes: Buffer): boolean {
  const end = bytes.length
  let depth = 0
  for (let at = 0; at < end; at++) {
    const byte = bytes[at]!
    if (byte === quote) at = endOfString(bytes, at)
    else if (byte >= openBracket) {
      // Setting this bit folds [ into { and ] into }.
      const bracket = byte | 0x20
      if (bracket === openBrace && ++depth > maxDepth) return true
      if (bracket === closeBrace) depth--
    }
  }
  return false
}

function endOfString(bytes: Buffer, start: number): number {
  const end = bytes.length
  let at = start + 1
  while (at < end && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1
  return at
}

const quote = 0x22
const backslash = 0x5c
const openBracket = 0x5b
const openBrace = 0x7b
const closeBrace = 0x7d

function position(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  if (message.startsWith('Unexpected end')) return ': it ends too early'
  const found = /at position (\d+)/.exec(message)
  return found ? `: unexpected character at position ${found[1]}` : ''
}
