import type pg from 'pg'
import type { Alert, AlertRule } from '../storage/generated/client.ts'
import type { AlertState, WarningLevel } from '../storage/generated/enums.ts'
import type { Touched } from '../storage/touched.ts'

/** Something happened to an alert: another state, another level, a snooze. */
export interface AlertChange {
  /** As it is now. */
  alert: Alert
  rule: AlertRule
  /** Null: it is new. */
  from: AlertState | null
  levelBefore: WarningLevel | null
  /** Who did it; null: an evaluation. */
  actor: string | null
}

/**
 * Hears of changes in the transaction that makes them, so that what follows from a change is kept together with it. What it
 * sends, it posts in the outbox with this client.
 */
export type AlertListener = (
  client: pg.PoolClient,
  touched: Touched,
  changes: readonly AlertChange[],
  now: Date,
) => Promise<void>

/** States in which people are to do something about an alert. */
export const activeStates = ['FIRING', 'ACKNOWLEDGED', 'NO_DATA', 'ERROR'] as const satisfies readonly AlertState[]
const active: ReadonlySet<AlertState> = new Set(activeStates)

export const isActive = (state: AlertState): boolean => active.has(state)

/** Whether nobody is told of an alert at that moment, since somebody put it off. */
export function isSnoozed(alert: Pick<Alert, 'snoozedUntil' | 'snoozedForGood'>, now: Date): boolean {
  return alert.snoozedForGood || (alert.snoozedUntil !== null && alert.snoozedUntil > now)
}
