import type pg from 'pg'
import type { WarningType } from '../storage/generated/enums.ts'
import { lowestKeyAt } from '../storage/time-key.ts'
import type { FactRow, KpiQuery } from './kpi-query.ts'
import { measuredSince } from './measured-since.ts'
import { observedSince } from './observed.ts'
import { alertIn, type Bind, labelledIn } from './scope.ts'

/** What happened, and since when it is observed. */
export interface Counted<Row extends FactRow = FactRow> {
  rows: Row[]
  /** Null: it was not in the period. */
  since: Date | null
}

/** Warnings by when they were opened; of all types together where the type is null. Observed: something was measured. */
export function warningCounts(
  client: pg.ClientBase | pg.Pool,
  query: KpiQuery,
): Promise<Counted<FactRow & { key: WarningType | null }>> {
  const { scope } = query
  return counts(client, query, (bind) => ({
    events: `SELECT opened_at AS at, type AS key FROM warning
             WHERE project_id = $1 AND id >= $2::uuid AND id < $3::uuid AND ${labelledIn(scope, 'labels', bind)}`,
    observed: measuredSince(query, bind),
  }))
}

/** Alerts that fired, by when they were found, which their keys tell. Observed: a rule was evaluated. */
export function alertCounts(client: pg.ClientBase | pg.Pool, query: KpiQuery): Promise<Counted> {
  return counts(client, query, (bind) => ({
    events: `SELECT ${timeOfKey('id')} AS at, NULL::text AS key FROM alert
             WHERE project_id = $1 AND id >= $2::uuid AND id < $3::uuid AND fired_at IS NOT NULL
               AND ${alertIn(query.scope, 'alert', bind)}`,
    observed: evaluated,
  }))
}

/** What people were told about alerts, by when it was posted. Observed: a rule was evaluated. */
export function notificationCounts(client: pg.ClientBase | pg.Pool, query: KpiQuery): Promise<Counted> {
  return counts(client, query, (bind) => ({
    events: `SELECT page.posted_at AS at, NULL::text AS key FROM alert_group JOIN page ON page.group_id = alert_group.id
             WHERE alert_group.project_id = $1 AND alert_group.opened_at < $6
               AND (alert_group.closed_at IS NULL OR alert_group.closed_at >= $5::timestamptz - interval '1 day')
               AND page.state = 'POSTED' AND page.posted_at >= $5 AND page.posted_at < $6 AND ${groupIn(query, bind)}`,
    observed: evaluated,
  }))
}

/** SQL of the time that a UUIDv7 begins with. */
const timeOfKey = (key: string) =>
  `to_timestamp(('x' || left(replace(${key}::text, '-', ''), 12))::bit(48)::bigint / 1000.0)`

const evaluated =
  'SELECT min(created_at) FROM alert_rule WHERE project_id = $1 AND created_at < $6 AND evaluated_at >= $5'

function groupIn({ scope }: KpiQuery, bind: Bind): string {
  const inScope = alertIn(scope, 'alert', bind)
  return inScope === 'true'
    ? inScope
    : `EXISTS (SELECT FROM alert WHERE alert.group_id = alert_group.id AND ${inScope})`
}

/** @param factsOf SQL of `at` and `key`, and of since when it is observed; both may use the project, the period's keys ($2, $3) and times ($5, $6) */
async function counts<Key>(
  client: pg.ClientBase | pg.Pool,
  query: KpiQuery,
  factsOf: (bind: Bind) => { events: string; observed: string },
): Promise<Counted<FactRow & { key: Key | null }>> {
  const { projectId, period, unit } = query
  const { from, to } = period
  const values: unknown[] = [projectId, lowestKeyAt(from), lowestKeyAt(to), unit, from, to]
  const { events, observed } = factsOf((value) => `$${values.push(value)}`)
  const { rows } = await client.query<FactRow & { key: Key | null; first: Date | null; since: Date | null }>(
    // Not every question uses all parameters, but each has to have a type.
    `WITH typed AS (SELECT $2::uuid, $3::uuid, $5::timestamptz, $6::timestamptz)
     SELECT key::text AS key, bucket, coalesce(sum(count), 0)::int AS count, NULL::float8 AS value,
            min(first) AS first, (SELECT since FROM (${observed}) AS observed (since)) AS since
     FROM (SELECT date_trunc($4, at, 'UTC') AS bucket, key, count(*) AS count, min(at) AS first
           FROM (${events}) AS event GROUP BY 1, 2) AS part
     GROUP BY GROUPING SETS ((), (bucket), (key), (key, bucket))`,
    values,
  )
  const whole = rows.find(({ bucket, key }) => bucket === null && key === null)
  return { rows, since: observedSince(whole?.since ?? null, whole?.first ?? null, query) }
}
