import type { Receipt } from '../plugin/contract/notifier.ts'
import type { Outcome } from '../plugin/guard/call-failure.ts'
import { longestWait, type Patience, pauseAfter, pauseUncalled } from './patience.ts'

/** What becomes of a delivery after an attempt. `counted`: the attempt reached the notifier. */
export type Step =
  | { state: 'DELIVERED'; counted: true; receipt: Receipt }
  | { state: 'PENDING'; counted: boolean; error: string; pause: number }
  | { state: 'DEAD'; counted: boolean; error: string }

/**
 * @param attempts made before this one
 * @param waited seconds since the delivery was queued
 * @param random 0 up to 1
 */
export function nextStep(
  outcome: Outcome<Receipt>,
  { attempts, waited }: { attempts: number; waited: number },
  patience: Patience,
  random: number,
): Step {
  if (outcome.ok) return { state: 'DELIVERED', counted: true, receipt: outcome.answer }
  const { failure } = outcome
  const error = failure.message
  if (failure.code === 'UNKNOWN') return { state: 'DEAD', counted: false, error }
  const uncalled = pauseUncalled(failure, patience, random)
  if (uncalled !== null) {
    return waited < longestWait
      ? { state: 'PENDING', counted: false, error, pause: uncalled }
      : { state: 'DEAD', counted: false, error: `${error} It waited for a day.` }
  }
  if (failure.permanent || attempts + 1 >= patience.attempts) return { state: 'DEAD', counted: true, error }
  return {
    state: 'PENDING',
    counted: true,
    error,
    pause: pauseAfter(attempts + 1, failure.retryAfterSeconds, patience, random),
  }
}
