const DAY = 86_400_000

/** Days ago that something reported with a token or a key has happened, at most. */
export const MOST_DAYS_AGO = 400
/** Milliseconds that it lies ahead, at most: clocks differ. */
const FURTHEST_AHEAD = 3_600_000

/** Milliseconds that reports are kept: until one that is sent again is refused for its age, so that none counts twice, and a day more. */
export const REPORTS_KEPT_FOR = (MOST_DAYS_AGO + 1) * DAY

/** What is wrong with the moment that a report is of; null: nothing. */
export function ageFault(at: Date, now: Date): 'TOO_OLD' | 'IN_FUTURE' | null {
  const age = now.getTime() - at.getTime()
  if (age > MOST_DAYS_AGO * DAY) return 'TOO_OLD'
  return age < -FURTHEST_AHEAD ? 'IN_FUTURE' : null
}
