const isoTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i

/** A time as SDKs send it, RFC 3339 text or seconds since 1970; null when it is neither. Text without a zone is UTC. */
export function readTime(value: unknown): Date | null {
  const ms = typeof value === 'number' ? value * 1000 : typeof value === 'string' ? parseIso(value) : Number.NaN
  const time = new Date(ms)
  return Number.isNaN(time.getTime()) ? null : time
}

function parseIso(text: string): number {
  const found = isoTime.exec(text)
  return found === null ? Number.NaN : Date.parse(found[1] === undefined ? `${text}Z` : text)
}

const minuteMs = 60_000
const leastSkewMs = 55 * minuteMs

/**
 * What to add to an envelope's times because the sender's clock is off; 0 when it seems right or sent no usable time.
 * Sentry's Relay corrects from 55 minutes on, in either direction: less may be the network's delay, while wrong time
 * zones and dead clocks are caught (relay, `ClockDriftProcessor` and `MINIMUM_CLOCK_DRIFT`). So do we, but in whole
 * minutes: the updates of one session travel unequally long, and their corrected start must still be the same.
 */
export function clockSkewMs(sentAt: unknown, receivedAt: Date): number {
  const sent = readTime(sentAt)
  if (sent === null) return 0
  const skew = receivedAt.getTime() - sent.getTime()
  return Math.abs(skew) < leastSkewMs ? 0 : Math.round(skew / minuteMs) * minuteMs
}
