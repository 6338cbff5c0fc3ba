import type { Call } from './call.ts'

/** What is to be done, for what, and why. */
export interface RecoveryOrder {
  /** A UUID, different for every order. */
  readonly id: string
  readonly project: { readonly slug: string; readonly name: string }
  /** What it is done to: a feature, a service, a client; null for the whole project. */
  readonly target: string | null
  /** A sentence: what went wrong. */
  readonly reason: string
  /** True: say what would be done, and do nothing. */
  readonly dryRun: boolean
  /** What the one who asked added, by name. */
  readonly parameters: Readonly<Record<string, unknown>>
}

export interface RecoveryOutcome {
  /** Whether the action was carried out; false after a dry run. */
  done: boolean
  /** A sentence: what was done, or would be. */
  note: string
}

/** Mends something. May be called again with the same order after a failure: `call.idempotencyKey` stays the same. */
export interface RecoveryStrategy {
  readonly name: string
  recover(order: RecoveryOrder, call: Call): RecoveryOutcome | Promise<RecoveryOutcome>
}
