import { z } from 'zod'

/** Milliseconds. What the host gives a health check, unless `guard.timeLimitMs` says otherwise. */
const usualLimit = 10_000

const service = z.strictObject({
  host: z.string().min(1).max(253).describe('Host name or IP address.'),
  port: z.number().int().min(1).max(65_535).describe('TCP port.'),
  degradedAfterMs: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe(
      'Milliseconds until the connection stands after which the service counts as degraded, at most `timeoutMs`. ' +
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
