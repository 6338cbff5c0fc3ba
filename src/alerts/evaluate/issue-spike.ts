import { severities } from '../../crashes/decision.ts'
import { lowestKeyAt } from '../../storage/time-key.ts'
import type { Finding } from '../finding.ts'
import { fingerprintOfKey } from '../fingerprint.ts'
import type { SpecOf } from '../rule-spec.ts'
import { createFinder, type Evaluated, type Evaluating, rounded } from './evaluating.ts'
import { type FoundIssue, issueFacts, issueLabels, issueSelection, nameOf } from './found-issue.ts'
import { poissonTail } from './poisson.ts'

/** Windows before the newest that an issue is compared with. */
const BASELINE = 24
/** The chance of so many crashes by chance below which they are none. */
const UNLIKELY = 1e-4

interface Burst extends FoundIssue {
  count: number
  earlier: number
  firstSeen: Date
}

/** Issues with far more crashes in the window than in the mean of the windows before it. */
export async function evaluateSpike(input: Evaluating<SpecOf<'ISSUE_SPIKE'>>): Promise<Evaluated> {
  const { rule, spec, now } = input
  const finder = createFinder(input)
  const findings = (await bursts(input)).map((issue): Finding => {
    const usual = baselineOf(issue, spec.form.windowSeconds, now)
    const isSpike = usual !== null && isUnusual(issue.count, usual, spec.form.factor)
    const labels = issueLabels(issue)
    const threshold = usual === null ? null : Math.max(spec.form.minimumCrashes, spec.form.factor * usual)
    const summary = `${rule.name}: ${nameOf(issue)} ${issue.title} crashed ${issue.count} times, usually ${rounded(usual ?? 0)}`
    const about = {
      labels,
      issueId: issue.id,
      fingerprint: fingerprintOfKey(issue.id),
      level: spec.level,
      value: issue.count,
      unit: null,
      since: null,
      threshold,
      summary,
    }
    return finder.finding(
      { ...about, status: isSpike ? 'bad' : 'good' },
      { value: issue.count, count: issue.count, previous: usual ?? Number.NaN, labels, now, issue: issueFacts(issue) },
    )
  })
  return { evaluation: { findings, absent: 'GOOD' }, error: finder.error }
}

export function isUnusual(count: number, usual: number, factor: number): boolean {
  return count >= factor * usual && poissonTail(count, usual) < UNLIKELY
}

/** Crashes in a usual window; null for an issue that is younger than one: it is new, which other rules tell. */
function baselineOf({ earlier, firstSeen }: Burst, windowSeconds: number, now: Date): number | null {
  const window = windowSeconds * 1_000
  const windows = Math.min(BASELINE, Math.floor((now.getTime() - window - firstSeen.getTime()) / window))
  return windows < 1 ? null : earlier / windows
}

async function bursts({ client, rule, spec, now }: Evaluating<SpecOf<'ISSUE_SPIKE'>>): Promise<Burst[]> {
  const { windowSeconds, minimumCrashes, minSeverity } = spec.form
  const ago = (windows: number) => lowestKeyAt(new Date(now.getTime() - windows * windowSeconds * 1_000 + 1))
  const { rows } = await client.query<Burst>(
    `WITH burst AS (
       SELECT issue_id, count(*)::int AS count FROM crash
       WHERE project_id = $1 AND id >= $2::uuid AND id < $3::uuid GROUP BY 1 HAVING count(*) >= $5)
     SELECT ${issueSelection}, issue.first_seen AS "firstSeen", burst.count,
            (SELECT count(*)::int FROM crash
             WHERE crash.issue_id = issue.id AND crash.id >= $4::uuid AND crash.id < $2::uuid) AS earlier
     FROM burst JOIN issue ON issue.id = burst.issue_id JOIN project ON project.id = issue.project_id
     WHERE issue.severity = ANY($6::"Severity"[]) AND issue.status <> 'IGNORED' ORDER BY burst.count DESC LIMIT 200`,
    [
      rule.projectId,
      ago(1),
      ago(0),
      ago(1 + BASELINE),
      minimumCrashes,
      severities.slice(severities.indexOf(minSeverity)),
    ],
  )
  return rows
}
