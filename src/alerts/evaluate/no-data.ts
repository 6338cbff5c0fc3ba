import { type Labels, labelsOf } from '../../metrics/labels.ts'
import type { Finding } from '../finding.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { SpecOf } from '../rule-spec.ts'
import { createFinder, type Evaluated, type Evaluating, limitGroups, ofWhat } from './evaluating.ts'

const DAY = 86_400_000

/**
 * Groups of series, and the seconds since each was heard of last. One that was silent for long is left out, unless there is an
 * alert about it.
 */
export async function evaluateNoData(input: Evaluating<SpecOf<'NO_DATA'>>): Promise<Evaluated> {
  const { rule, spec, open, now } = input
  const { metric, seconds, groupBy } = spec.form
  const finder = createFinder(input)
  const known = new Set(open.map(({ fingerprint }) => fingerprint))
  const since = new Date(now.getTime() - Math.max(DAY, 2_000 * seconds))
  const groups = [...newestByGroup(groupBy, await newestSamples(input))].filter(
    ([fingerprint, { newest }]) => groupBy.length === 0 || newest >= since || known.has(fingerprint),
  )
  // A metric that never came is missed since the rule was made.
  if (groupBy.length === 0 && groups.length === 0) {
    groups.push([fingerprintOf({}), { labels: {}, newest: rule.createdAt }])
  }
  limitGroups(groups.length)
  const findings = groups.map(([fingerprint, { labels, newest: heard }]): Finding => {
    // What came while nobody evaluated would have been refused, so that silence then says nothing.
    const { watchedSince } = rule
    const newest = watchedSince !== null && watchedSince > heard && !known.has(fingerprint) ? watchedSince : heard
    const value = Math.max(0, (now.getTime() - newest.getTime()) / 1_000)
    const isBad = value >= seconds
    const what = `${metric}${ofWhat(labels)}`
    const summary = isBad
      ? `${rule.name}: no ${what} for ${Math.floor(value)} s`
      : `${rule.name}: ${what} came ${Math.floor(value)} s ago`
    return finder.finding(
      {
        labels,
        issueId: null,
        fingerprint,
        status: isBad ? 'bad' : 'good',
        level: spec.level,
        value,
        unit: 's',
        since: newest,
        threshold: seconds,
        summary,
      },
      { value, count: 0, previous: Number.NaN, labels, now },
    )
  })
  return { evaluation: { findings, absent: 'FORGOTTEN' }, error: finder.error }
}

/** By fingerprint. */
function newestByGroup(
  groupBy: readonly string[],
  series: readonly { labels: Labels; newest: Date }[],
): Map<string, { labels: Labels; newest: Date }> {
  const groups = new Map<string, { labels: Labels; newest: Date }>()
  for (const { labels, newest } of series) {
    const group = Object.fromEntries(groupBy.map((name) => [name, labels[name] ?? '']))
    const fingerprint = fingerprintOf(group)
    const known = groups.get(fingerprint)
    if (!known || newest > known.newest) groups.set(fingerprint, { labels: group, newest })
  }
  return groups
}

async function newestSamples({ client, rule, spec, now }: Evaluating<SpecOf<'NO_DATA'>>) {
  const { metric, labels } = spec.form
  const newestIn = (table: string) =>
    `SELECT at FROM ${table} WHERE series_id = series.id AND at <= $4 ORDER BY at DESC LIMIT 1`
  const { rows } = await client.query<{ labels: Labels; newest: Date }>(
    `SELECT labels, newest FROM metric JOIN metric_series AS series ON series.metric_id = metric.id,
       LATERAL (SELECT max(at) AS newest FROM (
         (${newestIn('metric_sample')}) UNION ALL (${newestIn('metric_distribution')})) AS both_kinds) AS heard
     WHERE metric.project_id = $1 AND metric.name = $2 AND labels @> $3::jsonb AND newest IS NOT NULL`,
    [rule.projectId, metric, JSON.stringify(labelsOf(labels)), now],
  )
  return rows
}
