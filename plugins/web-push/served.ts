import type { Store } from 'evenkeel/plugin'
import { digest } from './subscriptions.ts'

const prefix = 'served:'
/** Longer than any work stays in the queue. */
const keptFor = 3 * 86_400_000
/** The store has room for 10,000 entries, those of all subscriptions included. */
const mostKept = 2_000
/** Notifications between two looks for what is too old. */
const sweepEvery = 200

interface Entry {
  at: number
  /** Null when it is done with all. */
  endpoints: Record<End, string[]> | null
}

/** How a browser is done with: it has it, or its push service will not take it. */
export type End = 'TAKEN' | 'REFUSED'

/** Which subscriptions a piece of work has reached, so that a repeat does not tell them twice. */
export class Served {
  readonly #store: Store
  readonly #key: string
  readonly #endpoints: Map<string, End>
  readonly done: boolean

  private constructor(store: Store, key: string, entry: Entry | null) {
    this.#store = store
    this.#key = key
    const { TAKEN = [], REFUSED = [] } = entry?.endpoints ?? {}
    this.#endpoints = new Map([
      ...TAKEN.map((each) => [each, 'TAKEN'] as const),
      ...REFUSED.map((each) => [each, 'REFUSED'] as const),
    ])
    this.done = entry !== null && entry.endpoints === null
  }

  static async of(idempotencyKey: string, store: Store): Promise<Served> {
    const key = `${prefix}${digest(idempotencyKey)}`
    return new Served(store, key, await store.get<Entry>(key))
  }

  endOf(endpoint: string): End | null {
    return this.#endpoints.get(digest(endpoint)) ?? null
  }

  add(endpoint: string, end: End): void {
    this.#endpoints.set(digest(endpoint), end)
  }

  save(): Promise<void> {
    const { TAKEN = [], REFUSED = [] } = Object.groupBy(this.#endpoints.keys(), (each) => this.#endpoints.get(each)!)
    return this.#store.set(this.#key, { at: Date.now(), endpoints: { TAKEN, REFUSED } } satisfies Entry)
  }

  /** Keeps no more than that it is done. */
  finish(): Promise<void> {
    return this.#store.set(this.#key, { at: Date.now(), endpoints: null } satisfies Entry)
  }
}

/** A function that forgets old work every so often. */
export function sweeper(): (store: Store) => Promise<void> {
  let since = sweepEvery - 1
  return async (store) => {
    since = (since + 1) % sweepEvery
    if (since !== 0) return
    const entries = (await store.list<Entry>(prefix)).sort((one, other) => other.value.at - one.value.at)
    const old = Date.now() - keptFor
    for (const [index, { key, value }] of entries.entries()) {
      if (index >= mostKept || value.at < old) await store.delete(key)
    }
  }
}
