import { Webhook } from 'standardwebhooks'
import { z } from 'zod'

/** Set by the plugin or by the connection itself. */
const ownHeaders = /^(?:webhook-.*|content-type|content-length|transfer-encoding|connection|host)$/i

const action = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).describe('Where the order is sent. Absolute `http` or `https` address.'),
  method: z.enum(['POST', 'PUT', 'PATCH']).default('POST').describe('Method of the request.'),
  headers: z
    .record(z.string(), z.string())
    .default({})
    .refine(areHeaders, 'has a name or a value that no HTTP header can have')
    .refine(
      (headers) => !Object.keys(headers).some((name) => ownHeaders.test(name)),
      'has a header that the plugin sets',
    )
    .describe('Further headers. Never shown again.'),
  secret: z
    .string()
    .refine(isSecret, 'must be whsec_ and the Base64 of 24 to 64 bytes')
    .describe('Signs the request (Standard Webhooks): `whsec_` and the Base64 of 24 to 64 random bytes.'),
  timeoutMs: z
    .number()
    .int()
    .min(1)
    .max(600_000)
    .default(20_000)
    .describe("Milliseconds that the receiver may take. Keep it below the host's own limit of 30 s."),
})

function areHeaders(headers: Record<string, string>): boolean {
  try {
    return new Headers(headers) !== null
  } catch {
    return false
  }
}

/** Standard Webhooks, "Symmetric": between 24 bytes (192 bits) and 64 bytes (512 bits). */
function isSecret(text: string): boolean {
  const encoded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1]
  if (encoded === undefined) return false
  try {
    new Webhook(text)
  } catch {
    return false
  }
  const { length } = Buffer.from(encoded, 'base64')
  return length >= 24 && length <= 64
}

/** The options of this plugin. */
export const options = z.strictObject({
  actions: z
    .record(z.string().min(1).max(100), action)
    .default({})
    .describe('Actions by name; each becomes a recovery strategy of that name.'),
})

export type Action = z.output<typeof action>
