import { severities } from '../../crashes/decision.ts'
import type { Labels } from '../../metrics/labels.ts'
import { lowestKeyAt } from '../../storage/time-key.ts'
import type { Finding } from '../finding.ts'
import { fingerprintOfKey } from '../fingerprint.ts'
import type { SpecOf } from '../rule-spec.ts'
import { createFinder, type Evaluated, type Evaluating } from './evaluating.ts'
import { type FoundIssue, issueFacts, issueLabels, issueSelection, nameOf } from './found-issue.ts'

/** Issues that one look reads. */
const PAGE = 200

type Input = Evaluating<SpecOf<'ISSUE_NEW'>> | Evaluating<SpecOf<'ISSUE_REGRESSED'>>

interface ReadIssue extends FoundIssue {
  /** Of its newest change. */
  place: string
  recurrences: number
  isWanted: boolean
  /** Of the crash that it became known, or came back, by. */
  since: Date | null
}

/**
 * Issues that are new, or came back, since the last look. Places rise in the order of commits, so none is passed by; an
 * issue gives one alert of a rule, or one for each time that it comes back, however often it changes.
 */
export async function evaluateIssues(input: Input): Promise<Evaluated> {
  const { rule, spec, now } = input
  const finder = createFinder(input)
  const read = await readIssues(input)
  const wanted = read
    .filter(({ isWanted }) => isWanted)
    .map((issue) => ({
      issue,
      fingerprint: fingerprintOfKey(spec.kind === 'ISSUE_NEW' ? issue.id : `${issue.id} ${issue.recurrences}`),
    }))
  const known = await toldBefore(
    input,
    wanted.map(({ fingerprint }) => fingerprint),
  )
  const fresh = wanted.flatMap(({ issue, fingerprint }): Finding[] => {
    if (known.has(fingerprint)) return []
    const labels = issueLabels(issue)
    const finding = finder.finding(
      {
        labels,
        issueId: issue.id,
        fingerprint,
        status: 'bad',
        level: spec.level,
        value: issue.crashes,
        unit: null,
        since: issue.since,
        threshold: null,
        summary: `${rule.name}: ${nameOf(issue)} ${issue.title}`,
      },
      { value: issue.crashes, count: issue.crashes, previous: Number.NaN, labels, now, issue: issueFacts(issue) },
    )
    // It is not read again: a condition that cannot tell keeps nobody from hearing of it.
    return [finding.status === 'error' ? { ...finding, status: 'bad' } : finding]
  })
  const last = read.at(-1)
  const place = last === undefined ? rule.place : BigInt(last.place)
  const findings = [...(await stillOpen(input)), ...fresh]
  return { evaluation: { findings, absent: 'GOOD', place, more: read.length === PAGE }, error: finder.error }
}

async function readIssues({ client, rule, spec, now }: Input): Promise<ReadIssue[]> {
  const { minSeverity, category = null, environment = null } = spec.form
  const isNew = spec.kind === 'ISSUE_NEW'
  const { rows } = await client.query<ReadIssue>(
    `SELECT ${issueSelection}, issue.changed AS place, issue.recurrences, ${isNew ? 'issue.first_seen' : 'issue.regressed_at'} AS since,
       issue.severity = ANY($3::"Severity"[]) AND ($4::text[] IS NULL OR issue.category::text = ANY($4))
       AND ($5::text IS NULL OR EXISTS (SELECT FROM crash WHERE crash.issue_id = issue.id AND crash.environment = $5
                                        AND crash.at >= coalesce(issue.regressed_at, crash.at)))
       AND ${isNew ? isNewIssue : isBackAgain} AS "isWanted"
     FROM issue JOIN project ON project.id = issue.project_id
     WHERE issue.project_id = $1 AND issue.changed > $2 ORDER BY issue.changed LIMIT ${PAGE}`,
    [
      rule.projectId,
      String(rule.place),
      severities.slice(severities.indexOf(minSeverity)),
      category,
      environment,
      ...(isNew
        ? [rule.issuesBefore, lowestKeyAt(new Date(now.getTime() - rule.keepFiringSeconds * 1_000))]
        : [rule.createdAt]),
    ],
  )
  return rows
}

/** Of an old one that grows worse nobody says that it is new. */
const isNewIssue = `issue.number > $6 AND issue.id >= $7::uuid AND issue.status <> ALL ('{RESOLVED,IGNORED}'::"IssueStatus"[])`
const isBackAgain = `issue.status = 'REGRESSED' AND issue.regressed_at >= $6`

async function toldBefore({ client, rule }: Input, fingerprints: readonly string[]): Promise<Set<string>> {
  if (fingerprints.length === 0) return new Set()
  const { rows } = await client.query<{ fingerprint: string }>(
    'SELECT fingerprint FROM alert WHERE rule_id = $1 AND fingerprint = ANY($2::uuid[])',
    [rule.id, fingerprints],
  )
  return new Set(rows.map(({ fingerprint }) => fingerprint))
}

/** Open alerts go on until their issue is seen to, or their time is over. */
async function stillOpen({ client, rule, open, now }: Input): Promise<Finding[]> {
  const about = open.filter(({ issueId }) => issueId !== null)
  if (about.length === 0) return []
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM issue WHERE id = ANY($1::uuid[]) AND status <> ALL ('{RESOLVED,IGNORED}'::"IssueStatus"[])`,
    [about.map(({ issueId }) => issueId)],
  )
  const unsolved = new Set(rows.map(({ id }) => id))
  return about.map((alert) => {
    const { labels, issueId, fingerprint, level, value, unit, threshold, summary, firedAt } = alert
    const isLasting = firedAt === null || now.getTime() - firedAt.getTime() < rule.keepFiringSeconds * 1_000
    const status = isLasting && unsolved.has(issueId!) ? 'bad' : 'over'
    return {
      labels: labels as Labels,
      issueId,
      fingerprint,
      level,
      value,
      unit,
      threshold,
      since: null,
      summary,
      status,
    }
  })
}
