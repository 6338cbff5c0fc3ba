import type pg from 'pg'
import { lastSeenFrom } from '../metrics/last-seen.ts'
import type { WarningType } from '../storage/generated/enums.ts'
import { lowestKeyAt } from '../storage/time-key.ts'
import type { FactRow, Stretch } from './stretch.ts'

/** What happened, and whether anybody looked. */
export interface Counted<Row extends FactRow = FactRow> {
  rows: Row[]
  isWatched: boolean
}

/** Warnings by when they were opened; of all types together where the type is null. Watched: something was measured. */
export function warningCounts(
  client: pg.ClientBase | pg.Pool,
  stretch: Stretch,
): Promise<Counted<FactRow & { key: WarningType | null }>> {
  return counts(
    client,
    stretch,
    'SELECT opened_at AS at, type::text AS key FROM warning WHERE project_id = $1 AND id >= $2::uuid AND id < $3::uuid',
    'SELECT FROM metric_series WHERE project_id = $1 AND first_seen < $6 AND last_seen >= $7',
    [lastSeenFrom(stretch.period.from)],
  )
}

/** Alerts that fired, by when they began. Watched: a rule was evaluated. */
export function alertCounts(client: pg.ClientBase | pg.Pool, stretch: Stretch): Promise<Counted> {
  return counts(
    client,
    stretch,
    `SELECT started_at AS at, NULL::text AS key FROM alert
     WHERE project_id = $1 AND id >= $2::uuid AND id < $3::uuid AND fired_at IS NOT NULL`,
    evaluated,
  )
}

/** What people were told about alerts, by when it was posted. Watched: a rule was evaluated. */
export function notificationCounts(client: pg.ClientBase | pg.Pool, stretch: Stretch): Promise<Counted> {
  return counts(
    client,
    stretch,
    `SELECT page.posted_at AS at, NULL::text AS key FROM alert_group JOIN page ON page.group_id = alert_group.id
     WHERE alert_group.project_id = $1 AND alert_group.opened_at < $6
       AND (alert_group.closed_at IS NULL OR alert_group.closed_at >= $5::timestamptz - interval '1 day')
       AND page.state = 'POSTED' AND page.posted_at >= $5 AND page.posted_at < $6`,
    evaluated,
  )
}

const evaluated = 'SELECT FROM alert_rule WHERE project_id = $1 AND created_at < $6 AND evaluated_at >= $5'

/** @param events SQL of `at` and `key`; both statements may use the project, the period's keys ($2, $3) and times ($5, $6), and `more` */
async function counts<Key>(
  client: pg.ClientBase | pg.Pool,
  { projectId, period: { from, to }, unit }: Stretch,
  events: string,
  watched: string,
  more: readonly unknown[] = [],
): Promise<Counted<FactRow & { key: Key | null }>> {
  const { rows } = await client.query<FactRow & { key: Key | null; watched: boolean }>(
    `SELECT key, bucket, count(at)::int AS count, NULL::float8 AS value,
            $2::uuid IS NOT NULL AND $3::uuid IS NOT NULL AND $5::timestamptz < $6::timestamptz AND EXISTS (${watched}) AS watched
     FROM (SELECT at, key, date_trunc($4, at, 'UTC') AS bucket FROM (${events}) AS event) AS event
     GROUP BY GROUPING SETS ((), (bucket), (key), (key, bucket))`,
    [projectId, lowestKeyAt(from), lowestKeyAt(to), unit, from, to, ...more],
  )
  return { rows, isWatched: rows[0]?.watched ?? false }
}
