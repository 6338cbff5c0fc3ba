import type { PushResult } from './push.ts'
import type { Subscription } from './subscriptions.ts'

/** Times are milliseconds. */
export interface Limits {
  /** Pushes under way at the same time. */
  atOnce: number
  /** How long one push service may take. */
  onePush: number
  /** How long all may take together: less than the 15 s that the host gives, so that there is time to keep the results. */
  allPushes: number
}

export const usualLimits: Limits = { atOnce: 20, onePush: 8_000, allPushes: 12_000 }

/**
 * Pushes to one after the other through a window: whoever is slow holds one place in it, and not the next in line.
 * Resolves, without a failure, when all are done or the signal aborts.
 *
 * @param push rejects when the signal aborts
 */
export async function pushAll(
  subscriptions: readonly Subscription[],
  push: (subscription: Subscription) => Promise<PushResult>,
  { atOnce, signal }: { atOnce: number; signal: AbortSignal },
  listener: {
    begins(subscription: Subscription): void
    ends(subscription: Subscription, result: PushResult): void | Promise<void>
  },
): Promise<void> {
  const line = subscriptions.values()
  async function place() {
    for (const subscription of line) {
      signal.throwIfAborted()
      listener.begins(subscription)
      await listener.ends(subscription, await push(subscription))
    }
  }
  for (const end of await Promise.allSettled(Array.from({ length: atOnce }, place))) {
    if (end.status === 'rejected' && !signal.aborted) throw end.reason
  }
}
