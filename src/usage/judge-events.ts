import { setImmediate as nextTurn } from 'node:timers/promises'
import { eventOf, faultOf, type GivenEvent, type Rejected } from './judge-event.ts'
import type { UsageEvent } from './usage.ts'

export type RejectedEvent = Rejected & { index: number }

/** Events that are judged in one go: everything else in the process goes on between two such portions. */
const AT_ONCE = 200

/**
 * The events of a call as they are stored, and those that are not taken, each in the order given.
 *
 * @param userKeyOf makes of a person what is kept of them
 */
export async function judgeEvents(
  events: readonly GivenEvent[],
  now: Date,
  userKeyOf: (user: string) => string,
): Promise<{ taken: UsageEvent[]; rejected: RejectedEvent[] }> {
  const taken: UsageEvent[] = []
  const rejected: RejectedEvent[] = []
  for (const [index, given] of events.entries()) {
    if (index > 0 && index % AT_ONCE === 0) await nextTurn()
    const fault = faultOf(given, now)
    if (fault !== null) rejected.push({ index, ...fault })
    else taken.push(eventOf(given, now, userKeyOf))
  }
  return { taken, rejected }
}
