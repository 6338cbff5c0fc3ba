import type pg from 'pg'
import type { FactRow, KpiQuery } from './kpi-query.ts'
import { type Bind, isEverything, labelledIn, sightingIn } from './scope.ts'

/**
 * The share of resolutions in the period after which the issue came back in time. Those that are younger than that are left out,
 * also where the issue came back already: of their like only the ones that hold are not known yet, and the share would be too high.
 * In an environment or release only resolutions of what was seen there before count, and an issue came back there if it was seen
 * there when it came back anywhere, or later: of each place the first and the last crash are kept.
 *
 * @param days within which an issue that comes back is a fix that did not hold
 */
export function recurrence(
  client: pg.ClientBase | pg.Pool,
  query: KpiQuery,
  { days, now }: { days: number; now: Date },
): Promise<FactRow[]> {
  const { scope } = query
  return share(client, query, (bind) => {
    const within = `make_interval(days => ${bind(days)})`
    const seen = isEverything(scope)
      ? ''
      : `JOIN LATERAL (SELECT min(first_seen) AS first, max(last_seen) AS last FROM issue_sighting AS sighting
                       WHERE sighting.issue_id = known.issue_id AND ${sightingIn(scope, bind)}) AS seen ON seen.first <= resolved_at`
    const isBack = isEverything(scope) ? 'true' : 'returned_at <= seen.last'
    return `SELECT resolved_at AS at, coalesce(returned_at <= resolved_at + ${within} AND ${isBack}, false) AS holds
     FROM issue_resolution AS known ${seen} WHERE project_id = $1 AND resolved_at >= $2 AND resolved_at < $3
       AND resolved_at <= ${bind(now)}::timestamptz - ${within}`
  })
}

/**
 * The share of grave issues first seen in the period that a warning came before. A warning goes before what happens while it is open,
 * but for no more than a day after what it is about was last found, so that none that is left open warns of everything, and for an
 * hour from when it was opened: an issue is in such a span if the latest end of those that began by then is not past. Of spans that
 * begin between the same two issues only the latest end is kept, so that many warnings need not be sorted.
 */
export function warnedBeforeCrash(client: pg.ClientBase | pg.Pool, query: KpiQuery): Promise<FactRow[]> {
  const { scope } = query
  return share(
    client,
    query,
    (bind) => `
     WITH grave AS MATERIALIZED (
       SELECT at, row_number() OVER (ORDER BY at) AS place FROM (${firstSeen(query, bind)}) AS seen WHERE at >= $2 AND at < $3
     ), span AS (
       SELECT width_bucket(opened_at - interval '1 microsecond', (SELECT array_agg(at ORDER BY place) FROM grave)) AS before,
              max(greatest(least(resolved_at, last_seen + interval '1 day'), opened_at + interval '1 hour')) AS until
       FROM warning
       WHERE project_id = $1 AND opened_at < $3 AND (resolved_at IS NULL OR resolved_at >= $2::timestamptz - interval '1 hour')
         AND last_seen >= $2::timestamptz - interval '1 day' AND ${labelledIn(scope, 'labels', bind)}
       GROUP BY before
     )
     SELECT at, coalesce(max(until) OVER (ORDER BY place) >= at, false) AS holds FROM grave LEFT JOIN span ON before = place - 1`,
  )
}

/**
 * SQL of when grave issues that had a crash since the begin of the period were first seen in the scope. By when an issue was last
 * seen there is an index, by when it was first seen there is none.
 */
function firstSeen({ scope }: KpiQuery, bind: Bind): string {
  const grave = `issue.severity IN ('HIGH', 'CRITICAL')`
  const issues = `SELECT first_seen AS at FROM issue WHERE project_id = $1 AND last_seen >= $2 AND first_seen >= $2 AND ${grave}`
  if (isEverything(scope)) return issues
  return `SELECT min(sighting.first_seen) AS at FROM issue_sighting AS sighting JOIN issue ON issue.id = sighting.issue_id
          WHERE issue.project_id = $1 AND issue.last_seen >= $2 AND ${sightingIn(scope, bind)} AND ${grave} GROUP BY issue.id`
}

/** @param factsOf SQL of `at` and whether it `holds`, which may use the project and the period ($2, $3) */
async function share(
  client: pg.ClientBase | pg.Pool,
  { projectId, period, unit }: KpiQuery,
  factsOf: (bind: Bind) => string,
): Promise<FactRow[]> {
  const values: unknown[] = [projectId, period.from, period.to, unit]
  const facts = factsOf((value) => `$${values.push(value)}`)
  const { rows } = await client.query<FactRow>(
    `SELECT bucket, avg(holds::int)::float8 AS value, count(*)::int AS count
     FROM (SELECT date_trunc($4, at, 'UTC') AS bucket, holds FROM (${facts}) AS fact) AS fact
     GROUP BY GROUPING SETS ((), (bucket))`,
    values,
  )
  return rows
}
