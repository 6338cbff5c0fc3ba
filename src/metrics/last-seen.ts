import { LOOK_UP_AGAIN } from './known-series.ts'

/**
 * What `last_seen` of a series lies at or after, if a sample of it came at a moment or later. A node that knows the series does not
 * look it up for so long, and whoever looks it up does not write down that it was seen if that was done within as long.
 */
export function lastSeenFrom(moment: Date): Date {
  return new Date(moment.getTime() - 2 * LOOK_UP_AGAIN)
}
