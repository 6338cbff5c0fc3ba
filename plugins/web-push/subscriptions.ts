import { createHash } from 'node:crypto'
import type { Store, WarningLevel } from 'evenkeel/plugin'

/** A browser that asked for notifications. */
export interface Subscription {
  endpoint: string
  keys: { p256dh: string; auth: string }
  minLevel: WarningLevel
  /** The token it was made with; null when it was not a token. */
  token: string | null
  createdAt: string
  /** Since when, and for how many notifications, pushes failed without one arriving in between. */
  failing: { since: string; times: number } | null
}

const prefix = 'subscription:'
/** A storm during an outage makes many failures in a short time, and rare notifications few in a long one: it takes both. */
const hopeless = { times: 5, milliseconds: 7 * 86_400_000 }

/** Subscriptions by the hash of their endpoint: endpoints are longer than keys of the store may be. */
export class Subscriptions {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  async all(): Promise<Subscription[]> {
    return (await this.#store.list<Subscription>(prefix)).map(({ value }) => value)
  }

  get(endpoint: string): Promise<Subscription | null> {
    return this.#store.get(keyOf(endpoint))
  }

  put(subscription: Subscription): Promise<void> {
    return this.#store.set(keyOf(subscription.endpoint), subscription)
  }

  async arrived({ endpoint, failing }: Subscription): Promise<void> {
    if (failing === null) return
    // Read again: it may have been ended or renewed meanwhile.
    const current = await this.get(endpoint)
    if (current !== null) await this.put({ ...current, failing: null })
  }

  /** Ends a subscription that has been failing for long enough to be taken for dead. */
  async failed({ endpoint }: Subscription, now: Date = new Date()): Promise<void> {
    const current = await this.get(endpoint)
    if (current === null) return
    const { since = now.toISOString(), times = 0 } = current.failing ?? {}
    const dead = times + 1 >= hopeless.times && now.getTime() - Date.parse(since) >= hopeless.milliseconds
    if (dead) await this.delete(endpoint)
    else await this.put({ ...current, failing: { since, times: times + 1 } })
  }

  delete(endpoint: string): Promise<boolean> {
    return this.#store.delete(keyOf(endpoint))
  }
}

function keyOf(endpoint: string): string {
  return `${prefix}${digest(endpoint)}`
}

/** 32 characters of base64url, which is also what a Topic may have (RFC 8030, section 5.4). */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 32)
}
