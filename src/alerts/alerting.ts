import type { UserErrorCode } from '../schema-builder/payload.ts'

/** Null where it was done; else why not. */
export type Refusal = { code: UserErrorCode; message: string } | null

/** What people do to alerts. Whoever may is asked before. Each is done in one transaction with all that follows from it. */
export interface Alerting {
  /** Escalation stops, and starts over when the policy's time-out passes. Refused for an alert that nobody was called for. */
  acknowledge(alertId: string, actor: string): Promise<Refusal>
  /** Nobody is told of it until then; null: until it is resolved. */
  snooze(alertId: string, until: Date | null, actor: string): Promise<Refusal>
  unsnooze(alertId: string, actor: string): Promise<Refusal>
  /** Ends it by hand; it opens anew when the rule finds it again after a good evaluation. */
  resolve(alertId: string, actor: string): Promise<Refusal>
}
