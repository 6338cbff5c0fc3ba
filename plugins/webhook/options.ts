import { z } from 'zod'

/** The specification asks for 24 to 64 random bytes, in base64 behind `whsec_`. */
const secret = z.string().refine(
  (value) => {
    if (!value.startsWith('whsec_')) return false
    const encoded = value.slice('whsec_'.length)
    const key = Buffer.from(encoded, 'base64')
    return key.length >= 24 && key.length <= 64 && key.toString('base64') === encoded
  },
  { error: 'Expected whsec_ and 24 to 64 bytes in base64: `echo whsec_$(openssl rand -base64 32)` makes one' },
)

const own = ['webhook-id', 'webhook-timestamp', 'webhook-signature', 'content-type', 'content-length', 'host']
const headerName = z
  .string()
  .regex(/^[\w!#$%&'*+.^`|~-]+$/, { error: 'Expected the name of an HTTP header' })
  .refine((name) => !own.includes(name.toLowerCase()), { error: 'This header is set by the plugin' })
const headerValue = z.string().regex(/^[\t\x20-\x7e]*$/, { error: 'Expected printable ASCII' })

/** The options of this plugin. */
export const options = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).describe('Where notifications are posted to. An http(s) address.'),
  secret: secret.describe('Signs every request: `whsec_` and 24 to 64 bytes in base64, known to the receiver as well.'),
  previousSecrets: z
    .array(secret)
    .max(4)
    .default([])
    .describe('Secrets that requests are signed with too while receivers change over to the new one.'),
  headers: z
    .record(headerName, headerValue)
    .default({})
    .describe('Further headers of every request, such as `authorization`.'),
})
