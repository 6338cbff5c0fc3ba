import type { CallFailure } from '../plugin/guard/call-failure.ts'

/** How long the outbox goes on, in seconds. */
export interface Patience {
  /** Attempts that reach the notifier, the first one included. */
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
/** The pause that a receiver asks for may be shorter than the back-off, but not by more than this: some always ask for 0. */
const SHORTEST_ASKED = 30

/**
 * Seconds from an attempt that failed to the next one.
 *
 * @param attempts made so far, the failed one included
 * @param askedFor seconds that the receiver named (`Retry-After`); never undercut, a day at most
 * @param random 0 up to 1
 */
export function pauseAfter(attempts: number, askedFor: number | null, patience: Patience, random: number): number {
  const backOff = Math.min(patience.firstPause * GROWTH ** (attempts - 1), patience.longestPause)
  const pause = askedFor === null ? backOff : Math.min(Math.max(askedFor, Math.min(backOff, SHORTEST_ASKED)), DAY)
  return pause * (1 + JITTER * random)
}

/** Why a notifier was not even called, and the seconds after which to ask again. */
const pauseWhenNotCalled: Partial<Record<CallFailure['code'], number>> = { BUSY: 5, CIRCUIT_OPEN: 30, DISABLED: 60 }

/** Seconds that a delivery waits for a notifier which is never called. */
export const longestWait = DAY

/** Seconds until a notifier that was not called may be; null for every other failure. */
export function pauseUncalled({ code, retryAfterSeconds }: CallFailure, patience: Patience, random: number) {
  const usual = pauseWhenNotCalled[code]
  if (usual === undefined) return null
  return Math.min(retryAfterSeconds ?? usual, patience.longestPause) * (1 + JITTER * random)
}
