import type { CustomerFacts } from 'evenkeel/plugin'
import type { Options } from './options.ts'
import { share } from './part.ts'
import { scoreSatisfaction } from './satisfaction.ts'
import { activeShare, keptShare } from './usage.ts'

/** Below it satisfaction is low: CSAT 3.5, NPS 25. */
export const LOW_SATISFACTION = 62.5
/** Fewer crashes tell nothing. */
const LEAST_CRASHES = 3

/**
 * A rule of thumb, not learned from customers who left: each sign makes them leave with a chance of its own, whatever the
 * others say, so they stay only if none does.
 *
 * @returns 0..1; null where neither their usage nor their satisfaction is known
 */
export function churnRisk(facts: CustomerFacts, options: Options): number | null {
  const satisfaction = scoreSatisfaction(facts)?.score ?? null
  if (facts.usage === null && satisfaction === null) return null
  const signs: [chance: number, strength: number][] = [
    [0.6, 1 - (keptShare(facts) ?? 1)],
    [0.5, 1 - (activeShare(facts, options) ?? 1)],
    [0.5, share(1 - (satisfaction ?? 100) / LOW_SATISFACTION)],
    [0.2, share(csatFall(facts))],
    [0.3, share((facts.support?.openUrgent ?? 0) / 3)],
    [0.2, crashRise(facts)],
  ]
  const stays = signs.reduce((product, [chance, strength]) => product * (1 - chance * strength), 1)
  return Math.round((1 - stays) * 100) / 100
}

/** Points of five by which their satisfaction fell; 0 where nothing is known to compare with. */
export function csatFall({ csat }: CustomerFacts): number {
  return csat === null || csat.before === null ? 0 : Math.max(0, csat.before - csat.mean)
}

/** The share of the crashes that is new, 0..1. */
export function crashRise({ crashes: { current, before } }: CustomerFacts): number {
  return current < LEAST_CRASHES ? 0 : share(1 - before / current)
}
