import { z } from 'zod'

const service = z.strictObject({
  host: z.string().min(1).max(253).describe('Host name or IP address.'),
  port: z.number().int().min(1).max(65_535).describe('TCP port.'),
  degradedAfterMs: z
    .number()
    .int()
    .min(1)
    .max(60_000)
    .default(1_000)
    .describe('Milliseconds until the connection stands after which the service counts as degraded.'),
  timeoutMs: z
    .number()
    .int()
    .min(1)
    .max(60_000)
    .default(5_000)
    .describe(
      "Milliseconds after which the service counts as unreachable. Keep it below the host's own limit of 10 s.",
    ),
})

/** The options of this plugin. */
export const options = z.strictObject({
  services: z
    .record(z.string().min(1).max(100), service)
    .default({})
    .describe('Services by name; each becomes a health check of that name.'),
})

export type Service = z.output<typeof service>
