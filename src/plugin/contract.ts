import type { Vote } from '../crashes/decision.ts'
import type { Report } from '../crashes/report.ts'
import type { StandardSchema } from './standard-schema.ts'

/** The contract that this host speaks. A plugin that asks for another one is refused. */
export const contractVersion = 1

/** A plugin as `definePlugin` makes it: a plain frozen value that holds no state of the host. */
export interface Plugin<Config = unknown> {
  /** Lower-case words joined by hyphens, unique in a host. */
  readonly name: string
  readonly version?: string
  readonly contract: number
  /** Checks and completes the options; their type is what `register` gets. Without it the plugin takes no options. */
  readonly config?: StandardSchema<Config>
  /** Names of plugins that register and start before this one. Each must be listed in the configuration. */
  readonly after?: readonly string[]
  /** Says what the plugin adds. Synchronous and without side effects: work belongs in `start`. */
  register(host: Host, config: Config): void
  start?(config: Config, call: Call): void | Promise<void>
  /** Runs in reverse order of starting, only for plugins that started. */
  stop?(config: Config, call: Call): void | Promise<void>
}

/** What a plugin may add. Open while its `register` runs; later calls throw. */
export interface Host {
  classifier(classifier: Classifier): void
  symbolicator(symbolicator: Symbolicator): void
}

export type Kind = keyof Host

/** Gives an opinion on how bad a crash is and what it is about. */
export interface Classifier {
  /** Unique among the classifiers of a host. */
  readonly name: string
  /** Null when it has no opinion. Must not change the report. */
  classify(report: Report, call: Call): Vote | null | Promise<Vote | null>
}

/** Turns addresses and minified names into functions, files and lines. */
export interface Symbolicator {
  /** Unique among the symbolicators of a host. */
  readonly name: string
  /**
   * Returns the report itself when there is nothing to resolve, else a copy with other `exceptions`. Only `exceptions`
   * and `notes` of the copy are used.
   */
  symbolicate(report: Report, call: Call): Report | Promise<Report>
}

/** One call of a plugin by the host. */
export interface Call {
  /** Aborts when the time limit of the call has passed; the answer is then no longer awaited. */
  readonly signal: AbortSignal
}
