import type pg from 'pg'
import type { FactRow, Stretch } from './stretch.ts'

/**
 * The share of resolutions in the period after which the issue came back in time. Of those that are younger than that nobody knows
 * yet, unless it did.
 *
 * @param days within which an issue that comes back is a fix that did not hold
 */
export function recurrence(
  client: pg.ClientBase | pg.Pool,
  stretch: Stretch,
  { days, now }: { days: number; now: Date },
): Promise<FactRow[]> {
  return share(
    client,
    stretch,
    `SELECT at, holds
     FROM (SELECT resolved_at AS at, coalesce(returned_at <= resolved_at + make_interval(days => $5), false) AS holds
           FROM issue_resolution WHERE project_id = $1 AND resolved_at >= $2 AND resolved_at < $3) AS resolution
     WHERE holds OR at <= $6::timestamptz - make_interval(days => $5)`,
    [days, now],
  )
}

/**
 * The share of grave issues first seen in the period that a warning came before. A warning goes before what happens while it is open
 * and for an hour from when it was opened: an issue is in such a span if the latest end of those that began by then is not past.
 */
export function warnedBeforeCrash(client: pg.ClientBase | pg.Pool, stretch: Stretch): Promise<FactRow[]> {
  return share(
    client,
    stretch,
    `SELECT at, coalesce(latest >= at, false) AS holds
     FROM (SELECT at, is_issue, max(until) OVER (ORDER BY at, is_issue ROWS UNBOUNDED PRECEDING) AS latest
           FROM (SELECT opened_at AS at, false AS is_issue,
                        CASE WHEN resolved_at IS NULL THEN 'infinity'
                             ELSE greatest(resolved_at, opened_at + interval '1 hour') END AS until
                 FROM warning
                 WHERE project_id = $1 AND opened_at < $3 AND (resolved_at IS NULL OR resolved_at >= $2::timestamptz - interval '1 hour')
                 UNION ALL
                 SELECT first_seen, true, NULL FROM issue
                 WHERE project_id = $1 AND last_seen >= $2 AND first_seen >= $2 AND first_seen < $3 AND severity IN ('HIGH', 'CRITICAL')
           ) AS moment) AS swept
     WHERE is_issue`,
  )
}

/** @param facts SQL of `at` and whether it `holds`, which may use the project, the period ($2, $3) and `more` from $5 on */
async function share(
  client: pg.ClientBase | pg.Pool,
  { projectId, period, unit }: Stretch,
  facts: string,
  more: readonly unknown[] = [],
): Promise<FactRow[]> {
  const { rows } = await client.query<FactRow>(
    `SELECT bucket, avg(holds::int)::float8 AS value, count(*)::int AS count
     FROM (SELECT date_trunc($4, at, 'UTC') AS bucket, holds FROM (${facts}) AS fact) AS fact
     GROUP BY GROUPING SETS ((), (bucket))`,
    [projectId, period.from, period.to, unit, ...more],
  )
  return rows
}
