import { expect, test } from 'vitest'
import { createRateLimiter } from '../../src/ingest/rate-limiter.ts'
import { refusalOf } from './refusal.ts'

test.each<[perSecond: number, atOnce: number, retryAfter: number]>([
  [2, 20, 1],
  [0.2, 2, 5],
  [0.01, 1, 100],
])('%d a second: %d at once, the next after %d seconds', (perSecond, atOnce, retryAfter) => {
  const limiter = createRateLimiter(perSecond)
  const take = (seconds: number) => limiter.take(1, seconds * 1_000)
  for (let count = 0; count < atOnce; count++) take(0)
  expect(refusalOf(() => take(0))).toMatch(/^rate_limited: /)
  expect(() => take(0)).toThrow(expect.objectContaining({ retryAfterSeconds: retryAfter }))
  expect(() => take(retryAfter)).not.toThrow()
  expect(() => limiter.take(2, 0)).not.toThrow()
})
