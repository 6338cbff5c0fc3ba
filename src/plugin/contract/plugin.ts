import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { Call } from './call.ts'
import type { Classifier } from './classifier.ts'
import type { Detector } from './detector.ts'
import type { HealthCheck } from './health-check.ts'
import type { HealthScorer } from './health-score.ts'
import type { Notifier } from './notifier.ts'
import type { RecoveryStrategy } from './recovery-strategy.ts'
import type { SchemaAddition } from './schema-addition.ts'
import type { Symbolicator } from './symbolicator.ts'

/** The contract that this host speaks. A plugin that asks for another one is refused unless the operator overrides it. */
export const contractVersion = 1

/** A plugin as `definePlugin` makes it: a plain frozen value that holds no state of the host. */
export interface Plugin<Config = unknown> {
  /** Lower-case words joined by hyphens, unique in a host. */
  readonly name: string
  readonly version?: string
  readonly contract: number
  /**
   * Checks and completes the options; their type is what `register` gets. Any Standard Schema: zod, Valibot, ArkType and
   * more. Without it the plugin takes no options.
   */
  readonly config?: StandardSchemaV1<unknown, Config>
  /**
   * Dotted paths of options that nobody may read back, such as `webhookUrl`. Options given as `{ env: 'NAME' }` and those
   * whose name says so (`token`, `password`, `secret`, `key`) are masked without being listed.
   */
  readonly secrets?: readonly string[]
  /** Names of plugins that register and start before this one. Each must be listed in the configuration. */
  readonly after?: readonly string[]
  /** Says what the plugin adds. Synchronous and without side effects: work belongs in `start`. */
  register(host: Host, config: Config): void
  start?(config: Config, call: Call): void | Promise<void>
  /** Runs in reverse order of starting, only for plugins that started. */
  stop?(config: Config, call: Call): void | Promise<void>
}

/**
 * What a plugin may add. Open while its `register` runs; later calls throw. Names are unique among all additions of a
 * kind in a host. Where the configuration gives the plugin another name (`as`), an addition that is named as the plugin
 * takes that name, and any other is preceded by it: `as.name`.
 */
export interface Host {
  classifier(classifier: Classifier): void
  symbolicator(symbolicator: Symbolicator): void
  detector(detector: Detector): void
  notifier(notifier: Notifier): void
  recoveryStrategy(strategy: RecoveryStrategy): void
  healthCheck(check: HealthCheck): void
  healthScorer(scorer: HealthScorer): void
  /** Adds fields and types to the GraphQL schema, all under the plugin's prefix. At most once a plugin. */
  schema(addition: SchemaAddition): void
}

export type Kind = keyof Host
