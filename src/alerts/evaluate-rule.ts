import type pg from 'pg'
import type { Alert, AlertRule } from '../storage/generated/client.ts'
import { tellsIssuesOnce } from './about-issues.ts'
import { changeAlerts, type Writing } from './change-alerts.ts'
import { evaluate } from './evaluate/evaluate.ts'
import type { Evaluation } from './finding.ts'
import { everywhere, follow, type Known } from './follow.ts'
import { lockAlerts, updateRule } from './rows.ts'
import { readSpec } from './rule-spec.ts'

/** Evaluates a rule that the caller has locked, and stores all that follows. */
export async function evaluateRule(due: AlertRule, writing: Writing): Promise<void> {
  const { client, touched, now } = writing
  const rule = { ...due, watchedSince: watchedSince(due, now) }
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

/** Intervals after which it counts as a time without evaluations. */
const MISSED = 2

function watchedSince({ evaluatedAt, watchedSince, intervalSeconds }: AlertRule, now: Date): Date | null {
  if (evaluatedAt === null) return null
  const silence = now.getTime() - evaluatedAt.getTime()
  return silence > MISSED * intervalSeconds * 1_000 ? now : watchedSince
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
    return { spec, evaluation: everywhere(rule, open, spec, 'error', 'could not be evaluated', error), error }
  }
}
