import type pg from 'pg'
import { lastSeenFrom } from '../metrics/last-seen.ts'
import { timeKey } from '../storage/time-key.ts'
import type { Touched } from '../storage/touched.ts'
import { sharedLabels, subjectOf } from './family.ts'
import type { Step } from './settle.ts'
import type { FoundHere } from './settle-families.ts'
import { suggestedAction } from './suggested-action.ts'

export interface Where {
  projectId: number
  family: string
  now: Date
}

export async function takeStep(
  client: pg.PoolClient,
  touched: Touched,
  step: Step<FoundHere>,
  where: Where,
): Promise<void> {
  const { projectId, now } = where
  if (step.step === 'RESOLVE') {
    await client.query('UPDATE warning SET resolved_at = $2, resolution = $3::"WarningResolution" WHERE id = $1', [
      step.warning.id,
      now,
      step.resolution,
    ])
    touched.row('warning', projectId, step.warning.id)
    return
  }
  const message = await messageOf(client, step, now)
  if (step.step === 'OPEN') {
    touched.row('warning', projectId, await open(client, step, message, where))
    return
  }
  const { warning, instances, findings, tell } = step
  const columns = { ...saying(step.worst, message), instances, ...(tell ? { told_at: now } : {}) }
  const assignments = Object.keys(columns).map((name, index) => `${name} = $${index + 4}`)
  await client.query(
    `UPDATE warning SET findings = findings + $2, last_seen = CASE WHEN $2 > 0 THEN $3 ELSE last_seen END, ${assignments}
     WHERE id = $1`,
    [warning.id, findings, now, ...Object.values(columns)],
  )
  if (tell) touched.row('warning', projectId, warning.id)
}

async function open(
  client: pg.PoolClient,
  { isOfMany, instances, worst, findings }: Extract<Step<FoundHere>, { step: 'OPEN' }>,
  message: string,
  { projectId, family, now }: Where,
): Promise<string> {
  const id = timeKey(now)
  const instance = isOfMany ? null : worst.instance
  const columns = {
    ...saying(worst, message),
    id,
    project_id: projectId,
    metric: worst.metric,
    labels: JSON.stringify(isOfMany ? sharedLabels(worst) : worst.labels),
    detector: worst.detector,
    subject: subjectOf(family, instance, isOfMany),
    family,
    instance,
    instances,
    opened_at: now,
    last_seen: now,
    told_at: now,
    findings,
  }
  const names = Object.keys(columns)
  const places = names.map((_, index) => `$${index + 1}`)
  await client.query(`INSERT INTO warning (${names}) VALUES (${places})`, Object.values(columns))
  return id
}

/** The columns that follow the worst finding. */
function saying({ finding, type, unit }: FoundHere, message: string) {
  const { level, value, threshold, confidence, expectedAt } = finding
  return {
    type,
    level,
    message,
    suggested_action: suggestedAction(type, level),
    value,
    threshold,
    unit,
    confidence,
    // A time long gone is as good as any other, and PostgreSQL does not keep those of before 4713 BC.
    expected_at: expectedAt ? new Date(Math.max(0, expectedAt.getTime())) : null,
  }
}

async function messageOf(
  client: pg.PoolClient,
  { worst, instances }: Exclude<Step<FoundHere>, { step: 'RESOLVE' }>,
  now: Date,
): Promise<string> {
  if (instances < 2) return worst.finding.message
  const { rows } = await client.query<{ all: number }>({
    name: 'count-instances',
    text: `
      SELECT count(DISTINCT instance)::int AS all FROM metric_series
      WHERE metric_id = $1 AND instance IS NOT NULL AND labels @> $2::jsonb AND last_seen >= $3
        AND (SELECT count(*) FROM jsonb_object_keys(labels)) = $4`,
    values: [worst.metricId, JSON.stringify(sharedLabels(worst)), lastSeenFrom(now), Object.keys(worst.labels).length],
  })
  return manyMessage(instances, rows[0]!.all, worst.finding.message)
}

export function manyMessage(instances: number, all: number, worst: string): string {
  const of = all > instances ? ` of ${all}` : ''
  return `${instances}${of} instances are in trouble. The worst: ${worst}`
}
