import type pg from 'pg'
import type { FactRow, Stretch } from './stretch.ts'

/** Days within which an issue that comes back is a fix that did not hold. */
const RECURS_WITHIN = 30

/** The share of issues resolved in the period that came back. */
export function recurrence(client: pg.ClientBase | pg.Pool, stretch: Stretch): Promise<FactRow[]> {
  return share(
    client,
    stretch,
    `SELECT resolved_at AS at,
            coalesce(regressed_at > resolved_at AND regressed_at <= resolved_at + interval '${RECURS_WITHIN} days', false) AS holds
     FROM issue WHERE project_id = $1 AND resolved_at >= $2 AND resolved_at < $3`,
  )
}

/**
 * The share of grave issues first seen in the period that a warning came before. The last of the conditions on warnings follows
 * from those before it: it is what the index is asked for.
 */
export function warnedBeforeCrash(client: pg.ClientBase | pg.Pool, stretch: Stretch): Promise<FactRow[]> {
  return share(
    client,
    stretch,
    `SELECT first_seen AS at, EXISTS (
              SELECT FROM warning
              WHERE warning.project_id = $1 AND opened_at <= issue.first_seen
                AND (warning.resolved_at IS NULL OR warning.resolved_at >= issue.first_seen
                     OR opened_at >= issue.first_seen - interval '1 hour')
                AND (warning.resolved_at IS NULL OR warning.resolved_at >= issue.first_seen - interval '1 hour')
            ) AS holds
     FROM issue
     WHERE project_id = $1 AND last_seen >= $2 AND first_seen >= $2 AND first_seen < $3 AND severity IN ('HIGH', 'CRITICAL')`,
  )
}

/** @param facts SQL of `at` and whether it `holds` */
async function share(
  client: pg.ClientBase | pg.Pool,
  { projectId, period, unit }: Stretch,
  facts: string,
): Promise<FactRow[]> {
  const { rows } = await client.query<FactRow>(
    `SELECT bucket, avg(holds::int)::float8 AS value, count(*)::int AS count
     FROM (SELECT date_trunc($4, at, 'UTC') AS bucket, holds FROM (${facts}) AS fact) AS fact
     GROUP BY GROUPING SETS ((), (bucket))`,
    [projectId, period.from, period.to, unit],
  )
  return rows
}
