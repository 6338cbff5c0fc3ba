/** What any page of any origin may read of an answer: browsers' SDKs obey these headers. */
export const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-sentry-error, x-sentry-rate-limits, retry-after',
} as const

/** The headers of the answer to a preflight (OPTIONS); its body is empty, its status 204. */
export const preflightHeaders = {
  ...corsHeaders,
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers':
    'x-sentry-auth, content-type, content-encoding, authorization, x-requested-with, x-forwarded-for, origin, referer, accept, transfer-encoding',
  'access-control-max-age': '3600',
} as const
