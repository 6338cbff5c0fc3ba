import { headerFault, isWebhookSecret } from 'evenkeel/plugin'
import { z } from 'zod'

const secret = z.string().refine(isWebhookSecret, {
  error: 'Expected whsec_ and 24 to 64 bytes in base64: `echo whsec_$(openssl rand -base64 32)` makes one',
})

const ownHeaders = /^(?:webhook-.*|content-type|host)$/i

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
    .record(z.string(), z.string())
    .default({})
    .superRefine((headers, context) => {
      const fault = headerFault(headers, ownHeaders)
      if (fault !== null) context.addIssue(fault)
    })
    .describe('Further headers of every request, such as `authorization`.'),
})
