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

/** The plugin was stopped before a call that waited could begin. */
export class Closed extends Error {}

/** The plugin answered what its kind does not allow. */
export class Nonsense extends TypeError {}

/** What the host makes of something that a plugin threw. By name, since a plugin may have the classes from its own copy. */
type Meaning = { kind: 'patience'; seconds: number | null } | { kind: 'permanent' } | { kind: 'failure' }

/** Never throws, whatever was thrown: a plugin can throw what cannot even be looked at. */
export function meaningOf(thrown: unknown): Meaning {
  try {
    if (!(thrown instanceof Error)) return { kind: 'failure' }
    if (thrown.name === 'Undeliverable') return { kind: 'permanent' }
    if (thrown.name === 'RetryLater' && 'afterSeconds' in thrown) {
      return { kind: 'patience', seconds: patience(thrown.afterSeconds) }
    }
  } catch {
    // What cannot be looked at says nothing more than that the call failed.
  }
  return { kind: 'failure' }
}

export function describeFailure(
  thrown: unknown,
  recoveryTimeoutMs: number,
  mask: (text: string) => string,
): Omit<CallFailure, 'plugin' | 'name'> {
  const plain = { retryAfterSeconds: null, permanent: false }
  if (isOurs(thrown, BrokenCircuitError)) {
    const message = 'Not called: it failed too often, its circuit is open.'
    return { ...plain, code: 'CIRCUIT_OPEN', message, retryAfterSeconds: recoveryTimeoutMs / 1_000 }
  }
  if (isOurs(thrown, BulkheadRejectedError)) {
    return { ...plain, code: 'BUSY', message: 'Not called: too many of its calls are under way.' }
  }
  if (isOurs(thrown, Closed)) return { ...plain, code: 'DISABLED', message: thrown.message }
  const error = isOurs(thrown, Undecided) ? thrown.cause : thrown
  const message = failureMessage(error, mask)
  if (isOurs(error, TimedOut)) return { ...plain, code: 'TIMED_OUT', message }
  if (isOurs(error, Nonsense)) return { ...plain, code: 'NONSENSE', message }
  const meaning = meaningOf(error)
  return {
    code: 'FAILED',
    message,
    retryAfterSeconds: meaning.kind === 'patience' ? meaning.seconds : null,
    permanent: meaning.kind === 'permanent',
  }
}

/** `instanceof` that a thrown proxy cannot make throw. */
export function isOurs<T>(thrown: unknown, type: abstract new (...args: never[]) => T): thrown is T {
  try {
    return thrown instanceof type
  } catch {
    return false
  }
}

function patience(seconds: unknown): number | null {
  return typeof seconds === 'number' && seconds >= 0 && seconds < Number.POSITIVE_INFINITY ? seconds : null
}
