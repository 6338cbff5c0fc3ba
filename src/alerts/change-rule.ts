import type pg from 'pg'
import { lockProjectRow } from '../projects/lock-project-row.ts'
import type { AlertRule } from '../storage/generated/client.ts'
import { changing } from '../storage/touched.ts'
import type { Refusal, RuleDecision } from './alerting.ts'
import { endAlerts, type Writing } from './change-alerts.ts'
import type { AlertingOptions } from './create-alerting.ts'
import { refusalOfNames } from './named-by-rule.ts'
import { lockAlerts, ruleOf, ruleSelection, updateRule } from './rows.ts'

const missing = { code: 'NOT_FOUND' as const, message: 'There is no such rule.', path: ['ruleId'] }

/** Changes a rule in one transaction with what becomes of its alerts. */
export function changeRule(
  options: AlertingOptions,
  ruleId: string,
  decide: RuleDecision,
  actor: string,
): Promise<Refusal> {
  return onRule(options, ruleId, async (rule, writing) => {
    const change = decide(rule)
    if ('refusal' in change) return change.refusal
    const { client, now } = writing
    const next = { ...rule, ...change, updatedAt: now, dueAt: now }
    if (next.name !== rule.name) {
      // So that two rules are not given the same name at once.
      await lockProjectRow(client, rule.projectId)
    }
    const taken = await client.query(
      'SELECT FROM alert_rule WHERE project_id = $1 AND name = $2 AND id <> $3 AND deleted_at IS NULL',
      [rule.projectId, next.name, rule.id],
    )
    if (taken.rowCount !== 0) {
      return { code: 'TAKEN', message: `There is a rule "${next.name}" already.`, path: ['name'] }
    }
    const refusal = await refusalOfNames(client, next, rule)
    if (refusal !== null) return refusal
    const isOther = next.kind !== rule.kind
    if (isOther || !next.enabled) {
      await endOpen(writing, rule, { note: isOther ? 'The rule was changed.' : 'The rule was disabled.', actor })
    }
    // What happened while it did not look, or looked for something else, is not news.
    const since = isOther || (next.enabled && !rule.enabled) ? await fromNowOn(client, rule.projectId) : {}
    await updateRule(client, { ...next, ...since })
    return null
  })
}

export function deleteRule(options: AlertingOptions, ruleId: string, actor: string): Promise<Refusal> {
  return onRule(options, ruleId, async (rule, writing) => {
    const { client, now } = writing
    await endOpen(writing, rule, { note: 'The rule was deleted.', actor })
    const { rowCount } = await client.query(
      'DELETE FROM alert_rule WHERE id = $1 AND NOT EXISTS (SELECT FROM alert WHERE rule_id = $1)',
      [rule.id],
    )
    if (rowCount === 0) await updateRule(client, { ...rule, enabled: false, updatedAt: now, deletedAt: now })
    return null
  })
}

/** Where a rule about issues begins to read: with what is new from now on. */
export async function fromNowOn(
  client: pg.ClientBase,
  projectId: number,
): Promise<Pick<AlertRule, 'place' | 'issuesBefore'>> {
  const { rows } = await client.query<{ place: string; issuesBefore: number }>(
    `SELECT issue_number AS "issuesBefore",
            coalesce((SELECT sequence FROM project_stream WHERE project_id = project.id), 0) AS place
     FROM project WHERE id = $1`,
    [projectId],
  )
  return { place: BigInt(rows[0]!.place), issuesBefore: rows[0]!.issuesBefore }
}

function onRule(
  { database, bus, clock, listeners }: AlertingOptions,
  ruleId: string,
  act: (rule: AlertRule, writing: Writing) => Promise<Refusal>,
): Promise<Refusal> {
  return changing({ database, bus }, async (client, touched) => {
    const { rows } = await client.query<AlertRule>(
      `SELECT ${ruleSelection} FROM alert_rule WHERE id = $1 AND deleted_at IS NULL FOR UPDATE`,
      [ruleId],
    )
    if (rows[0] === undefined) return missing
    const rule = ruleOf(rows[0])
    const refusal = await act(rule, { client, touched, listeners, now: clock.now() })
    if (refusal === null) touched.notice({ kind: 'alerting', project: rule.projectId })
    return refusal
  })
}

async function endOpen(writing: Writing, rule: AlertRule, end: { note: string; actor: string }): Promise<void> {
  const open = await lockAlerts(writing.client, 'rule_id = $1 AND resolved_at IS NULL', [rule.id])
  await endAlerts(writing, rule, open, end)
}
