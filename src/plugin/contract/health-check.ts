import type { Call } from './call.ts'

export const healthStatuses = ['HEALTHY', 'DEGRADED', 'CRITICAL'] as const

export interface Health {
  status: (typeof healthStatuses)[number]
  /** A sentence: what was seen. */
  note: string
  /** Milliseconds the service took to answer; null when it did not. */
  latency: number | null
}

/** Asks a service how it is. An unreachable service is an answer (`CRITICAL`), not an error. */
export interface HealthCheck {
  readonly name: string
  check(call: Call): Health | Promise<Health>
}
