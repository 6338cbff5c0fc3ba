import { z } from 'zod'
import { readStatusRange } from './status-range.ts'

const service = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).describe('What is asked with GET. Absolute `http` or `https` address.'),
  expect: z
    .array(
      z
        .string()
        .refine((text) => readStatusRange(text) !== null, 'must be a status such as 204 or a range such as 200-299'),
    )
    .min(1)
    .default(['200-399'])
    .describe('Statuses of a healthy answer, single ones (`"204"`) and ranges (`"200-299"`).'),
  degradedAfterMs: z
    .number()
    .int()
    .min(1)
    .max(60_000)
    .default(1_000)
    .describe('Milliseconds until the head of the answer after which the service counts as degraded.'),
  timeoutMs: z
    .number()
    .int()
    .min(1)
    .max(60_000)
    .default(5_000)
    .describe(
      "Milliseconds after which the service counts as unreachable. Keep it below the host's own limit of 10 s.",
    ),
  headers: z
    .record(z.string(), z.string())
    .default({})
    .refine(areHeaders, 'has a name or a value that no HTTP header can have')
    .describe('Headers to send. Never shown again.'),
})

function areHeaders(headers: Record<string, string>): boolean {
  try {
    return new Headers(headers) !== null
  } catch {
    return false
  }
}

/** The options of this plugin. */
export const options = z.strictObject({
  services: z
    .record(z.string().min(1).max(100), service)
    .default({})
    .describe('Services by name; each becomes a health check of that name.'),
})

export type Service = z.output<typeof service>
