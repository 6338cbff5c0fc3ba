import { type AlertListener, isActive } from '../alerts/alert-change.ts'
import type { Bus } from '../bus/notice.ts'
import type { Clock } from '../clock.ts'
import type { Incidents } from '../incidents/incidents.ts'
import type { Log } from '../log.ts'
import type { Notifiers } from '../notifications/notifiers.ts'
import type { Outbox } from '../notifications/outbox.ts'
import type { Database } from '../storage/database.ts'
import { changing } from '../storage/touched.ts'
import { escalationOf } from './escalation-level.ts'
import { groupAlerts } from './group-alerts.ts'
import { claimDue } from './group-rows.ts'
import { tellOf } from './tell-of.ts'

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

/** Groups that one round looks at. */
const MOST_GROUPS = 500

export function createPager({ database, bus, clock, log, ...ways }: PagerOptions): Pager {
  return {
    async onAlertChanges(client, touched, changes, now) {
      for (const { alert, rule, from, levelBefore } of changes) {
        const isNews = isActive(alert.state) && (from !== alert.state || levelBefore !== alert.level)
        if (!isNews || escalationOf(rule, alert.level) !== null) continue
        const { id, summary, projectId } = alert
        touched.afterwards(() => log.info({ alert: id, project: projectId, rule: rule.name }, summary))
      }
      await groupAlerts(client, changes, now)
    },
    async round() {
      const seen: string[] = []
      const failures: unknown[] = []
      while (seen.length < MOST_GROUPS) {
        const before = seen.length
        try {
          await changing({ database, bus }, async (client, touched) => {
            const now = clock.now()
            const group = await claimDue(client, now, seen)
            if (group === null) return
            seen.push(group.id)
            await tellOf(group, now, { client, touched, log, ...ways })
          })
        } catch (error) {
          failures.push(error)
        }
        if (seen.length === before) break
      }
      // The others were told of; this one is tried again in the next round.
      if (failures.length > 0) throw failures[0]
    },
  }
}
