import { BrokenCircuitError, BulkheadRejectedError } from 'cockatiel'
import { failureMessage } from '../failure-message.ts'

/** Why a call of a plugin came to nothing. */
export const failureCodes = ['FAILED', 'TIMED_OUT', 'NONSENSE', 'CIRCUIT_OPEN', 'BUSY', 'DISABLED', 'UNKNOWN'] as const
export type FailureCode = (typeof failureCodes)[number]

export interface CallFailure {
  plugin: string
  /** The classifier, notifier or other addition that failed. */
  name: string
  code: FailureCode
  /** One bounded line without secrets. */
  message: string
  /** When to try again, where the receiver or the circuit said so. */
  retryAfterSeconds: number | null
  /** Trying again cannot help. */
  permanent: boolean
}

export type Outcome<Answer> = { ok: true; answer: Answer } | { ok: false; failure: CallFailure }

/** Thrown for what says nothing about the plugin's health: its circuit stays as it is. */
export class Undecided extends Error {
  constructor(cause: unknown) {
    super(undefined, { cause })
  }
}

/** The plugin answered after its time, or not at all. */
export class TimedOut extends Error {
  constructor(milliseconds: number) {
    super(`Took longer than its time limit of ${milliseconds} ms.`)
  }
}

/** The plugin answered what its kind does not allow. */
export class Nonsense extends TypeError {}

/** What a plugin threw that only asks for patience. By name, since a plugin may have the class from its own copy. */
export function asksForPatience(thrown: unknown): thrown is Error & { afterSeconds: number } {
  return thrown instanceof Error && thrown.name === 'RetryLater' && 'afterSeconds' in thrown
}

/** What a plugin threw that says: do not try again. */
export function isPermanent(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'Undeliverable'
}

export function describeFailure(
  thrown: unknown,
  recoveryTimeoutMs: number,
  mask: (text: string) => string,
): Omit<CallFailure, 'plugin' | 'name'> {
  const error = thrown instanceof Undecided ? thrown.cause : thrown
  const plain = { retryAfterSeconds: null, permanent: false }
  if (error instanceof BrokenCircuitError) {
    const message = 'Not called: it failed too often, its circuit is open.'
    return { ...plain, code: 'CIRCUIT_OPEN', message, retryAfterSeconds: recoveryTimeoutMs / 1_000 }
  }
  if (error instanceof BulkheadRejectedError) {
    return { ...plain, code: 'BUSY', message: 'Not called: too many of its calls are under way.' }
  }
  const message = mask(failureMessage(error))
  if (error instanceof TimedOut) return { ...plain, code: 'TIMED_OUT', message }
  if (error instanceof Nonsense) return { ...plain, code: 'NONSENSE', message }
  return {
    code: 'FAILED',
    message,
    retryAfterSeconds: asksForPatience(error) ? patience(error.afterSeconds) : null,
    permanent: isPermanent(error),
  }
}

function patience(seconds: unknown): number | null {
  return typeof seconds === 'number' && seconds >= 0 && seconds < Number.POSITIVE_INFINITY ? seconds : null
}
