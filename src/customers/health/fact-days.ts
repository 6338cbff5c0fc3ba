import { dayOf, type UsageDays } from '../../usage/usage-days.ts'

/** Days in the period that a score is made of, and in the one before it. */
export const FACT_DAYS = 30

const DAY = 86_400_000
const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY)

/** The period up to now and the one before it, as moments. */
export function factPeriods(now: Date): { current: { from: Date; to: Date }; before: { from: Date; to: Date } } {
  const from = daysBefore(now, FACT_DAYS)
  return { current: { from, to: now }, before: { from: daysBefore(from, FACT_DAYS), to: from } }
}

/** The same as whole days (UTC), today being the last. */
export function factDays(now: Date): { current: UsageDays; before: UsageDays } {
  const fromDay = dayOf(daysBefore(now, FACT_DAYS - 1))
  return {
    current: { fromDay, toDay: dayOf(now) },
    before: { fromDay: dayOf(daysBefore(now, 2 * FACT_DAYS - 1)), toDay: dayOf(daysBefore(now, FACT_DAYS)) },
  }
}
