import type { Interval } from '../crashes/crash-stats.ts'
import type { Period } from '../schema-builder/period.ts'
import { type Resolution, resolutions } from './tiles.ts'

const DAY = 86_400_000
/** Weeks begin on Monday; 1970 began on a Thursday. */
const FIRST_MONDAY = 4 * DAY

/** Each interval with the coarsest rollups that it is made of. */
const lengths: Readonly<Record<Interval, { milliseconds: number; offset: number; resolution: Resolution }>> = {
  MINUTE: { milliseconds: 60_000, offset: 0, resolution: resolutions.minute },
  HOUR: { milliseconds: 3_600_000, offset: 0, resolution: resolutions.hour },
  DAY: { milliseconds: DAY, offset: 0, resolution: resolutions.day },
  WEEK: { milliseconds: 7 * DAY, offset: FIRST_MONDAY, resolution: resolutions.day },
}

export interface Buckets {
  /** Start of the first. */
  from: Date
  /** End of the last. */
  to: Date
  count: number
  /** Milliseconds of each. */
  length: number
  resolution: Resolution
}

/** The whole intervals that begin within a period, cut at UTC. */
export function bucketsOf({ from, to }: Period, interval: Interval): Buckets {
  const { milliseconds, offset, resolution } = lengths[interval]
  const up = (time: Date) => Math.ceil((time.getTime() - offset) / milliseconds) * milliseconds + offset
  const [first, end] = [up(from), up(to)]
  return {
    from: new Date(first),
    to: new Date(end),
    count: (end - first) / milliseconds,
    length: milliseconds,
    resolution,
  }
}

/** The intervals that a period has a part in, cut at UTC. */
export function bucketsOver({ from, to }: Period, interval: Interval): Buckets {
  const { milliseconds, offset } = lengths[interval]
  const first = Math.floor((from.getTime() - offset) / milliseconds) * milliseconds + offset
  return bucketsOf({ from: new Date(first), to }, interval)
}
