import type { Socket } from 'node:net'

/** One call of a plugin by the host, and the ways to the world that the plugin has during it. */
export interface Call {
  /** Aborts when the time limit of the call has passed; the answer is then no longer awaited. */
  readonly signal: AbortSignal
  /** 1 for the first try, 2 for the one after it, and so on. */
  readonly attempt: number
  /** The same for all attempts at one piece of work, different for every other: what receivers can tell repeats by. */
  readonly idempotencyKey: string
  /** Lines in the server's log, with the plugin's name on them and its secrets masked. */
  readonly log: PluginLog
  /**
   * The `fetch` of the platform, ended with `signal`. Refuses destinations that resolve to private addresses, unless the
   * operator allowed them by name; redirects are held to the same.
   */
  readonly fetch: typeof fetch
  /** Opens a TCP connection under the same rule as `fetch`. */
  connect(destination: { host: string; port: number }): Promise<Socket>
  /** A small durable key-value space that belongs to this plugin. */
  readonly store: Store
}

export interface PluginLog {
  debug(message: string, facts?: Record<string, unknown>): void
  info(message: string, facts?: Record<string, unknown>): void
  warn(message: string, facts?: Record<string, unknown>): void
  error(message: string, facts?: Record<string, unknown>): void
}

/**
 * Keys are texts of 1 to 200 characters, values any JSON of at most 64 KiB, 10,000 of them a plugin; more is refused by an
 * error named `NotStored`, whose `code` is `FULL` or `REFUSED`. All
 * nodes of an installation share it. The last write wins.
 */
export interface Store {
  /** Null when there is nothing under the key. */
  get<Value = unknown>(key: string): Promise<Value | null>
  set(key: string, value: unknown): Promise<void>
  /** Sets what is not there yet, in one step: of several nodes that try at once, one gets true. The others may then `get`. */
  setIfAbsent(key: string, value: unknown): Promise<boolean>
  /** Whether there was something under the key. */
  delete(key: string): Promise<boolean>
  /** All entries whose keys start with the prefix, ordered by key. */
  list<Value = unknown>(prefix?: string): Promise<{ key: string; value: Value }[]>
}
