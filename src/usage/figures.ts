/** What rollups count. `timed` are events whose length is known, and `seconds` what they took together. */
export const countNames = ['events', 'started', 'completed', 'failed', 'abandoned', 'timed', 'seconds'] as const

/** How much something was used, and what came of it. */
export type UsageCounts = Record<(typeof countNames)[number], number>

/** SQL of the counts of rollups together. */
export const SUMS = countNames.map((name) => `coalesce(sum(${name}), 0)::float8 AS ${name}`).join(', ')

/**
 * SQL of the days of rollups whose key is named: they are read by the key alone. Without statistics the planner may take the
 * index by day, and read all other keys too.
 */
export const DAY_OF_KEY = 'day + 0'

/** Of what came to an end, the share that was completed; null where nothing did. */
export function completionRate({ completed, failed, abandoned }: UsageCounts): number | null {
  const ended = completed + failed + abandoned
  return ended === 0 ? null : completed / ended
}

/** Null where no event says how long it took. */
export function meanSeconds({ seconds, timed }: UsageCounts): number | null {
  return timed === 0 ? null : seconds / timed
}

export function addCounts(all: readonly UsageCounts[]): UsageCounts {
  const sums = countNames.map((name) => [name, all.reduce((sum, counts) => sum + counts[name], 0)])
  return Object.fromEntries(sums) as UsageCounts
}

export const NO_COUNTS = addCounts([])
