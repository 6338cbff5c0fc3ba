import type { Client } from 'pg'

/*
 * The same figures, by hand, over the rows themselves: each session is read once for a page. People are counted by grouping, which
 * PostgreSQL does in memory and with several processes, as count(DISTINCT …) it does not.
 */

export interface Asked {
  projectId: number
  from: Date
  to: Date
  customer: string
}

interface SessionTotals {
  sessions: number
  crashed: number
  people: number
  crashedPeople: number
}

/** The period of `$2` and `$3`, widened as ours is. */
const wholeHours = `started_at >= date_trunc('hour', $2::timestamptz, 'UTC')
  AND started_at < date_trunc('hour', $3::timestamptz + interval '1 hour' - interval '1 millisecond', 'UTC')`

/** One row for each group and user. */
const byUser = (group: string, period: string, column = group) => `
  SELECT ${column}, user_key, count(*) AS sessions, count(*) FILTER (WHERE status = 'CRASHED') AS crashed
  FROM session WHERE project_id = $1 AND ${period} GROUP BY ${group}, user_key
  UNION ALL
  SELECT ${column}, NULL, sum(exited::bigint + errored + abnormal + unhandled + crashed), sum(crashed)
  FROM session_count WHERE project_id = $1 AND ${period} GROUP BY ${group}`

/** Of rows as `byUser` makes them. */
const totals = `
  sum(sessions)::float8 AS sessions, sum(crashed)::float8 AS crashed, count(user_key)::float8 AS people,
  count(user_key) FILTER (WHERE crashed > 0)::float8 AS "crashedPeople"`

/** Sessions of a project that began in whole hours, as a whole and by day (UTC), and what is open. */
export async function readStability(client: Client, { projectId, from, to }: Asked) {
  const { rows } = await client.query<SessionTotals & { day: Date | null }>(
    `WITH of_day AS (${byUser('day', wholeHours, "date_trunc('day', started_at, 'UTC') AS day")}),
          of_user AS (SELECT user_key, sum(sessions) AS sessions, sum(crashed) AS crashed FROM of_day GROUP BY user_key)
     SELECT NULL AS day, ${totals} FROM of_user UNION ALL
     (SELECT day, ${totals} FROM of_day GROUP BY day ORDER BY day)`,
    [projectId, from, to],
  )
  const open = await client.query<{ issues: number; warnings: number }>(
    `SELECT (SELECT count(*)::int FROM issue WHERE project_id = $1 AND status IN ('UNRESOLVED', 'REGRESSED')) AS issues,
            (SELECT count(*)::int FROM warning WHERE project_id = $1 AND resolved_at IS NULL) AS warnings`,
    [projectId],
  )
  const [whole, ...days] = rows
  return { ...whole!, days, ...open.rows[0]! }
}

interface ReleaseTotals extends SessionTotals {
  release: string
  /** Its share of the sessions of all. */
  adoption: number
}

const ALWAYS = { from: new Date(0), to: new Date(8.64e14) }
const DAY = 86_400_000

/** Since the beginning; adoption is of the last 24 hours. */
export async function readReleases(client: Client, projectId: number, now: Date): Promise<ReleaseTotals[]> {
  const totals = await readReleasesIn(client, projectId, ALWAYS)
  const { rows } = await client.query<{ release: string; adoption: number }>(
    `SELECT release, (sum(sessions) / sum(sum(sessions)) OVER ())::float8 AS adoption FROM (
       SELECT release, count(*) AS sessions FROM session WHERE project_id = $1 AND ${wholeHours} GROUP BY release
       UNION ALL
       SELECT release, sum(exited::bigint + errored + abnormal + unhandled + crashed) FROM session_count
       WHERE project_id = $1 AND ${wholeHours} GROUP BY release
     ) AS counted GROUP BY release`,
    [projectId, new Date(now.getTime() - DAY), now],
  )
  const adoption = new Map(rows.map((row) => [row.release, row.adoption]))
  return totals.map((total) => ({ ...total, adoption: adoption.get(total.release) ?? 0 }))
}

export async function readReleasesIn(
  client: Client,
  projectId: number,
  { from, to }: Pick<Asked, 'from' | 'to'>,
): Promise<ReleaseTotals[]> {
  const { rows } = await client.query<ReleaseTotals>(
    `WITH of_user AS (${byUser('release', wholeHours)})
     SELECT release, ${totals}, (sum(sessions) / sum(sum(sessions)) OVER ())::float8 AS adoption
     FROM of_user GROUP BY release ORDER BY release DESC`,
    [projectId, from, to],
  )
  return rows
}

/** Usage of a customer in whole days (UTC), crashes that hit them, and the share of all used features that they use. */
export async function readCustomer(client: Client, { projectId, from, to, customer }: Asked) {
  const days = [projectId, customer, from, to]
  const within = `at >= date_trunc('day', $3::timestamptz, 'UTC')
    AND at < date_trunc('day', $4::timestamptz - interval '1 millisecond', 'UTC') + interval '1 day'`
  const { rows } = await client.query<{ day: Date | null; events: number; people: number }>(
    `WITH of_user AS (
       SELECT date_trunc('day', at, 'UTC') AS day, user_key, count(*) AS events FROM usage_event
       WHERE project_id = $1 AND customer = $2 AND ${within} GROUP BY 1, 2
     )
     SELECT NULL AS day, sum(events)::float8 AS events, count(DISTINCT user_key)::float8 AS people FROM of_user UNION ALL
     (SELECT day, sum(events)::float8, count(user_key)::float8 FROM of_user GROUP BY day ORDER BY day)`,
    days,
  )
  const crashes = await client.query<{ crashes: number }>(
    `SELECT count(*)::int AS crashes FROM crash
     WHERE project_id = $1 AND at >= $3 AND at < $4 AND (tags ->> 'customer' = $2 OR user_key IN (
       SELECT user_key FROM usage_event WHERE project_id = $1 AND customer = $2))`,
    days,
  )
  const features = await client.query<{ adoption: number }>(
    `SELECT (SELECT count(DISTINCT feature) FROM usage_event WHERE project_id = $1 AND customer = $2 AND ${within})::float8
            / (SELECT count(*) FROM (
                SELECT FROM usage_event WHERE project_id = $1 AND ${within} AND customer <> '' GROUP BY feature
                HAVING count(DISTINCT customer) > 1 ORDER BY count(*) DESC LIMIT 200
              ) AS used) AS adoption`,
    days,
  )
  const [whole, ...ofDays] = rows
  return { ...whole!, days: ofDays, ...crashes.rows[0]!, ...features.rows[0]! }
}
