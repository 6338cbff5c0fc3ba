import { z } from 'zod'
import type { ReceivedRequest, ScriptedAnswer } from './http-receiver.ts'

const link = z.strictObject({ href: z.url({ protocol: /^https?$/ }), text: z.string().optional() })

/** Requests to the Events API v2, as PagerDuty's reference describes them. */
const event = z
  .strictObject({
    routing_key: z.string().length(32, "Length of 'routing_key' is incorrect (should be 32 characters)"),
    event_action: z.enum(['trigger', 'acknowledge', 'resolve']),
    dedup_key: z.string().min(1).max(255).optional(),
    payload: z
      .strictObject({
        summary: z.string().min(1).max(1024),
        source: z.string().min(1),
        severity: z.enum(['critical', 'error', 'warning', 'info']),
        timestamp: z.iso.datetime().optional(),
        component: z.string().optional(),
        group: z.string().optional(),
        class: z.string().optional(),
        custom_details: z.record(z.string(), z.unknown()).optional(),
      })
      .optional(),
    images: z.never().optional(),
    links: z.array(link).optional(),
    client: z.string().optional(),
    client_url: z.url().optional(),
  })
  .refine(({ event_action, dedup_key }) => event_action === 'trigger' || dedup_key, "'dedup_key' is missing")
  .refine(({ event_action, payload }) => event_action !== 'trigger' || payload, "'payload' is missing")

/** Takes what PagerDuty would take, and refuses in its words. */
export function pagerDuty({ method, path, headers, body }: ReceivedRequest): ScriptedAnswer {
  if (method !== 'POST' || path !== '/v2/enqueue') return { status: 404 }
  if (headers['content-type'] !== 'application/json') return { status: 400 }
  if (Buffer.byteLength(body) > 512_000) return { status: 413 }
  const { data, error } = event.safeParse(JSON.parse(body))
  if (data === undefined) {
    const errors = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    return { status: 400, body: { status: 'invalid event', message: 'Event object is invalid', errors } }
  }
  return { status: 202, body: { status: 'success', message: 'Event processed', dedup_key: data.dedup_key } }
}
