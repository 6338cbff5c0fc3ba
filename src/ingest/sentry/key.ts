import type { IncomingHttpHeaders } from 'node:http'
import { IngestError } from '../ingest-error.ts'
import type { JsonObject } from '../json.ts'

/**
 * The key a request carries. `shown` is the one in its headers or query, null when it has none there; a DSN in the envelope's
 * header stands in for it, and must agree with it and with the project in the path ("Envelopes", "Authentication").
 * @throws IngestError `key_missing`, `key_malformed` or `dsn_mismatch`
 */
export function agreedKey(shown: string | null, project: string, { dsn }: JsonObject): string {
  if (dsn === undefined || dsn === null) {
    if (shown === null) throw new IngestError('key_missing', 'The request carries no sentry_key')
    return shown
  }
  const named = readDsn(dsn)
  if (named.project !== project) {
    throw new IngestError('dsn_mismatch', 'The DSN in the envelope header names another project than the address')
  }
  if (shown !== null && named.key !== shown) {
    throw new IngestError('dsn_mismatch', 'The DSN in the envelope header carries another key than the request')
  }
  return named.key
}

/**
 * The key in a request's headers or query, null when only the envelope can tell; known before the body is read.
 * @throws IngestError `key_malformed`
 */
export function readHttpKey(headers: IncomingHttpHeaders, url: string): string | null {
  const key =
    keyInSentryHeader(headers['x-sentry-auth']) ?? keyInAuthorization(headers.authorization) ?? keyInQuery(url)
  return key === null ? null : checked(key)
}

/**
 * Key and project of a DSN, `https://key@host/prefix/project`.
 * @throws IngestError `key_malformed`
 */
export function readDsn(dsn: unknown): { key: string; project: string } {
  const url = typeof dsn === 'string' ? URL.parse(dsn) : null
  const project = url?.pathname.replace(/\/$/, '').split('/').at(-1)
  if (!url?.username || !project) {
    throw new IngestError('key_malformed', 'The dsn in the envelope header does not read https://key@host/project')
  }
  return { key: checked(url.username), project }
}

const keyPair = /(?:^|[\s,;])["']?sentry_key["']?\s*=\s*["']?([^\s"',;]+)/i

function keyInSentryHeader(header: string | string[] | undefined): string | null {
  return header === undefined ? null : (keyPair.exec(String(header))?.[1] ?? null)
}

function keyInAuthorization(header: string | undefined): string | null {
  if (header === undefined) return null
  const basic = /^\s*basic\s+([a-z\d+/=_-]+)/i.exec(header)?.[1]
  if (basic === undefined) return /^\s*sentry\s/i.test(header) ? keyInSentryHeader(header) : null
  return Buffer.from(basic, 'base64').toString('latin1').split(':', 1)[0] || null
}

function keyInQuery(url: string): string | null {
  const mark = url.indexOf('?')
  return mark === -1 ? null : new URLSearchParams(url.slice(mark + 1)).get('sentry_key') || null
}

/** Keys are 32 hex digits; other servers' DSNs, which people may bring along, stray from that. */
function checked(key: string): string {
  const lower = key.trim().toLowerCase()
  if (!/^[\da-z]{8,64}$/.test(lower)) {
    throw new IngestError('key_malformed', 'The sentry_key is not 8 to 64 letters and digits')
  }
  return lower
}
