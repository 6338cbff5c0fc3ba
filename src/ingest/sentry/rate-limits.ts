import type { DataCategory } from './category.ts'

export interface RateLimit {
  /** How long the sender should hold back. */
  seconds: number
  /** Empty means every category. */
  categories: readonly DataCategory[]
  scope: 'organization' | 'project' | 'key'
  /** A short word for the quota, such as `quota_exceeded`; null leaves it out. */
  reason: string | null
}

/**
 * The headers that tell a sender its limits, on any answer; none when nothing is limited ("Rate Limiting").
 * Retry-After is for senders that do not read the other one: they stop everything, so it holds only with status 429.
 */
export function rateLimitHeaders(limits: readonly RateLimit[], status: number): Record<string, string> {
  if (limits.length === 0) return {}
  const headers: Record<string, string> = { 'x-sentry-rate-limits': limits.map(formatRateLimit).join(', ') }
  if (status === 429) headers['retry-after'] = String(Math.max(...limits.map(wholeSeconds)))
  return headers
}

function formatRateLimit(limit: RateLimit): string {
  const reason = limit.reason === null ? '' : `:${limit.reason.replace(/[^\w.-]/g, '_')}`
  return `${wholeSeconds(limit)}:${limit.categories.join(';')}:${limit.scope}${reason}`
}

function wholeSeconds({ seconds }: RateLimit): number {
  return Math.max(1, Math.ceil(seconds))
}
