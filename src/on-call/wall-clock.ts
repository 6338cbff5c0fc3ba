/**
 * What clocks on the wall show, as milliseconds since 1970 as if they were in UTC: days have 24 hours there, so that dates and
 * times are plain sums.
 */
export type WallTime = number

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

export function wallTimeAt(instant: number, timeZone: string): WallTime {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
  return instant + Math.trunc(offsetNanoseconds / 1_000_000)
}

/**
 * When clocks in the zone show it. A time that clocks jump over is taken as much later as they jump; one that they show
 * twice is the first: Temporal's `compatible`, as in RFC 5545. Or the second, where that is asked for: Temporal's `later`.
 */
export function instantOf(wall: WallTime, timeZone: string, disambiguation: 'compatible' | 'later' = 'compatible') {
  const shown = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime()
  return shown.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds
}

/** From 1, Monday, to 7, Sunday (ISO 8601). */
export function weekdayOf(wall: WallTime): number {
  // 1970 began on a Thursday.
  return ((((Math.floor(wall / DAY) + 3) % 7) + 7) % 7) + 1
}

/** Milliseconds since midnight of a time such as 09:30. */
export function timeOfDay(text: string): number {
  const [hours, minutes] = text.split(':').map(Number)
  return (hours! * 60 + minutes!) * 60_000
}

/** Midnight of a date such as 2026-03-29. */
export function dateOf(text: string): WallTime {
  return Date.parse(`${text}T00:00:00Z`)
}
