import type { CustomerFacts, ScorePart } from 'evenkeel/plugin'
import type { Options } from './options.ts'
import { partOf, share } from './part.ts'
import { counted, shown } from './wording.ts'

const DAY = 86_400_000

/** How much and how regularly they use the app: the mean of the share of expected days and of the share of earlier events. */
export function scoreUsage(facts: CustomerFacts, options: Options): ScorePart | null {
  const { usage, days } = facts
  if (usage === null) return null
  const { current, before } = usage
  const active = activeShare(facts, options)!
  const kept = keptShare(facts)
  const score = 100 * (kept === null ? active : (active + kept) / 2)
  const expected = counted(Math.ceil(expectedDays(facts, options)), 'day')
  const events = `${counted(current.events, 'event')} in ${shown(days)} days`
  const compared = before === null ? '' : `, against ${shown(before.events)} in those before`
  return partOf(
    score,
    `Active on ${counted(current.activeDays, 'day')}, at least ${expected} expected; ${events}${compared}.`,
  )
}

/** Active days of those expected, 0..1; null without usage. */
export function activeShare(facts: CustomerFacts, options: Options): number | null {
  return facts.usage && share(facts.usage.current.activeDays / expectedDays(facts, options))
}

/** Events of those that there were before, 0..1; null where there is nothing to compare. Who does nothing at all keeps nothing. */
export function keptShare({ usage }: CustomerFacts): number | null {
  if (usage === null) return null
  const { current, before } = usage
  if (current.events === 0) return 0
  if (before === null) return null
  return before.events === 0 ? 1 : share(current.events / before.events)
}

/** Of customers who came in the meantime as many fewer as they are known for fewer days. */
function expectedDays({ now, firstSeen, days }: CustomerFacts, { activeDays }: Options): number {
  const known = Math.min(days, Math.max(1, (now.getTime() - firstSeen.getTime()) / DAY))
  return (activeDays * known) / 30
}
