const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** What is wrong with the name of a time zone, as a sentence; null: nothing. */
export function timeZoneFault(timeZone: string): string | null {
  const wanted = 'It is the name of a time zone in the IANA database, such as Europe/Berlin or UTC.'
  // Temporal takes offsets for zones as well, which know no daylight saving.
  if (!/^[A-Za-z][\w+/-]{0,63}$/.test(timeZone)) return wanted
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone)
    return null
  } catch {
    return wanted
  }
}

export function timeOfDayFault(time: string): string | null {
  return TIME.test(time) ? null : 'It is a time of day from 00:00 to 23:59.'
}

/** Of the end of a stretch of time, which may be that of the day. */
export function endOfTimeFault(time: string): string | null {
  return TIME.test(time) || time === '24:00' ? null : 'It is a time of day from 00:00 to 24:00.'
}
