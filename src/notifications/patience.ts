import type { CallFailure } from '../plugin/guard/call-failure.ts'

/** How long the outbox goes on, in seconds. */
export interface Patience {
  /** Attempts that fail, the first one included. Those that were put off are none. */
  attempts: number
  /** The pause before the second attempt. Each one after it is three times as long, */
  firstPause: number
  /** up to this. */
  longestPause: number
}

/** 1 s, 3 s, 9 s, 27 s, 81 s, 4 min, 12 min, 36 min and then 1 h: twelve attempts within about four hours. */
export const usualPatience: Patience = { attempts: 12, firstPause: 1, longestPause: 3_600 }

const GROWTH = 3
/** Pauses are up to this part longer, so that deliveries that failed together do not all come back together. */
const JITTER = 0.25
const DAY = 86_400
/** Some receivers always ask for 0: then the pause doubles, up to this. */
const LONGEST_FLOOR = 30

/**
 * Seconds from an attempt that failed to the next one.
 *
 * @param attempts made so far, the failed one included
 * @param random 0 up to 1
 */
export function pauseAfter(attempts: number, patience: Patience, random: number): number {
  const backOff = Math.min(patience.firstPause * GROWTH ** (attempts - 1), patience.longestPause)
  return backOff * (1 + JITTER * random)
}

/**
 * Seconds until a receiver that named a time (`Retry-After`) is asked again: never sooner, a day at most.
 *
 * @param postponed seconds since it was first asked to wait
 * @param random 0 up to 1
 */
export function pauseAsked(askedFor: number, postponed: number, patience: Patience, random: number): number {
  const shortest = Math.min(Math.max(postponed, patience.firstPause), LONGEST_FLOOR)
  return Math.min(Math.max(askedFor, shortest) * (1 + JITTER * random), DAY)
}

/** Why a notifier was not even called, and the seconds after which to ask again. */
const pauseWhenNotCalled: Partial<Record<CallFailure['code'], number>> = {
  BUSY: 5,
  CIRCUIT_OPEN: 30,
  DISABLED: 60,
  UNKNOWN: 60,
}

/** Seconds that a delivery waits for a notifier which is never called, or always puts it off. */
export const longestWait = DAY

/** Seconds until a notifier that was not called may be; null for every other failure. */
export function pauseUncalled({ code, retryAfterSeconds }: CallFailure, patience: Patience, random: number) {
  const usual = pauseWhenNotCalled[code]
  if (usual === undefined) return null
  return Math.min((retryAfterSeconds ?? usual) * (1 + JITTER * random), patience.longestPause)
}
