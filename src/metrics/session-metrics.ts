import { type Interval, intervals } from '../crashes/crash-stats.ts'
import { unitFactor } from '../plugin/units.ts'
import type { Period } from '../schema-builder/period.ts'
import {
  countSessionsOver,
  type newestSessions,
  type SessionLabel,
  type SessionsOfInterval,
} from '../sessions/count-sessions.ts'
import { readSessionCountsOver } from '../sessions/session-figures.ts'
import type { Database } from '../storage/database.ts'
import type { MetricDefinition } from './definition.ts'
import type { ListedMetric } from './list-metrics.ts'
import { boundedBuckets, type GroupPoint, type MetricSeries, MOST_POINTS, seriesOf } from './metric-series.ts'
import type { ValuesQuery } from './read-values.ts'
import { inUnit, isWithin, type Standing, standingOf, trendInterval } from './standings.ts'
import type { TimedValue } from './trend.ts'

/** Metrics that stored sessions tell, where an app does not send them itself, each in per cent. */
const shares: Readonly<Record<string, (crashed: number, all: number) => number>> = {
  'app.crash.rate': (crashed, all) => (100 * crashed) / all,
  'app.crash_free.rate': (crashed, all) => (100 * (all - crashed)) / all,
}
const SESSION_UNIT = '%'

export function isMadeOfSessions({ definition: { name }, series }: ListedMetric): boolean {
  return series === 0 && Object.hasOwn(shares, name)
}

/** The share of sessions that the metric is about; null where there are none. */
function shareOf(
  name: string,
  counts: readonly Pick<SessionsOfInterval, 'sessions' | 'crashedSessions'>[],
): number | null {
  const sessions = counts.reduce((sum, each) => sum + each.sessions, 0)
  const crashed = counts.reduce((sum, each) => sum + each.crashedSessions, 0)
  return sessions === 0 ? null : shares[name]!(crashed, sessions)
}

/** The metric with what sessions say of its unit. */
export function toldBySessions({ definition, series }: ListedMetric): ListedMetric {
  const factor = unitFactor(SESSION_UNIT, definition.unit)
  return { definition: { ...definition, sampleUnit: SESSION_UNIT, factor }, series }
}

/** The sessions that a standing is made of. */
export async function sessionsOf(
  database: Database,
  projectId: number,
  period: Period,
): Promise<Omit<SessionsOfInterval, 'labels'>[]> {
  const { points } = await readSessionCountsOver(database, { projectId }, period, trendInterval(period).name)
  return points.map(({ at, sessions, crashed }) => ({ at, sessions, crashedSessions: crashed }))
}

export function sessionStanding(
  definition: MetricDefinition,
  sessions: readonly Omit<SessionsOfInterval, 'labels'>[],
  period: Period,
): Standing {
  const { seconds } = trendInterval(period)
  const values = sessions.flatMap((each): TimedValue[] => {
    const value = isWithin(each.at, seconds, period) ? shareOf(definition.name, [each]) : null
    return value === null ? [] : [{ at: each.at, value }]
  })
  values.sort((one, other) => one.at.getTime() - other.at.getTime())
  return standingOf(definition, inUnit(shareOf(definition.name, sessions), definition), values)
}

/** As samples would say it. */
export function newestOfSessions(
  metric: string,
  newest: Awaited<ReturnType<typeof newestSessions>>,
): TimedValue | null {
  const value = newest === null ? null : shareOf(metric, [newest])
  return value === null ? null : { at: newest!.at, value }
}

/**
 * The metric over time, as `metricSeries` tells it: whatever the aggregate, the share of the sessions that began in an interval, and
 * of COUNT how many they are. Sessions have the labels `environment` and `release`.
 *
 * @throws TooMuch
 */
export async function sessionSeries(
  database: Database,
  { projectId, metric, aggregate, labels, groupBy }: ValuesQuery,
  { interval, period }: { interval: Interval; period: Period },
): Promise<MetricSeries[]> {
  const buckets = boundedBuckets(period, interval)
  const { environment, release, ...others } = labels
  if (buckets.count === 0 || Object.keys(others).length > 0) return []
  const groups = groupBy.filter((name): name is SessionLabel => name === 'environment' || name === 'release')
  const { from, to } = buckets
  const query = { projectId, from, to, environment, release, groupBy: groups }
  const rows = await countSessionsOver(database, query, { interval: intervals[interval], most: MOST_POINTS })
  const points = rows.map((row): GroupPoint => {
    const value = aggregate === 'COUNT' ? row.sessions : shareOf(metric, [row])
    const named = Object.fromEntries(groupBy.map((name) => [name, row.labels[name as SessionLabel] ?? '']))
    return { labels: named, at: row.at, value, count: row.sessions }
  })
  return seriesOf(points, groupBy, buckets)
}
