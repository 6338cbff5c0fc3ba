import { expect, test } from 'vitest'
import { IngestError } from '../../../src/ingest/ingest-error.ts'
import { accepted, refusal } from '../../../src/ingest/sentry/answer.ts'
import { corsHeaders, preflightHeaders } from '../../../src/ingest/sentry/cors.ts'
import { type RateLimit, rateLimitHeaders } from '../../../src/ingest/sentry/rate-limits.ts'

const id = '9ec79c33ec9942ab8353589fcb2e04dc'
const limit: RateLimit = {
  seconds: 60,
  categories: ['error', 'transaction'],
  scope: 'project',
  reason: 'quota_exceeded',
}

test.each<[RateLimit[], string]>([
  [[limit], '60:error;transaction:project:quota_exceeded'],
  [[{ ...limit, categories: [], reason: null }], '60::project'],
  [
    [limit, { ...limit, seconds: 2700.2, categories: ['session'], scope: 'key' }],
    '60:error;transaction:project:quota_exceeded, 2701:session:key:quota_exceeded',
  ],
  [[{ ...limit, seconds: 0, reason: 'too much:\r\nx' }], '1:error;transaction:project:too_much___x'],
])('%j is told as %s', (limits, header) => {
  expect(rateLimitHeaders(limits, 200)).toEqual({ 'x-sentry-rate-limits': header })
})

test('a 429 adds Retry-After, as long as the longest limit; no limit adds nothing', () => {
  expect(rateLimitHeaders([limit, { ...limit, seconds: 2700 }], 429)['retry-after']).toBe('2700')
  expect(rateLimitHeaders([], 200)).toEqual({})
})

test('what was kept is answered with its id', () => {
  expect(accepted(id)).toEqual({
    status: 200,
    headers: { ...corsHeaders, 'content-type': 'application/json' },
    body: `{"id":"${id}"}`,
  })
  expect(accepted(null).body).toBe('{}')
})

test('a refusal says why in the body and in a header that no reason can break', () => {
  expect(refusal(new IngestError('bad_envelope', 'Item 1 (\r\nset-cookie: x€) has no end'))).toEqual({
    status: 400,
    headers: {
      ...corsHeaders,
      'content-type': 'application/json',
      'x-sentry-error': 'Item 1 (??set-cookie: x?) has no end',
    },
    body: JSON.stringify({ detail: 'Item 1 (\r\nset-cookie: x€) has no end', causes: ['bad_envelope'] }),
  })
  expect(refusal(new IngestError('overloaded', 'Busy', 4.2))).toMatchObject({
    status: 503,
    headers: { 'retry-after': '5' },
  })
})

test('pages of any origin may send, and may read what SDKs need', () => {
  const words = (list: string) => new Set(list.split(', '))
  expect(preflightHeaders).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'POST',
    'access-control-max-age': '3600',
  })
  expect(words(preflightHeaders['access-control-allow-headers'])).toEqual(
    words(
      'x-sentry-auth, content-type, content-encoding, authorization, x-requested-with, x-forwarded-for, origin, referer, accept, transfer-encoding',
    ),
  )
  expect(words(corsHeaders['access-control-expose-headers'])).toEqual(
    words('x-sentry-error, x-sentry-rate-limits, retry-after'),
  )
})
