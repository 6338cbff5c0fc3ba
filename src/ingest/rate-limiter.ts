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
  const buckets = new Map<number, { tokens: number; at: number }>()
  // Rarer than one in the burst's time is a rate too: that one has to fit.
  const most = Math.max(1, perSecond * BURST_SECONDS)
  return {
    take(projectId, now) {
      const bucket = buckets.get(projectId) ?? { tokens: most, at: now }
      bucket.tokens = Math.min(most, bucket.tokens + ((now - bucket.at) / 1000) * perSecond)
      bucket.at = now
      buckets.set(projectId, bucket)
      if (bucket.tokens < 1) {
        const wait = Math.ceil((1 - bucket.tokens) / perSecond)
        throw new IngestError(
          'rate_limited',
          `The project sends more than ${perSecond} reports a second`,
          Math.max(1, wait),
        )
      }
      bucket.tokens -= 1
    },
  }
}
