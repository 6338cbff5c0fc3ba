import type { IngestError } from '../ingest-error.ts'
import { encodeMessage } from './protobuf.ts'

/** What a request's body is in; its answer is in the same. */
export type Encoding = 'application/json' | 'application/x-protobuf'

export interface Answer {
  status: number
  headers: Record<string, string>
  body: string | Uint8Array
}

/** Any page of any origin may report. */
export const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after',
} as const

/** The headers of the answer to a preflight (OPTIONS). */
export const preflightHeaders = {
  ...corsHeaders,
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'x-evenkeel-key, content-type, content-encoding, authorization',
  'access-control-max-age': '3600',
} as const

/**
 * The answer to what was taken (OTLP 1.x, "Full Success" and "Partial Success"): 200 in both cases, since senders must not send
 * again what was refused.
 *
 * @param refused sentences, and how many data points each is about
 */
export function taken(encoding: Encoding, refused: ReadonlyMap<string, number>): Answer {
  const rejectedDataPoints = refused.values().reduce((sum, points) => sum + points, 0)
  const errorMessage = [...refused].map(([sentence, points]) => `${points}: ${sentence}`).join(' ')
  const message = rejectedDataPoints === 0 ? {} : { partialSuccess: { rejectedDataPoints, errorMessage } }
  return inEncoding(200, encoding, 'Response', message)
}

/** google.rpc.Code of what is refused as a whole. */
const INVALID_ARGUMENT = 3
const RESOURCE_EXHAUSTED = 8
const UNAVAILABLE = 14
const UNAUTHENTICATED = 16

/** The answer to what is refused as a whole ("Failures"): 429 and 503 are sent again, all others are not. */
export function refusal(encoding: Encoding, { status, reason, retryAfterSeconds }: IngestError): Answer {
  const answer = inEncoding(status, encoding, 'Status', { code: codeOf(status), message: reason })
  if (retryAfterSeconds !== null) answer.headers['retry-after'] = String(Math.max(1, Math.ceil(retryAfterSeconds)))
  return answer
}

function codeOf(status: number): number {
  if (status === 401 || status === 403) return UNAUTHENTICATED
  if (status === 429) return RESOURCE_EXHAUSTED
  return status === 503 ? UNAVAILABLE : INVALID_ARGUMENT
}

function inEncoding(status: number, encoding: Encoding, type: 'Response' | 'Status', message: object): Answer {
  const body = encoding === 'application/json' ? JSON.stringify(message) : encodeMessage(type, message)
  return { status, headers: { ...corsHeaders, 'content-type': encoding }, body }
}
