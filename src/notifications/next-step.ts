import type { Receipt } from '../plugin/contract/notifier.ts'
import type { CallFailure, Outcome } from '../plugin/guard/call-failure.ts'
import { longestWait, type Patience, pauseAfter, pauseAsked, pauseUncalled } from './patience.ts'

/**
 * What becomes of a delivery after an attempt. `postponed`: the notifier was not called, or put it off, which is no attempt;
 * `holdBack`: seconds for which its receiver wants nothing at all; `mayHaveArrived`: nobody knows whether it was taken.
 */
export type Step =
  | { state: 'DELIVERED'; receipt: Receipt }
  | { state: 'PENDING'; postponed: true; error: string; pause: number; holdBack: number | null }
  | { state: 'PENDING'; postponed: false; error: string; pause: number; mayHaveArrived: boolean }
  | { state: 'DEAD'; postponed: boolean; error: string; mayHaveArrived: boolean }

/** What was before an attempt. */
export interface Before {
  attempts: number
  /** Seconds since when it was only ever postponed; 0 where the last attempt was one. */
  postponed: number
}

/** @param random 0 up to 1 */
export function nextStep(outcome: Outcome<Receipt>, before: Before, patience: Patience, random: number): Step {
  if (outcome.ok) return { state: 'DELIVERED', receipt: outcome.answer }
  const { failure } = outcome
  const pause = pauseUncalled(failure, patience, random)
  if (pause !== null) {
    const error = failure.code === 'UNKNOWN' ? `${failure.message} It waits for one, a day at most.` : failure.message
    return postpone(before, { error, pause, holdBack: null })
  }
  const error = failure.message
  if (failure.retryAfterSeconds !== null && !failure.permanent) {
    const asked = pauseAsked(failure.retryAfterSeconds, before.postponed, patience, random)
    return postpone(before, { error, pause: asked, holdBack: asked })
  }
  const attempts = before.attempts + 1
  const mayHaveArrived = isUncertain(failure)
  if (failure.permanent || attempts >= patience.attempts)
    return { state: 'DEAD', postponed: false, error, mayHaveArrived }
  return { state: 'PENDING', postponed: false, error, pause: pauseAfter(attempts, patience, random), mayHaveArrived }
}

function postpone({ postponed }: Before, wait: { error: string; pause: number; holdBack: number | null }): Step {
  if (postponed < longestWait) return { state: 'PENDING', postponed: true, ...wait }
  return { state: 'DEAD', postponed: true, error: `${wait.error} It waited for a day.`, mayHaveArrived: false }
}

/** Not heard of in time, or answered in a way that makes no sense: the receiver may have it all the same. */
function isUncertain({ code }: CallFailure): boolean {
  return code === 'TIMED_OUT' || code === 'NONSENSE'
}
