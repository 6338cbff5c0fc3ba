import type { MessagePort } from 'node:worker_threads'
import type { Kind } from '../contract/plugin.ts'
import type { Problem } from '../options.ts'

/** What a plugin's thread is started with. */
export interface IsolatedData {
  file: string
  allowPrivate: readonly string[]
  /** Where its log and its store are. */
  services: MessagePort
}

/** Work for the plugin; each is answered once, under its id. */
export type Order =
  /** Checks the options and registers. Answered with a `Manifest`. */
  | { id: number; do: 'register'; options: unknown }
  | { id: number; do: 'start' | 'stop'; work: WorkData }
  | { id: number; do: 'call'; kind: Kind; name: string; method: string; args: unknown[]; work: WorkData }

export interface WorkData {
  attempt: number
  idempotencyKey: string
}

export type ToPlugin =
  | Order
  | { abort: number; reason: string }
  /** Answered at once by a thread that still turns. */
  | { ping: number }

export type FromPlugin =
  | { shape: Shape }
  | { id: number; answer: unknown }
  | { id: number; thrown: Thrown }
  | { pong: number }

/** A plugin without its functions; a value that is none comes as the sentence that says why. */
export type Shape =
  | { name: string; version?: string; contract: number; after?: readonly string[]; secrets?: readonly string[] }
  | { misshapen: string }

/** What registering came to. */
export type Manifest =
  | { problems: Problem[] }
  | { registerFailed: string }
  | { config: unknown; additions: { kind: Kind; name: string; methods: string[] }[] }

/** An error as it travels; what the host knows by name keeps its name. */
export interface Thrown {
  name: string
  message: string
  afterSeconds?: unknown
}

/** The symbolicator answered the very report it was given, which a copy cannot show. */
export const SAME_REPORT = 'evenkeel:same-report'
