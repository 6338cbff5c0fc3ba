import { event as eventRule } from './event-rules.ts'
import type { Walk } from './walk.ts'

/**
 * Replaces secrets and personal data in a parsed Sentry event, in place, and makes every string and key storable.
 * What identifies the crash stays: ids, release, modules, frames (but for user names in paths), exception types.
 * Returns how many values were replaced. Recurses at most a few hundred levels; time is linear in the event's size.
 */
export function scrub(event: Record<string, unknown>): number {
  const walk: Walk = { replaced: 0 }
  eventRule(event, walk, 0)
  return walk.replaced
}
