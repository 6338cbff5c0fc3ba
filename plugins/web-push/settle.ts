import type { PluginLog } from 'evenkeel/plugin'
import type { PushResult } from './push.ts'
import type { Subscription, Subscriptions } from './subscriptions.ts'

export interface Outcome {
  subscription: Subscription
  result: PushResult
  /** Not the first failure in this piece of work. */
  isRepeated: boolean
}

/** Keeps the subscriptions as the results have them. */
export async function settle(outcomes: readonly Outcome[], subscriptions: Subscriptions, log: PluginLog) {
  for (const { subscription, result, isRepeated } of outcomes) {
    const { origin } = new URL(subscription.endpoint)
    if (result.kind === 'GONE') {
      await subscriptions.delete(subscription.endpoint)
    } else if (result.kind === 'TAKEN') {
      await subscriptions.arrived(subscription)
    } else {
      log.warn('a push service did not take a message', { origin, reason: result.reason })
      if (!isRepeated) await subscriptions.failed(subscription)
    }
  }
}

/** In brackets, where there are any. Push services are few, and so are the ways in which they say no. */
export function reasonsOf(outcomes: readonly Outcome[], ...kinds: PushResult['kind'][]): string {
  const reasons = outcomes.flatMap(({ result }) =>
    'reason' in result && kinds.includes(result.kind) ? [result.reason.slice(0, 200)] : [],
  )
  return reasons.length === 0 ? '' : ` (${[...new Set(reasons)].sort().slice(0, 5).join(', ')})`
}
