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
export const isActive = (state: AlertState): boolean => state !== 'PENDING' && state !== 'RESOLVED'
