import { coded } from '../../schema-builder/errors.ts'

/** How many subscriptions each caller has open on this node. */
export interface SubscriptionSlots {
  /**
   * Takes a place; the returned function gives it back.
   * @throws GraphQLError TOO_MANY_SUBSCRIPTIONS
   */
  take(caller: string): () => void
}

export function createSubscriptionSlots(most: number): SubscriptionSlots {
  const taken = new Map<string, number>()
  return {
    take(caller) {
      const count = taken.get(caller) ?? 0
      if (count >= most) {
        throw coded(
          'TOO_MANY_SUBSCRIPTIONS',
          `The token has ${most} subscriptions open on this server; no more are allowed.`,
        )
      }
      taken.set(caller, count + 1)
      let isHeld = true
      return () => {
        if (!isHeld) return
        isHeld = false
        const left = taken.get(caller)! - 1
        if (left === 0) taken.delete(caller)
        else taken.set(caller, left)
      }
    },
  }
}
