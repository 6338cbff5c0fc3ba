import type { CustomerFacts, ScorePart } from 'evenkeel/plugin'
import type { Options } from './options.ts'
import { partOf, share } from './part.ts'
import { counted, shown } from './wording.ts'

const HOUR = 3_600
/** Points for each urgent ticket that is open. */
const URGENT = 15
/** Points where tickets take four times as long as they may. */
const SLOW = 30

/** How little they need of support, and how soon they get it. */
export function scoreSupport(facts: CustomerFacts, options: Options): ScorePart | null {
  const { support, days } = facts
  if (support === null) return null
  const { opened, openUrgent } = support
  const hours = hoursToResolve(facts)
  const slow = hours === null ? 0 : SLOW * share((hours / options.resolveHours - 1) / 3)
  const score = 100 - 100 * ticketShare(facts, options)! - URGENT * openUrgent - slow
  const told = [
    `${opened === 0 ? 'No new tickets' : counted(opened, 'ticket')} in ${shown(days)} days`,
    ...(openUrgent === 0 ? [] : [`${counted(openUrgent, 'urgent one')} open`]),
    ...(hours === null
      ? []
      : [`resolved in ${shown(hours)} h on average, ${shown(options.resolveHours)} h are the target`]),
  ]
  return partOf(Math.max(0, score), `${told.join('; ')}.`)
}

/** Tickets opened of as many as take all points, 0..1; null where nobody tells of tickets. */
export function ticketShare({ support, usage, days }: CustomerFacts, options: Options): number | null {
  if (support === null) return null
  const most = Math.max(options.tickets, options.ticketsPerPerson * (usage?.current.people ?? 0))
  return share((support.opened * 30) / days / most)
}

/** Null where none was resolved. */
export function hoursToResolve({ support }: CustomerFacts): number | null {
  const seconds = support?.secondsToResolve ?? null
  return seconds === null ? null : seconds / HOUR
}
