import type { AlertListener } from '../alerts/alert-change.ts'
import type { Bus } from '../bus/notice.ts'
import type { Clock } from '../clock.ts'
import type { Incidents } from '../incidents/incidents.ts'
import type { Log } from '../log.ts'
import type { Notifiers } from '../notifications/notifiers.ts'
import type { Outbox } from '../notifications/outbox.ts'
import type { Database } from '../storage/database.ts'

export interface PagerOptions {
  database: Database
  bus: Bus
  clock: Clock
  log: Log
  outbox: Pick<Outbox, 'post' | 'wake'>
  notifiers: Pick<Notifiers, 'names'>
  onPages: Incidents['onPages']
}

export interface Pager {
  /** Puts alerts into groups, and says when those are due. */
  readonly onAlertChanges: AlertListener
  /** Tells people of the groups that are due. To be called regularly, on all nodes. */
  round(): Promise<void>
}

export function createPager(_options: PagerOptions): Pager {
  return { onAlertChanges: async () => {}, round: async () => {} }
}
