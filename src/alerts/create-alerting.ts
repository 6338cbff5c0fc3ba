import type { Bus } from '../bus/notice.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import type { AlertRule } from '../storage/generated/client.ts'
import { changing } from '../storage/touched.ts'
import { acknowledged, actOn, resolved, snoozed, unsnoozed } from './act.ts'
import type { AlertListener } from './alert-change.ts'
import type { Alerting } from './alerting.ts'
import { changeRule, deleteRule } from './change-rule.ts'
import { evaluateRule } from './evaluate-rule.ts'
import { giveDefaultRules } from './give-default-rules.ts'
import { ruleOf, ruleSelection } from './rows.ts'

export interface AlertingOptions {
  database: Database
  bus: Bus
  clock: Clock
  log: Log
  /** Called in this order. */
  listeners: readonly AlertListener[]
}

/** Milliseconds after which a round leaves the rest to the next one. */
const ROUND = 5_000

/** `round`: evaluates the rules that are due. To be called regularly, on all nodes. */
export function createAlerting(options: AlertingOptions): Alerting & { round(): Promise<void> } {
  // Projects that are made from now on have theirs from the start.
  let areGiven = false
  return {
    acknowledge: (alertId, actor) => actOn(options, alertId, acknowledged(actor)),
    snooze: (alertId, until, actor) => actOn(options, alertId, snoozed(until, actor)),
    unsnooze: (alertId, actor) => actOn(options, alertId, unsnoozed(actor)),
    resolve: (alertId, actor) => actOn(options, alertId, resolved(actor)),
    changeRule: (ruleId, decide, actor) => changeRule(options, ruleId, decide, actor),
    deleteRule: (ruleId, actor) => deleteRule(options, ruleId, actor),
    async round() {
      if (!areGiven) await giveDefaultRules(options)
      areGiven = true
      await evaluateDue(options)
    },
  }
}

/** One rule a transaction. One that cannot be evaluated at all keeps none of the others from it. */
async function evaluateDue(options: AlertingOptions): Promise<void> {
  const begun = performance.now()
  const failed: { rule: string; error: unknown }[] = []
  while (performance.now() - begun < ROUND) {
    let claimed: AlertRule | null = null
    try {
      await changing(options, async (client, touched) => {
        const now = options.clock.now()
        const { rows } = await client.query<AlertRule>(
          `SELECT ${ruleSelection} FROM alert_rule
           WHERE enabled AND deleted_at IS NULL AND due_at <= $1 AND id <> ALL ($2::uuid[])
           ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
          [now, failed.map(({ rule }) => rule)],
        )
        if (rows[0] === undefined) return
        claimed = ruleOf(rows[0])
        await evaluateRule(claimed, { client, touched, listeners: options.listeners, now })
      })
    } catch (error) {
      const rule = claimed as AlertRule | null
      if (rule === null) throw error
      failed.push({ rule: rule.id, error })
      options.log.error({ err: error, rule: rule.id }, 'a rule was not evaluated; it is tried again')
      continue
    }
    if (claimed === null) break
  }
  if (failed.length > 0) throw failed[0]!.error
}
