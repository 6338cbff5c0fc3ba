import type pg from 'pg'
import type { AlertListener } from '../alerts/alert-change.ts'
import type { Page } from '../storage/generated/client.ts'
import type { Touched } from '../storage/touched.ts'

/** Incidents, as the rest of the product has to do with them. */
export interface Incidents {
  /** Opens one where a critical alert fires, adds alerts to open ones, and writes their timelines. */
  readonly onAlertChanges: AlertListener
  /** Writes into the timelines of incidents whose alerts are in these groups who was told. */
  onPages(client: pg.PoolClient, touched: Touched, pages: readonly Page[]): Promise<void>
  /** Sees response times run out. To be called regularly. */
  round(): Promise<void>
}
