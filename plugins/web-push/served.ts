import { type Call, forgetOld, type Store } from 'evenkeel/plugin'
import { digest } from './subscriptions.ts'

const prefix = 'served:'
/** Longer than any work stays in the queue; the store has room for 10,000 entries, those of all subscriptions included. */
export const sweeper = () => forgetOld({ prefix, keptFor: 3 * 86_400_000, most: 2_000 })

interface Entry {
  at: number
  /** Null when it is done with all. */
  endpoints: Partial<Record<Stage, string[]>> | null
  /** Before when push services asked not to be asked again, in milliseconds since 1970. */
  waits?: Record<string, number>
}

/**
 * How far a browser is: a push to it was begun, or failed and may be tried again, or it has it, or its push service will
 * not take it.
 */
export type Stage = 'BEGUN' | 'FAILED' | 'TAKEN' | 'REFUSED'

/** Which subscriptions a piece of work has reached, so that a repeat does not tell them twice. */
export class Served {
  readonly #store: Store
  readonly #key: string
  readonly #stages = new Map<string, Stage>()
  readonly #waits: Map<string, number>
  readonly done: boolean

  private constructor(store: Store, key: string, entry: Entry | null, isFirst: boolean) {
    this.#store = store
    this.#key = key
    for (const [stage, endpoints] of Object.entries(entry?.endpoints ?? {})) {
      // A first attempt that finds something was ordered by an operator, who may have put right what went wrong.
      if (isFirst && stage !== 'TAKEN') continue
      for (const each of endpoints) this.#stages.set(each, stage as Stage)
    }
    this.#waits = new Map(isFirst ? [] : Object.entries(entry?.waits ?? {}))
    this.done = entry !== null && entry.endpoints === null
  }

  static async of({ idempotencyKey, attempt, store }: Call): Promise<Served> {
    const key = `${prefix}${digest(idempotencyKey)}`
    return new Served(store, key, await store.get<Entry>(key), attempt === 1)
  }

  stageOf(endpoint: string): Stage | null {
    return this.#stages.get(short(endpoint)) ?? null
  }

  set(endpoint: string, stage: Stage): void {
    this.#stages.set(short(endpoint), stage)
  }

  /** Milliseconds until its push service may be asked again. */
  waitOf(endpoint: string): number {
    return Math.max(0, (this.#waits.get(short(endpoint)) ?? 0) - Date.now())
  }

  wait(endpoint: string, seconds: number): void {
    this.#waits.set(short(endpoint), Date.now() + seconds * 1_000)
  }

  save(): Promise<void> {
    const endpoints = Object.groupBy(this.#stages.keys(), (each) => this.#stages.get(each)!)
    const now = Date.now()
    const waits = Object.fromEntries([...this.#waits].filter(([, until]) => until > now))
    return this.#store.set(this.#key, { at: now, endpoints, waits } satisfies Entry)
  }

  /** Keeps no more than that it is done. */
  finish(): Promise<void> {
    return this.#store.set(this.#key, { at: Date.now(), endpoints: null } satisfies Entry)
  }
}

/** A value of the store has 64 KiB, which must do for all the subscriptions that there may be, twice each. */
function short(endpoint: string): string {
  return digest(endpoint).slice(0, 16)
}
