import { type Interval, intervals } from '../crashes/crash-stats.ts'
import { bucketsOver } from '../periods/buckets.ts'
import { badInput } from '../schema-builder/errors.ts'
import type { Period } from '../schema-builder/period.ts'
import type { Fact, Facts } from './kpi.ts'
import type { Scope } from './scope.ts'

export const MOST_INTERVALS = 1_000

/** What KPIs are read of: a period of a project, cut into intervals. */
export interface KpiQuery {
  projectId: number
  scope: Scope
  period: Period
  /** Start and end of each part, within the period; the one that is not over ends now, since nobody knows what comes. */
  parts: readonly { at: Date; from: Date; to: Date }[]
  now: Date
  interval: Interval
  /** The interval as `date_trunc` knows it. */
  unit: (typeof intervals)[Interval]
}

/** @throws GraphQLError BAD_USER_INPUT for more than 1,000 intervals */
export function kpiQuery(
  { projectId, scope, period, interval }: Pick<KpiQuery, 'projectId' | 'scope' | 'period' | 'interval'>,
  now: Date,
): KpiQuery {
  const { from, count, length } = bucketsOver(period, interval)
  if (count > MOST_INTERVALS)
    throw badInput(`That makes more than ${MOST_INTERVALS} intervals: ask for a shorter period or a longer interval.`)
  const parts = Array.from({ length: count }, (_, index) => {
    const at = from.getTime() + index * length
    const begins = Math.max(at, period.from.getTime())
    const ends = Math.min(at + length, period.to.getTime())
    const isRunning = begins < now.getTime() && now.getTime() < ends
    return { at: new Date(at), from: new Date(begins), to: isRunning ? now : new Date(ends) }
  })
  return { projectId, scope, period, parts, now, interval, unit: intervals[interval] }
}

/** A fact of one interval, or of the whole period, whose `bucket` is null. */
export interface FactRow extends Fact {
  bucket: Date | null
}

const none: Fact = { value: null, count: 0 }

/** @param rows at most one for each interval; intervals without one have no facts */
export function factsOf({ parts }: KpiQuery, rows: readonly FactRow[]): Facts {
  const of = new Map(rows.map(({ bucket, value, count }) => [bucket?.getTime() ?? null, { value, count }]))
  return {
    total: of.get(null) ?? none,
    points: parts.map(({ at }) => ({ at, ...(of.get(at.getTime()) ?? none) })),
  }
}
