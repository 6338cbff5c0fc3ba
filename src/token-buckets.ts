import { LRUCache } from 'lru-cache'

/** A token bucket for each key: bursts pass up to what a bucket holds, a steady flood does not. */
export interface TokenBuckets<Key extends string | number> {
  /**
   * Takes so much out of a key's bucket, or nothing of it. More than a bucket can hold is taken from a full one, or it would
   * never pass. `now` is in milliseconds.
   *
   * @returns whole seconds to wait; 0 when it was taken
   */
  take(key: Key, amount: number, now: number): number
}

export interface BucketSize {
  perSecond: number
  /** What a bucket holds when it is full, as it is at first. */
  most: number
}

/** Buckets that are remembered. Whoever was forgotten begins with a full one. */
const REMEMBERED = 10_000

export function createTokenBuckets<Key extends string | number>({ perSecond, most }: BucketSize): TokenBuckets<Key> {
  const buckets = new LRUCache<Key, { tokens: number; at: number }>({ max: REMEMBERED })
  return {
    take(key, amount, now) {
      const bucket = buckets.get(key) ?? { tokens: most, at: now }
      bucket.tokens = Math.min(most, bucket.tokens + ((now - bucket.at) / 1000) * perSecond)
      bucket.at = now
      buckets.set(key, bucket)
      const wanted = Math.min(amount, most)
      if (bucket.tokens < wanted) return Math.max(1, Math.ceil((wanted - bucket.tokens) / perSecond))
      bucket.tokens -= wanted
      return 0
    },
  }
}
