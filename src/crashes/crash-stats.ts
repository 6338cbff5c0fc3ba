import type { Period } from '../schema-builder/period.ts'
import type { Database } from '../storage/database.ts'
import { lowestKeyAt } from '../storage/time-key.ts'
import { type CrashFilter, listed } from './crash-filter.ts'
import { type CrashCategory, type Severity, severities } from './decision.ts'

/** What crashes can be counted by, each with its column. */
export const dimensions = {
  RELEASE: 'release',
  ENVIRONMENT: 'environment',
  PLATFORM: 'platform',
  OS: 'os',
  DEVICE: 'device',
  CATEGORY: 'category',
  SEVERITY: 'severity',
} as const
export type CrashDimension = keyof typeof dimensions

export const intervals = { MINUTE: 'minute', HOUR: 'hour', DAY: 'day', WEEK: 'week' } as const
export type Interval = keyof typeof intervals

export interface CrashBucket {
  at: Date | null
  release: string | null
  environment: string | null
  platform: string | null
  os: string | null
  device: string | null
  category: CrashCategory | null
  severity: Severity | null
  count: number
  users: number
}

export interface StatsQuery {
  projectId: number
  period: Period
  filter: CrashFilter
  groupBy: readonly CrashDimension[]
  interval: Interval | null
}

export const MOST_BUCKETS = 10_000

/** Counts crashes by what was asked, the earliest time first and the largest bucket first within it. At most `MOST_BUCKETS` + 1. */
export async function crashStats({ pool }: Database, query: StatsQuery): Promise<CrashBucket[]> {
  const { projectId, period, filter, groupBy, interval } = query
  const columns = groupBy.map((dimension) => dimensions[dimension])
  const at = interval === null ? [] : [`date_trunc('${intervals[interval]}', at, 'UTC') AS bucket`]
  const values: unknown[] = [projectId, lowestKeyAt(period.from), lowestKeyAt(period.to)]
  const where = conditions(filter, (value) => `$${values.push(value)}`)
  const grouping = [...at, ...columns].map((_, index) => index + 1)
  const { rows } = await pool.query<Record<string, unknown>>(
    `SELECT ${[...at, ...columns].map((column) => `${column}, `).join('')}
            count(*)::int AS count, count(DISTINCT user_key)::int AS users
     FROM crash
     WHERE project_id = $1 AND id >= $2::uuid AND id < $3::uuid ${where.map((condition) => `AND ${condition} `).join('')}
     ${grouping.length > 0 ? `GROUP BY ${grouping.join(', ')}` : ''}
     ORDER BY ${interval === null ? '' : 'bucket, '}count DESC${columns.map((column) => `, ${column}`).join('')}
     LIMIT ${MOST_BUCKETS + 1}`,
    values,
  )
  return rows.map(
    ({ bucket, ...row }) => ({ ...empty, at: (bucket as Date | undefined) ?? null, ...row }) as CrashBucket,
  )
}

const empty = {
  release: null,
  environment: null,
  platform: null,
  os: null,
  device: null,
  category: null,
  severity: null,
}

function conditions(filter: CrashFilter, parameter: (value: unknown) => string): string[] {
  const { minSeverity, category, handled, tags, since, until } = filter
  const all: string[] = []
  for (const column of listed) {
    const values = filter[column]
    if (values) all.push(`${column} = ANY(${parameter(values)}::text[])`)
  }
  if (minSeverity)
    all.push(`severity::text = ANY(${parameter(severities.slice(severities.indexOf(minSeverity)))}::text[])`)
  if (category) all.push(`category::text = ANY(${parameter(category)}::text[])`)
  if (typeof handled === 'boolean') all.push(`handled = ${parameter(handled)}`)
  for (const { key, value } of tags ?? [])
    all.push(`tags @> jsonb_build_object(${parameter(key)}::text, ${parameter(value)}::text)`)
  if (since) all.push(`at >= ${parameter(since)}`)
  if (until) all.push(`at < ${parameter(until)}`)
  return all
}
