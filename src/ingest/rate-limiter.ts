import { createTokenBuckets } from '../token-buckets.ts'
import { IngestError } from './ingest-error.ts'

/** A token bucket a project: bursts of ten seconds' worth pass, a steady flood does not. */
export interface RateLimiter {
  /**
   * Takes one report of a project; `now` in milliseconds.
   * @throws IngestError `rate_limited`
   */
  take(projectId: number, now: number): void
}

const BURST_SECONDS = 10

/** @param perSecond reports a second that a project may send; 0 for any number */
export function createRateLimiter(perSecond: number): RateLimiter {
  if (perSecond === 0) return { take() {} }
  // Rarer than one in the burst's time is a rate too: that one has to fit.
  const buckets = createTokenBuckets<number>({ perSecond, most: Math.max(1, perSecond * BURST_SECONDS) })
  return {
    take(projectId, now) {
      const wait = buckets.take(projectId, 1, now)
      if (wait === 0) return
      throw new IngestError('rate_limited', `The project sends more than ${perSecond} reports a second`, wait)
    },
  }
}
