const HOUR = 3_600_000
const DAY = 86_400_000

/** When a customer to whom nothing happens is scored again: after an hour, and at the beginning of each day (UTC), so that every day has a score. */
export function nextDue(now: Date): Date {
  const midnight = (Math.floor(now.getTime() / DAY) + 1) * DAY
  return new Date(Math.min(now.getTime() + HOUR, midnight))
}
