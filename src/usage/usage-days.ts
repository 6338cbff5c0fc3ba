import type { Period } from '../schema-builder/period.ts'

const DAY = 86_400_000

/** Whole days (UTC) as the database writes them (`2026-03-02`), the last one included. */
export interface UsageDays {
  fromDay: string
  toDay: string
}

/** The day (UTC) that a moment lies in: `2026-03-02`. */
export const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)

/** The days that a period has a part in. One that ends at midnight has none in the day that begins then. */
export function daysOf({ from, to }: Period): UsageDays {
  return { fromDay: dayOf(from), toDay: dayOf(new Date(to.getTime() - 1)) }
}

export function listDays({ fromDay, toDay }: UsageDays): string[] {
  const first = Date.parse(fromDay)
  const count = (Date.parse(toDay) - first) / DAY + 1
  return Array.from({ length: count }, (_, index) => dayOf(new Date(first + index * DAY)))
}
