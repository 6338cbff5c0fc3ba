import { headerFault, isWebhookSecret } from 'evenkeel/plugin'
import { z } from 'zod'

const ownHeaders = /^(?:webhook-.*|content-type|host)$/i
/** Milliseconds. What the host gives a recovery strategy, unless `guard.timeLimitMs` says otherwise. */
const usualLimit = 30_000

const action = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).describe('Where the order is sent. Absolute `http` or `https` address.'),
  method: z.enum(['POST', 'PUT', 'PATCH']).default('POST').describe('Method of the request.'),
  headers: z
    .record(z.string(), z.string())
    .default({})
    .superRefine((headers, context) => {
      const fault = headerFault(headers, ownHeaders)
      if (fault !== null) context.addIssue(fault)
    })
    .describe('Further headers. Never shown again.'),
  secret: z
    .string()
    .refine(isWebhookSecret, 'must be whsec_ and the Base64 of 24 to 64 bytes')
    .describe('Signs the request (Standard Webhooks): `whsec_` and the Base64 of 24 to 64 random bytes.'),
  timeoutMs: z
    .number()
    .int()
    .min(1)
    .max(usualLimit, `must not be above ${usualLimit}, which a call gets: let the receiver answer first and work then`)
    .default(20_000)
    .describe(
      'Milliseconds that the receiver may take, at most the 30 s that the host gives a call. Near to that, ' +
        '`guard.timeLimitMs` must grow too, or the host may end the call first.',
    ),
})

/** The options of this plugin. */
export const options = z.strictObject({
  actions: z
    .record(z.string().min(1).max(100), action)
    .default({})
    .describe('Actions by name; each becomes a recovery strategy of that name.'),
})

export type Action = z.output<typeof action>
