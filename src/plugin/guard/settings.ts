import { z } from 'zod'
import type { Kind } from '../contract/plugin.ts'

const milliseconds = z.number().int().min(1).max(3_600_000)

/** How calls of a plugin are guarded: what an operator may change in the configuration file, all of it optional. */
export const guardOptions = z.strictObject({
  timeLimitMs: milliseconds.optional(),
  atOnce: z.number().int().min(1).max(10_000).optional(),
  waiting: z.number().int().min(0).max(100_000).optional(),
  retries: z
    .strictObject({
      strategy: z.enum(['exponential', 'linear', 'fixed']),
      attempts: z.number().int().min(0).max(10),
      firstDelayMs: milliseconds,
      longestDelayMs: milliseconds,
    })
    .partial()
    .optional(),
  circuit: z
    .strictObject({
      failureThreshold: z.number().int().min(1).max(10_000),
      recoveryTimeoutMs: milliseconds,
      monitoringWindowMs: milliseconds,
      halfOpenLimit: z.number().int().min(1).max(100),
    })
    .partial()
    .optional(),
})

export type GuardOptions = z.output<typeof guardOptions>

export interface GuardSettings {
  /** One try of one call, in milliseconds. */
  timeLimitMs: number
  /** Calls that run at the same time; more wait. */
  atOnce: number
  /** Calls that wait; more are refused. */
  waiting: number
  /** Tries after the first, and the pauses before them. */
  retries: {
    strategy: 'exponential' | 'linear' | 'fixed'
    attempts: number
    firstDelayMs: number
    longestDelayMs: number
  }
  circuit: CircuitSettings
}

export interface CircuitSettings {
  /** Failures in a row that open the circuit, */
  failureThreshold: number
  /** as far as they lie within this time. */
  monitoringWindowMs: number
  /** How long an open circuit refuses calls before it lets some through. */
  recoveryTimeoutMs: number
  /** Calls that a half-open circuit lets through: it closes when all succeed, and opens again when one fails. */
  halfOpenLimit: number
}

/** Reliability plan, section on the circuit breaker. */
const circuit: CircuitSettings = {
  failureThreshold: 5,
  monitoringWindowMs: 60_000,
  recoveryTimeoutMs: 30_000,
  halfOpenLimit: 3,
}
/** Hardening layer: pauses of 1 s to 30 s. Only health checks try again at once; notifiers do so from their queue. */
const retries: GuardSettings['retries'] = {
  strategy: 'exponential',
  attempts: 0,
  firstDelayMs: 1_000,
  longestDelayMs: 30_000,
}

const defaults: Record<Kind, GuardSettings> = {
  classifier: { timeLimitMs: 250, atOnce: 64, waiting: 256, retries, circuit },
  symbolicator: { timeLimitMs: 2_000, atOnce: 16, waiting: 256, retries, circuit },
  detector: { timeLimitMs: 5_000, atOnce: 16, waiting: 256, retries, circuit },
  notifier: { timeLimitMs: 15_000, atOnce: 5, waiting: 100, retries, circuit },
  recoveryStrategy: { timeLimitMs: 30_000, atOnce: 5, waiting: 20, retries, circuit },
  healthCheck: { timeLimitMs: 10_000, atOnce: 2, waiting: 0, retries: { ...retries, attempts: 1 }, circuit },
  healthScorer: { timeLimitMs: 5_000, atOnce: 16, waiting: 256, retries, circuit },
  schema: { timeLimitMs: 5_000, atOnce: 32, waiting: 64, retries, circuit },
}

export function guardSettings(kind: Kind, options: GuardOptions = {}): GuardSettings {
  const usual = defaults[kind]
  return {
    ...usual,
    ...options,
    retries: { ...usual.retries, ...options.retries },
    circuit: { ...usual.circuit, ...options.circuit },
  }
}
