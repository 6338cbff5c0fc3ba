import { type Interval, intervals } from '../crashes/crash-stats.ts'
import { bucketsOver } from '../metrics/buckets.ts'
import { badInput } from '../schema-builder/errors.ts'
import type { Period } from '../schema-builder/period.ts'
import type { Fact, Facts } from './kpi.ts'

export const MOST_INTERVALS = 1_000

/** What KPIs are asked of: a period, cut into intervals. */
export interface Stretch {
  projectId: number
  period: Period
  /** Start and end of each part, within the period. */
  parts: readonly { at: Date; from: Date; to: Date }[]
  /** As `date_trunc` knows it. */
  unit: string
}

/** @throws GraphQLError BAD_USER_INPUT for more than 1,000 intervals */
export function stretchOf(projectId: number, period: Period, interval: Interval): Stretch {
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
  return { projectId, period, parts, unit: intervals[interval] }
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

/**
 * How many a day, where rows count what happened.
 *
 * @param isWatched whether anybody looked at all: where nothing was found then, that is none and not unknown
 */
export function perDay({ period, parts }: Stretch, rows: readonly FactRow[], isWatched: boolean): Facts {
  const of = new Map(rows.map(({ bucket, count }) => [bucket?.getTime() ?? null, count]))
  const isKnown = isWatched || (of.get(null) ?? 0) > 0
  const rate = (count: number, from: Date, to: Date): Fact => {
    return { value: isKnown ? count / ((to.getTime() - from.getTime()) / DAY) : null, count }
  }
  return {
    total: rate(of.get(null) ?? 0, period.from, period.to),
    points: parts.map(({ at, from, to }) => ({ at, ...rate(of.get(at.getTime()) ?? 0, from, to) })),
  }
}
