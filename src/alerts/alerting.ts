import type { UserErrorCode } from '../schema-builder/payload.ts'
import type { AlertRule } from '../storage/generated/client.ts'

/** Null where it was done; else why not. */
export type Refusal = { code: UserErrorCode; message: string; path?: readonly string[] } | null

/** What people do to alerts. Whoever may is asked before. Each is done in one transaction with all that follows from it. */
export interface Alerting {
  /** Escalation stops, and starts over when the policy's time-out passes. Refused for an alert that nobody was called for. */
  acknowledge(alertId: string, actor: string): Promise<Refusal>
  /** Nobody is told of it until then; null: until it is resolved. */
  snooze(alertId: string, until: Date | null, actor: string): Promise<Refusal>
  unsnooze(alertId: string, actor: string): Promise<Refusal>
  /** Ends it by hand; it opens anew when the rule finds it again after a good evaluation. */
  resolve(alertId: string, actor: string): Promise<Refusal>
  /** Makes a rule that is there what `decide` says. Its alerts end where it is not enabled any more or of another kind. */
  changeRule(ruleId: string, decide: RuleDecision, actor: string): Promise<Refusal>
  /** Ends its alerts, and keeps it for them where there were any. */
  deleteRule(ruleId: string, actor: string): Promise<Refusal>
}

/** What a rule is to be, or why it cannot; called with the rule locked. */
export type RuleDecision = (rule: AlertRule) => Partial<AlertRule> | { refusal: NonNullable<Refusal> }
