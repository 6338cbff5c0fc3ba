import type pg from 'pg'
import type { Severity } from '../crashes/decision.ts'
import { lowestKeyAt } from '../storage/time-key.ts'
import type { KpiQuery } from './kpi-query.ts'
import { incidentIn } from './scope.ts'

/** Incidents that were opened in an interval, or in the whole period, whose `bucket` is null. Times are means in seconds. */
export interface IncidentTimes {
  /** Null: all together. */
  severity: Severity | null
  bucket: Date | null
  opened: number
  /** When the first of them was opened. */
  firstOpened: Date | null
  mttd: number | null
  mtta: number | null
  acknowledged: number
  mttr: number | null
  resolved: number
}

// GREATEST passes over nulls, so that what is still open would count as 0.
const seconds = (from: string, to: string) =>
  `(avg(greatest(extract(epoch FROM ${to} - ${from}), 0)) FILTER (WHERE ${to} IS NOT NULL))::float8`

export async function incidentTimes(
  client: pg.ClientBase | pg.Pool,
  { projectId, scope, period, unit }: KpiQuery,
): Promise<IncidentTimes[]> {
  const values: unknown[] = [projectId, lowestKeyAt(period.from), lowestKeyAt(period.to), unit]
  const inScope = incidentIn(scope, 'incident.id', (value) => `$${values.push(value)}`)
  const { rows } = await client.query<IncidentTimes>(
    `SELECT severity, bucket, count(*)::int AS opened, min(opened_at) AS "firstOpened",
            ${seconds('started_at', 'opened_at')} AS mttd,
            ${seconds('opened_at', 'acknowledged_at')} AS mtta, count(acknowledged_at)::int AS acknowledged,
            ${seconds('opened_at', 'resolved_at')} AS mttr, count(resolved_at)::int AS resolved
     FROM (SELECT *, date_trunc($4, opened_at, 'UTC') AS bucket FROM incident
           WHERE project_id = $1 AND id >= $2::uuid AND id < $3::uuid AND ${inScope}) AS incident
     GROUP BY GROUPING SETS ((), (bucket), (severity), (severity, bucket))`,
    values,
  )
  return rows
}
