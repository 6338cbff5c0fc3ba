import { type Labels, labelsOf } from '../../metrics/labels.ts'
import type { Finding } from '../finding.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { SpecOf } from '../rule-spec.ts'
import { createFinder, type Evaluated, type Evaluating, inWords } from './evaluating.ts'

const DAY = 86_400_000

/** Groups of series that were heard of in the last day, and the seconds since each was heard of last. */
export async function evaluateNoData(input: Evaluating<SpecOf<'NO_DATA'>>): Promise<Evaluated> {
  const { rule, spec, now } = input
  const { metric, seconds, groupBy } = spec.form
  const finder = createFinder(input)
  const groups = new Map<string, { labels: Labels; newest: Date }>()
  for (const { labels, newest } of await newestSamples(input)) {
    const group = Object.fromEntries(groupBy.map((name) => [name, labels[name] ?? '']))
    const known = groups.get(JSON.stringify(group))
    if (!known || newest > known.newest) groups.set(JSON.stringify(group), { labels: group, newest })
  }
  // A metric that never came is missed since the rule was made.
  if (groupBy.length === 0 && groups.size === 0) groups.set('', { labels: {}, newest: rule.createdAt })
  const findings = [...groups.values()].map(({ labels, newest }): Finding => {
    const value = Math.max(0, (now.getTime() - newest.getTime()) / 1_000)
    const summary = `${rule.name}: no ${metric}${inWords(labels)} for ${Math.floor(value)} s`
    const status = value >= seconds ? ('bad' as const) : ('good' as const)
    return finder.finding(
      {
        labels,
        issueId: null,
        fingerprint: fingerprintOf(labels),
        status,
        level: spec.level,
        value,
        threshold: seconds,
        summary,
      },
      { value, count: 0, previous: Number.NaN, labels, now },
    )
  })
  return { evaluation: { findings, absent: 'GOOD' }, error: finder.error }
}

async function newestSamples({ client, rule, spec, now }: Evaluating<SpecOf<'NO_DATA'>>) {
  const { metric, labels, groupBy } = spec.form
  const since = groupBy.length === 0 ? new Date(0) : new Date(now.getTime() - DAY)
  const newestIn = (table: string) =>
    `SELECT at FROM ${table} WHERE series_id = series.id AND at <= $5 ORDER BY at DESC LIMIT 1`
  const { rows } = await client.query<{ labels: Labels; newest: Date }>(
    `SELECT labels, newest FROM metric JOIN metric_series AS series ON series.metric_id = metric.id,
       LATERAL (SELECT max(at) AS newest FROM (
         (${newestIn('metric_sample')}) UNION ALL (${newestIn('metric_distribution')})) AS both_kinds) AS heard
     WHERE metric.project_id = $1 AND metric.name = $2 AND labels @> $3::jsonb AND newest >= $4`,
    [rule.projectId, metric, JSON.stringify(labelsOf(labels)), since, now],
  )
  return rows
}
