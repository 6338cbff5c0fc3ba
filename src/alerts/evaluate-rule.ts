import type pg from 'pg'
import type { Alert, AlertRule } from '../storage/generated/client.ts'
import { timeKey } from '../storage/time-key.ts'
import { tellsIssuesOnce } from './about-issues.ts'
import { advance, type Course, miss, type Timing } from './advance.ts'
import { type Changed, changeAlerts, type Writing } from './change-alerts.ts'
import { evaluate } from './evaluate/evaluate.ts'
import type { Evaluation, Finding } from './finding.ts'
import { fingerprintOf } from './fingerprint.ts'
import { lockAlerts, updateRule } from './rows.ts'
import { type RuleSpec, readSpec } from './rule-spec.ts'

/** Evaluates a rule that the caller has locked, and stores all that follows. */
export async function evaluateRule(rule: AlertRule, writing: Writing): Promise<void> {
  const { client, touched, now } = writing
  const alerts = await lockAlerts(client, 'rule_id = $1 AND (resolved_at IS NULL OR held)', [rule.id])
  const open = alerts.filter(({ resolvedAt }) => resolvedAt === null)
  const moment = tellsIssuesOnce(rule.kind) ? now : lastDue(rule, now)
  const { spec, evaluation, error } = await attempt(client, rule, open, moment)
  const timing = { ...spec, forSeconds: rule.forSeconds, keepFiringSeconds: rule.keepFiringSeconds }
  await changeAlerts(writing, rule, follow(rule, alerts, evaluation, timing, moment))
  const dueAt = evaluation.more ? now : nextDue(rule, now)
  await updateRule(client, {
    ...rule,
    dueAt,
    evaluatedAt: now,
    lastError: error,
    place: evaluation.place ?? rule.place,
  })
  if (error !== rule.lastError) touched.notice({ kind: 'alerting', project: rule.projectId })
}

/** The newest moment on the rule's grid, so that what is counted in evaluations does not depend on how soon each was begun. */
export function lastDue({ dueAt, intervalSeconds }: Pick<AlertRule, 'dueAt' | 'intervalSeconds'>, now: Date): Date {
  const interval = intervalSeconds * 1_000
  const passed = Math.max(0, Math.floor((now.getTime() - dueAt.getTime()) / interval))
  return new Date(dueAt.getTime() + passed * interval)
}

/** The next one after now: what a server missed while it stood still is not made up for. */
export function nextDue(rule: Pick<AlertRule, 'dueAt' | 'intervalSeconds'>, now: Date): Date {
  return new Date(lastDue(rule, now).getTime() + rule.intervalSeconds * 1_000)
}

/** What there is to know without a spec that can be read. */
const unread = { level: 'WARNING', onNoData: 'NO_DATA', onError: 'ERROR' } as const
type Known = Pick<RuleSpec, 'level' | 'onNoData' | 'onError'>

/** A fault of the rule leaves the transaction as it was before; one of the connection ends it. */
async function attempt(
  client: pg.PoolClient,
  rule: AlertRule,
  open: readonly Alert[],
  moment: Date,
): Promise<{ spec: Known; evaluation: Evaluation; error: string | null }> {
  let spec: Known = unread
  await client.query('SAVEPOINT evaluation')
  try {
    const read = readSpec(rule.spec)
    spec = read
    const { evaluation, error } = await evaluate({ client, rule, spec: read, open, now: moment })
    return { spec, evaluation, error }
  } catch (thrown) {
    await client.query('ROLLBACK TO SAVEPOINT evaluation')
    const error = thrown instanceof Error ? thrown.message : String(thrown)
    return { spec, evaluation: everywhere(rule, open, spec, 'error', 'could not be evaluated'), error }
  }
}

/** The same about every open alert, or about the rule as a whole. */
function everywhere(
  rule: AlertRule,
  open: readonly Alert[],
  { level }: Known,
  status: 'noData' | 'error',
  what: string,
): Evaluation {
  const summary = `${rule.name}: ${what}`
  const common = { status, level, value: null, threshold: null, summary }
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

function follow(
  rule: AlertRule,
  alerts: readonly Alert[],
  evaluation: Evaluation,
  timing: Timing & Known,
  moment: Date,
): Changed[] {
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
    // Nothing happens before what a person did meanwhile.
    const at = latest(moment, before.acknowledgedAt, before.evaluatedAt)
    const step = finding ? advance(before, finding, timing, at) : withoutFinding(before, seen, timing, at)
    if (step === null) continue
    const summary = finding && isTelling(finding, timing) ? finding.summary : before.summary
    add(before, { ...before, ...step.next, summary }, at, step.entry)
  }
  for (const finding of found.values()) {
    const step = advance(null, finding, timing, moment)
    if (step !== null) add(null, newAlert(rule, finding, step.next), moment, step.entry)
  }
  return changed
}

/** Whether it has something to say that is not said yet. */
function isTelling({ status }: Finding, { onNoData, onError }: Known): boolean {
  if (status === 'noData') return onNoData === 'NO_DATA' || onNoData === 'FIRE'
  if (status === 'error') return onError === 'ERROR'
  return status !== 'good' && status !== 'over'
}

function withoutFinding(open: Alert, { absent }: Evaluation, timing: Timing, at: Date) {
  // One that said that there was nothing at all is over once there is something.
  const saysNothing = (open.state === 'NO_DATA' || open.state === 'ERROR') && open.fingerprint === ofNothing
  if (absent === 'GONE' && !saysNothing) return miss(open, at)
  return advance(open, { status: 'good', level: open.level, value: null, threshold: null }, timing, at)
}

const ofNothing = fingerprintOf({})

function newAlert(rule: AlertRule, finding: Finding, course: Course): Alert {
  return {
    ...course,
    id: timeKey(course.startedAt),
    projectId: rule.projectId,
    ruleId: rule.id,
    fingerprint: finding.fingerprint,
    labels: { ...finding.labels, ...(rule.labels as Finding['labels']) },
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

function latest(first: Date, ...others: (Date | null)[]): Date {
  return others.reduce<Date>((newest, other) => (other !== null && other > newest ? other : newest), first)
}
