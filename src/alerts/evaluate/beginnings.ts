import { labelsOf } from '../../metrics/labels.ts'
import type { Aggregate } from '../../metrics/measure.ts'
import { textArray, uuidArray } from '../../storage/array-parameter.ts'
import type { Finding } from '../finding.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { given, type SpecOf, sideOf } from '../rule-spec.ts'
import type { Evaluating } from './evaluating.ts'

/** Seconds of a window of which every sample is looked at. */
const LONGEST = 6 * 3_600
/** Those of which a single sample can be held against the thresholds. */
const likeSamples: ReadonlySet<Aggregate> = new Set(['AVG', 'MIN', 'MAX', 'LAST', 'P50', 'P90', 'P95', 'P99'])

/**
 * Says of what is newly bad when it began: with the first sample of the window that is past the mildest threshold, but not
 * before the end of the rule's last alert about the same.
 *
 * @param factor what samples are to be multiplied by to be in the unit of the thresholds
 */
export async function withBeginnings(
  input: Evaluating<SpecOf<'METRIC'>>,
  findings: Finding[],
  factor: number,
): Promise<Finding[]> {
  const { form } = input.spec
  const mildest = given(form.thresholds)[0]?.[1]
  const known = new Set(input.open.map(({ fingerprint }) => fingerprint))
  const fresh = findings.filter(({ status, fingerprint }) => status === 'bad' && !known.has(fingerprint))
  if (fresh.length === 0 || mildest === undefined) return findings
  if (!likeSamples.has(form.aggregate) || form.windowSeconds > LONGEST) return findings
  const first = await firstPast(input, mildest / factor)
  const ended = await lastEnds(
    input,
    fresh.map(({ fingerprint }) => fingerprint),
  )
  return findings.map((finding) => {
    const at = first.get(finding.fingerprint)
    if (at === undefined || !fresh.includes(finding)) return finding
    const end = ended.get(finding.fingerprint)
    return { ...finding, since: end !== undefined && end > at ? end : at }
  })
}

/** By fingerprint. */
async function firstPast(
  { client, rule, spec, now }: Evaluating<SpecOf<'METRIC'>>,
  limit: number,
): Promise<Map<string, Date>> {
  const { metric, labels, groupBy, windowSeconds } = spec.form
  const [past, worst] = sideOf(spec) === 'ABOVE' ? ['>', 'max'] : ['<', 'min']
  const { rows } = await client.query<{ labels: string[]; at: Date }>(
    `SELECT wanted.labels, min(heard.at) AS at
     FROM metric JOIN metric_series AS series ON series.metric_id = metric.id
     CROSS JOIN LATERAL (SELECT ARRAY(
       SELECT coalesce(series.labels ->> name, '') FROM unnest($4::text[]) WITH ORDINALITY AS given (name, rank) ORDER BY rank
     ) AS labels) AS wanted
     CROSS JOIN LATERAL (
       (SELECT at FROM metric_sample WHERE series_id = series.id AND at > $5 AND at <= $6 AND value ${past} $7
        ORDER BY at LIMIT 1)
       UNION ALL
       (SELECT at FROM metric_distribution WHERE series_id = series.id AND at > $5 AND at <= $6 AND ${worst} ${past} $7
        ORDER BY at LIMIT 1)) AS heard
     WHERE metric.project_id = $1 AND metric.name = $2 AND series.labels @> $3::jsonb
     GROUP BY 1`,
    [
      rule.projectId,
      metric,
      JSON.stringify(labelsOf(labels)),
      textArray(groupBy),
      new Date(now.getTime() - windowSeconds * 1_000),
      now,
      limit,
    ],
  )
  return new Map(
    rows.map(({ labels: values, at }) => [
      fingerprintOf(Object.fromEntries(groupBy.map((name, index) => [name, values[index]!]))),
      at,
    ]),
  )
}

async function lastEnds({ client, rule }: Evaluating, fingerprints: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await client.query<{ fingerprint: string; at: Date }>(
    `SELECT fingerprint, max(resolved_at) AS at FROM alert
     WHERE rule_id = $1 AND fingerprint = ANY($2::uuid[]) AND resolved_at IS NOT NULL GROUP BY fingerprint`,
    [rule.id, uuidArray(fingerprints)],
  )
  return new Map(rows.map(({ fingerprint, at }) => [fingerprint, at]))
}
