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
 * zones and dead clocks are caught (relay, `ClockDriftProcessor` and `MINIMUM_CLOCK_DRIFT`). So do we, in whole minutes.
 */
export function clockSkewMs(sentAt: unknown, receivedAt: Date): number {
  const sent = readTime(sentAt)
  if (sent === null) return 0
  const skew = receivedAt.getTime() - sent.getTime()
  return Math.abs(skew) < leastSkewMs ? 0 : Math.round(skew / minuteMs) * minuteMs
}

const sessionStepMs = 15 * minuteMs

/**
 * What to add to the times of sessions, given what their envelope's clock is off: the nearest quarter of an hour. A session is
 * told by its start, and its reports travel unequally long, so their corrected start must not depend on that. Time zones are whole
 * quarters apart, which leaves seven minutes on both sides for the way. A clock that is otherwise wrong stays so by as much.
 * One session can still be taken for two where a clock is wrong by 7.5 minutes more or less than whole quarters, or by just 55
 * minutes, and its reports come in on both sides of that.
 */
export function sessionSkewMs(skewMs: number): number {
  return Math.round(skewMs / sessionStepMs) * sessionStepMs
}
