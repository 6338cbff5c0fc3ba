import { DAY, dateOf, instantOf, timeOfDay } from '../on-call/wall-clock.ts'

/** When people are not told, by a clock on the wall. What is left out does not matter: with nothing at all it is always. */
export interface MuteInterval {
  /** 1, Monday, to 7, Sunday. */
  weekdays?: readonly number[] | undefined
  /** 1 to 31; −1 is the last day of the month, −2 the one before. */
  daysOfMonth?: readonly number[] | undefined
  /** 1 to 12. */
  months?: readonly number[] | undefined
  /** 22:00; absent: midnight. */
  from?: string | undefined
  /** 24:00, or absent, is the end of the day. At or before `from` it is on the next day, which need not be one of the days. */
  to?: string | undefined
}

/**
 * Until when it is muted at that moment; null when it is not.
 *
 * Each interval goes from one moment to another: a time that clocks jump over is taken as much later as they jump; of one
 * that they show twice an interval begins with the first and ends with the second, so that none is cut in two.
 */
export function mutedUntil(timeZone: string, intervals: readonly MuteInterval[], now: Date): Date | null {
  const at = now.getTime()
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()
  let until: number | null = null
  for (const interval of intervals) {
    // What began yesterday may go on.
    for (const day of [today.subtract({ days: 1 }), today]) {
      if (!isOn(interval, day)) continue
      const { start, end } = span(interval, day, timeZone)
      if (start <= at && at < end && (until === null || end > until)) until = end
    }
  }
  return until === null ? null : new Date(until)
}

function isOn({ weekdays, daysOfMonth, months }: MuteInterval, day: Temporal.PlainDate): boolean {
  const fromEnd = day.day - day.daysInMonth - 1
  return (
    (weekdays?.includes(day.dayOfWeek) ?? true) &&
    (months?.includes(day.month) ?? true) &&
    (daysOfMonth === undefined || daysOfMonth.includes(day.day) || daysOfMonth.includes(fromEnd))
  )
}

function span({ from = '00:00', to = '24:00' }: MuteInterval, day: Temporal.PlainDate, timeZone: string) {
  const isOvernight = to !== '24:00' && to <= from
  const midnight = dateOf(day.toString())
  const end = midnight + timeOfDay(to) + (isOvernight ? DAY : 0)
  return {
    start: instantOf(midnight + timeOfDay(from), timeZone),
    end: instantOf(end, timeZone, to === '24:00' ? 'compatible' : 'later'),
  }
}
