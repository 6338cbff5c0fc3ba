import type { Alert, AlertRule } from '../storage/generated/client.ts'
import { timeKey } from '../storage/time-key.ts'
import { advance, type Course, miss, over, type Step, type Timing } from './advance.ts'
import type { Changed } from './change-alerts.ts'
import type { Evaluation, Finding } from './finding.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { RuleSpec } from './rule-spec.ts'

/** What of a rule its alerts are made of. */
type RuleOfAlerts = Pick<AlertRule, 'id' | 'projectId' | 'name' | 'labels'>

/** What of it is asked for beside what it looks at. */
export type Known = Pick<RuleSpec, 'level' | 'onNoData' | 'onError'>

/** The same about every open alert, or about the rule as a whole. */
export function everywhere(
  rule: RuleOfAlerts,
  open: readonly Alert[],
  { level }: Known,
  status: 'noData' | 'error',
  what: string,
  fault?: string,
): Evaluation {
  const summary = `${rule.name}: ${what}`
  const common = { status, level, value: null, unit: null, threshold: null, since: null, summary, fault }
  const findings = open.map(
    ({ fingerprint, labels, issueId }): Finding => ({
      ...common,
      fingerprint,
      labels: labels as Finding['labels'],
      issueId,
    }),
  )
  return {
    findings: findings.length > 0 ? findings : [{ ...common, labels: {}, issueId: null, fingerprint: ofNothing }],
    absent: 'GONE',
  }
}

/** What becomes of the alerts of a rule, those that are open and those that were ended by hand, by what an evaluation found. */
export function follow(
  rule: RuleOfAlerts,
  alerts: readonly Alert[],
  evaluation: Evaluation,
  timing: Timing & Known,
  moment: Date,
): Changed[] {
  if (evaluation.absent === 'UNHEARD') return []
  const open = alerts.filter(({ resolvedAt }) => resolvedAt === null)
  const held = alerts.filter(({ resolvedAt }) => resolvedAt !== null)
  const seen =
    evaluation.findings.length === 0 && evaluation.absent === 'GONE'
      ? everywhere(rule, open, timing, 'noData', 'no data')
      : evaluation
  const found = new Map(seen.findings.map((finding) => [finding.fingerprint, finding]))
  const changed: Changed[] = []
  const add = (before: Alert | null, alert: Alert, at: Date, entry: Changed['entry']) =>
    changed.push({ alert, before, at, entry, actor: null })

  for (const before of held) {
    const finding = found.get(before.fingerprint)
    if (finding?.status === 'bad' || finding?.status === 'between') found.delete(before.fingerprint)
    else if (finding?.status !== 'noData' && finding?.status !== 'error')
      add(before, { ...before, held: false }, moment, null)
  }
  for (const before of open) {
    const finding = found.get(before.fingerprint)
    found.delete(before.fingerprint)
    // Nothing happens before what a person did meanwhile, unless it was done by a clock that was far ahead.
    const at = latest(moment, before.acknowledgedAt, before.evaluatedAt)
    const course = notAfter(at, before)
    const step = finding ? advance(course, finding, timing, at) : withoutFinding(course, seen, timing, at)
    if (step === null) continue
    const summary = finding && isTelling(finding, timing, step) ? finding.summary : before.summary
    const unit = finding?.unit ?? before.unit
    add(before, { ...before, ...step.next, summary, unit }, at, withFault(step.entry, finding))
  }
  for (const finding of found.values()) {
    const step = advance(null, finding, timing, moment)
    if (step !== null) add(null, newAlert(rule, finding, step.next), moment, withFault(step.entry, finding))
  }
  return changed
}

/** The entry of an alert that is in error now says why. */
function withFault(entry: Step['entry'], finding: Finding | undefined): Step['entry'] {
  return entry?.to === 'ERROR' && entry.note === null ? { ...entry, note: finding?.fault ?? null } : entry
}

/** Whether it has something to say that is not said yet. */
function isTelling({ status, value }: Finding, { onNoData, onError }: Known, { next }: Step): boolean {
  if (status === 'noData') return onNoData === 'NO_DATA' || onNoData === 'FIRE'
  if (status === 'error') return onError === 'ERROR'
  // That it is over is said of the value that it ended with.
  if (status === 'good') return next.state === 'RESOLVED' && value !== null
  return status !== 'over'
}

const FORGOTTEN = 'The alert is forgotten: nothing was heard of it for long, or the rule looks for something else now.'

function withoutFinding(open: Alert, { absent }: Evaluation, timing: Timing, at: Date) {
  // One that said that there was nothing at all is over once there is something.
  const saysNothing = (open.state === 'NO_DATA' || open.state === 'ERROR') && open.fingerprint === ofNothing
  if (absent === 'GONE' && !saysNothing) return miss(open, at)
  if (absent === 'FORGOTTEN' && !saysNothing) return over(open, at, FORGOTTEN)
  return advance(open, { status: 'good', level: open.level, value: null, threshold: null }, timing, at)
}

const ofNothing = fingerprintOf({})

function newAlert(rule: RuleOfAlerts, finding: Finding, course: Course): Alert {
  const { startedAt: found } = course
  return {
    ...course,
    id: timeKey(found),
    projectId: rule.projectId,
    ruleId: rule.id,
    fingerprint: finding.fingerprint,
    labels: { ...finding.labels, ...(rule.labels as Finding['labels']) },
    unit: finding.unit,
    startedAt: finding.since !== null && finding.since < found ? finding.since : found,
    summary: finding.summary,
    issueId: finding.issueId,
    acknowledgedAt: null,
    acknowledgedBy: null,
    held: false,
    snoozedUntil: null,
    snoozedForGood: false,
    snoozedBy: null,
    groupId: null,
    changed: 0n,
  }
}

/** Milliseconds that clocks of servers may differ by. */
const APART = 60_000

/** The latest of them, but those that lie too far ahead of the first. */
function latest(first: Date, ...others: (Date | null)[]): Date {
  const limit = first.getTime() + APART
  return others.reduce<Date>(
    (newest, other) => (other !== null && other > newest && other.getTime() <= limit ? other : newest),
    first,
  )
}

/** An alert whose waits have begun by then, whatever the clock said that they began by. */
function notAfter(at: Date, alert: Alert): Alert {
  const lastTrueAt = alert.lastTrueAt > at ? at : alert.lastTrueAt
  const evaluatedAt = alert.evaluatedAt > at ? at : alert.evaluatedAt
  const towardsSince = alert.towardsSince !== null && alert.towardsSince > at ? at : alert.towardsSince
  return { ...alert, lastTrueAt, evaluatedAt, towardsSince }
}
