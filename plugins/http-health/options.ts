import { headerFault } from 'evenkeel/plugin'
import { z } from 'zod'
import { readStatusRange } from './status-range.ts'

/** Milliseconds. What the host gives a health check, unless `guard.timeLimitMs` says otherwise. */
const usualLimit = 10_000

const service = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).describe('What is asked with GET. Absolute `http` or `https` address.'),
  expect: z
    .array(
      z
        .string()
        .refine((text) => readStatusRange(text) !== null, 'must be a status such as 204 or a range such as 200-299'),
    )
    .min(1)
    .default(['200-299'])
    .describe('Statuses of a healthy answer, single ones (`"204"`) and ranges (`"200-299"`).'),
  degradedAfterMs: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe(
      'Milliseconds until the head of the answer after which the service counts as degraded, at most `timeoutMs`. ' +
        'Default: 1,000.',
    ),
  timeoutMs: z
    .number()
    .int()
    .min(1)
    .max(usualLimit, `must not be above ${usualLimit}, which the host gives a check`)
    .default(5_000)
    .describe(
      'Milliseconds after which the service counts as unreachable, at most the 10 s that the host gives a check. ' +
        'Near to that, `guard.timeLimitMs` must grow too, or the host may end the check first.',
    ),
  headers: z
    .record(z.string(), z.string())
    .default({})
    .superRefine((headers, context) => {
      const fault = headerFault(headers)
      if (fault !== null) context.addIssue(fault)
    })
    .describe('Headers to send. Never shown again.'),
})

/** What would be accepted and have no effect. */
const consistent = service.superRefine(({ degradedAfterMs, timeoutMs }, context) => {
  if (degradedAfterMs === undefined || degradedAfterMs <= timeoutMs) return
  const message = `must not be above timeoutMs (${timeoutMs}): the service counts as unreachable from then on`
  context.addIssue({ code: 'custom', path: ['degradedAfterMs'], message })
})

/** The options of this plugin. */
export const options = z.strictObject({
  services: z
    .record(z.string().min(1).max(100), consistent)
    .default({})
    .describe('Services by name; each becomes a health check of that name.'),
})

export type Service = z.output<typeof service>
