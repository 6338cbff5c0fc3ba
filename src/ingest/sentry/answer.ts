import type { IngestError } from '../ingest-error.ts'
import { corsHeaders } from './cors.ts'
import { type RateLimit, rateLimitHeaders } from './rate-limits.ts'

export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

/** The answer to what was kept; `eventId` is null when the envelope named no event. */
export function accepted(eventId: string | null): Answer {
  return {
    status: 200,
    headers: { ...corsHeaders, 'content-type': 'application/json' },
    body: eventId === null ? '{}' : `{"id":"${eventId}"}`,
  }
}

/** The answer to a request that is refused as a whole. SDKs log the x-sentry-error header, browsers show the body. */
export function refusal(
  { status, code, reason, retryAfterSeconds }: IngestError,
  limits: readonly RateLimit[] = [],
): Answer {
  const headers: Record<string, string> = {
    ...corsHeaders,
    'content-type': 'application/json',
    'x-sentry-error': reason.replace(/[^ -~]/g, '?').slice(0, 300),
    ...rateLimitHeaders(limits, status),
  }
  if (retryAfterSeconds !== null) headers['retry-after'] = String(Math.max(1, Math.ceil(retryAfterSeconds)))
  return { status, headers, body: JSON.stringify({ detail: reason, causes: [code] }) }
}
