import { z } from 'zod'

const refusal = z.object({ message: z.string().optional(), errors: z.array(z.string()).optional() })
const acceptance = z.object({ dedup_key: z.string().min(1).max(255) })

/** What PagerDuty objects to: `Event object is invalid: 'routing_key' is incorrect; …`. */
export function objections(body: string): string {
  const { message, errors = [] } = refusal.safeParse(parsed(body)).data ?? {}
  return [message, errors.join('; ')].filter(Boolean).join(': ').slice(0, 1_000)
}

/** The key of the alert that PagerDuty took; undefined when it does not say. */
export function alertKey(body: string): string | undefined {
  return acceptance.safeParse(parsed(body)).data?.dedup_key
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
