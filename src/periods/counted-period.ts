import type { Period } from '../schema-builder/period.ts'

const HOUR = 3_600_000
/** Periods that are shorter are read from the sessions themselves. */
const SHORTEST = 6 * HOUR

/** Whether rollups are what figures of a period are made of. */
export function isRolledUp({ from, to }: Period): boolean {
  return to.getTime() - from.getTime() >= SHORTEST
}

/** Widens a period to whole hours (UTC). */
export function widenedToHours({ from, to }: Period): Period {
  return {
    from: new Date(Math.floor(from.getTime() / HOUR) * HOUR),
    to: new Date(Math.ceil(to.getTime() / HOUR) * HOUR),
  }
}

/**
 * What is really counted of a period: it is widened to whole hours (UTC) where it is six hours or longer, since rollups have
 * no shorter stretches.
 */
export const countedPeriod = (period: Period): Period => (isRolledUp(period) ? widenedToHours(period) : period)
