import { type CircuitBreakerPolicy, CircuitState, circuitBreaker, handleWhen, type IBreaker } from 'cockatiel'
import { Closed, isOurs, Undecided } from './call-failure.ts'
import type { CircuitSettings } from './settings.ts'

export type Circuit = 'CLOSED' | 'OPEN' | 'HALF_OPEN'

/**
 * A circuit that opens after a number of failures in a row within a time. Being told to come back later or
 * never is no failure: a half-open circuit takes it for a sign of life.
 */
export function openCircuit(settings: CircuitSettings): { policy: CircuitBreakerPolicy; reset(): void } {
  const breaker = failuresInARow(settings.failureThreshold, settings.monitoringWindowMs)
  const policy = circuitBreaker(
    handleWhen((error: unknown) => !isOurs(error, Undecided) && !isOurs(error, Closed)),
    {
      breaker,
      halfOpenAfter: settings.recoveryTimeoutMs,
      halfOpenSampling: { calls: settings.halfOpenLimit, threshold: 0 },
    },
  )
  return {
    policy,
    reset() {
      breaker.state = []
      policy.isolate().dispose()
    },
  }
}

export function circuitOf(policy: CircuitBreakerPolicy): Circuit {
  if (policy.state === CircuitState.Closed) return 'CLOSED'
  return policy.state === CircuitState.HalfOpen ? 'HALF_OPEN' : 'OPEN'
}

/** Cockatiel counts failures in a row without end, or by share; the reliability plan asks for a number within a window. */
function failuresInARow(threshold: number, windowMs: number): IBreaker {
  let failures: number[] = []
  return {
    get state() {
      return failures
    },
    set state(kept) {
      failures = kept as number[]
    },
    success() {
      if (failures.length > 0) failures = []
    },
    failure() {
      const now = Date.now()
      failures = failures.filter((at) => now - at < windowMs)
      failures.push(now)
      if (failures.length < threshold) return false
      failures = []
      return true
    },
  }
}
