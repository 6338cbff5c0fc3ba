import type { Bus } from '../bus/notice.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import { acknowledged, actOn, resolved, snoozed, unsnoozed } from './act.ts'
import type { AlertListener } from './alert-change.ts'
import type { Alerting } from './alerting.ts'
import { changeRule, deleteRule } from './change-rule.ts'
import { createRounds } from './evaluate-due.ts'
import { giveDefaultRules } from './give-default-rules.ts'

export interface AlertingOptions {
  database: Database
  bus: Bus
  clock: Clock
  log: Log
  /** Called in this order. */
  listeners: readonly AlertListener[]
}

/** `round`: evaluates the rules that are due. To be called regularly, on all nodes. */
export function createAlerting(options: AlertingOptions): Alerting & { round(): Promise<void> } {
  // Projects that are made from now on have theirs from the start.
  let _areGiven = false
  const evaluateDue = createRounds(options)
  return {
    acknowledge: (alertId, actor) => actOn(options, alertId, acknowledged(actor)),
    snooze: (alertId, until, actor) => actOn(options, alertId, snoozed(until, actor)),
    unsnooze: (alertId, actor) => actOn(options, alertId, unsnoozed(actor)),
    resolve: (alertId, actor) => actOn(options, alertId, resolved(actor)),
    changeRule: (ruleId, decide, actor) => changeRule(options, ruleId, decide, actor),
    deleteRule: (ruleId, actor) => deleteRule(options, ruleId, actor),
    async round() {
      _areGiven ||= await giveDefaultRules(options)
      await evaluateDue()
    },
  }
}
