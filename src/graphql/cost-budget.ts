import { GraphQLError } from 'graphql'
import type { ErrorCode } from '../schema-builder/errors.ts'
import { createTokenBuckets } from '../token-buckets.ts'

/** What tokens may spend on operations. Each node counts for itself. */
export interface CostBudget {
  /** Takes the points of an operation that begins; null when they were there, else nothing was taken. */
  spend(tokenId: string, points: number): { retryAfterSeconds: number } | null
}

/** @param perMinute points a minute that a token may spend, and at once after a minute's rest; 0 for any number */
export function createCostBudget(perMinute: number): CostBudget {
  if (perMinute === 0) return { spend: () => null }
  const buckets = createTokenBuckets<string>({ perSecond: perMinute / 60, most: perMinute })
  // Looking for its document took a point already, so that no bucket is quite full when an operation is to be paid.
  const most = Math.max(1, perMinute - 1)
  return {
    spend(tokenId, points) {
      const retryAfterSeconds = buckets.take(tokenId, Math.min(points, most), Date.now())
      return retryAfterSeconds === 0 ? null : { retryAfterSeconds }
    },
  }
}

export function rateLimited(retryAfterSeconds: number): GraphQLError {
  const message = `The token asks for more than it may. Come back in ${retryAfterSeconds} s.`
  const http = { status: 429, headers: { 'retry-after': String(retryAfterSeconds) } }
  const extensions = { code: 'RATE_LIMITED' satisfies ErrorCode, retryAfter: retryAfterSeconds, http }
  return new GraphQLError(message, { extensions })
}
