import { type Interval, intervals } from '../crashes/crash-stats.ts'
import { bucketsOver } from '../periods/buckets.ts'
import { badInput } from '../schema-builder/errors.ts'
import type { Period } from '../schema-builder/period.ts'
import type { Fact, Facts } from './kpi.ts'
import type { Scope } from './scope.ts'

export const MOST_INTERVALS = 1_000

/** What KPIs are asked of: a period, cut into intervals. */
export interface Stretch {
  projectId: number
  scope: Scope
  period: Period
  /** Start and end of each part, within the period. */
  parts: readonly { at: Date; from: Date; to: Date }[]
  interval: Interval
  /** The interval as `date_trunc` knows it. */
  unit: (typeof intervals)[Interval]
}

/** @throws GraphQLError BAD_USER_INPUT for more than 1,000 intervals */
export function stretchOf(projectId: number, scope: Scope, period: Period, interval: Interval): Stretch {
  const { from, count, length } = bucketsOver(period, interval)
  if (count > MOST_INTERVALS)
    throw badInput(`That makes more than ${MOST_INTERVALS} intervals: ask for a shorter period or a longer interval.`)
  const parts = Array.from({ length: count }, (_, index) => {
    const at = from.getTime() + index * length
    return {
      at: new Date(at),
      from: new Date(Math.max(at, period.from.getTime())),
      to: new Date(Math.min(at + length, period.to.getTime())),
    }
  })
  return { projectId, scope, period, parts, interval, unit: intervals[interval] }
}

/** A fact of one interval, or of the whole period, whose `bucket` is null. */
export interface FactRow extends Fact {
  bucket: Date | null
}

const none: Fact = { value: null, count: 0 }

/** @param rows at most one for each interval; intervals without one have no facts */
export function factsOf({ parts }: Stretch, rows: readonly FactRow[]): Facts {
  const of = new Map(rows.map(({ bucket, value, count }) => [bucket?.getTime() ?? null, { value, count }]))
  return {
    total: of.get(null) ?? none,
    points: parts.map(({ at }) => ({ at, ...(of.get(at.getTime()) ?? none) })),
  }
}

const DAY = 86_400_000
/** Milliseconds: what happened in less says nothing of a day. */
const LEAST_WATCHED = 60_000

/**
 * Since when anybody looked. What happened before anybody is known to have looked shows that somebody did, and not since when: then
 * it is taken for the whole period.
 *
 * @param known null: nobody is known to have looked
 * @param first when the first of what happened in the period did; null: nothing
 */
export function watchedSince(known: Date | null, first: Date | null, { period }: Pick<Stretch, 'period'>): Date | null {
  return first !== null && (known === null || first < known) ? period.from : known
}

/** When anybody looked. */
export interface Watched {
  /** Null: never. */
  since: Date | null
  now: Date
}

/** How many a day of what was watched, where rows count what happened. */
export function perDay({ period, parts }: Stretch, rows: readonly FactRow[], { since, now }: Watched): Facts {
  const of = new Map(rows.map(({ bucket, count }) => [bucket?.getTime() ?? null, count]))
  const rate = (count: number, from: Date, to: Date): Fact => {
    if (since === null) return { value: null, count }
    const watched = Math.min(to.getTime(), now.getTime()) - Math.max(from.getTime(), since.getTime())
    return { value: watched < LEAST_WATCHED ? null : count / (watched / DAY), count }
  }
  return {
    total: rate(of.get(null) ?? 0, period.from, period.to),
    points: parts.map(({ at, from, to }) => ({ at, ...rate(of.get(at.getTime()) ?? 0, from, to) })),
  }
}
