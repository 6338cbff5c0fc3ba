import type { Store } from './contract/call.ts'

export interface Keeping {
  /** What the keys of the entries begin with. */
  prefix: string
  /** Milliseconds after which an entry is too old. */
  keptFor: number
  /** Entries beyond this many go, oldest first: a store has room for 10,000 of all kinds. */
  most: number
}

/** Calls between two looks at the store. */
const EVERY = 200

/**
 * A function for notifiers that remember how far they are with a piece of work: called each time, it deletes old entries at
 * the first call and at every 200th after it. Each entry has `at`, milliseconds since 1970.
 */
export function forgetOld({ prefix, keptFor, most }: Keeping): (store: Store) => Promise<void> {
  let since = EVERY - 1
  return async (store) => {
    since = (since + 1) % EVERY
    if (since !== 0) return
    const entries = (await store.list<{ at: number }>(prefix)).sort((one, other) => other.value.at - one.value.at)
    const old = Date.now() - keptFor
    for (const [index, { key, value }] of entries.entries()) {
      if (index >= most || value.at < old) await store.delete(key)
    }
  }
}
