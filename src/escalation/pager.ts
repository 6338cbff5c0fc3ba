import { type AlertChange, type AlertListener, isActive } from '../alerts/alert-change.ts'
import type { Bus } from '../bus/notice.ts'
import type { Clock } from '../clock.ts'
import type { Incidents } from '../incidents/incidents.ts'
import type { Log } from '../log.ts'
import type { Notifiers } from '../notifications/notifiers.ts'
import type { Outbox } from '../notifications/outbox.ts'
import { readSetting } from '../projects/settings.ts'
import type { Database } from '../storage/database.ts'
import { changing } from '../storage/touched.ts'
import { askedFor, groupAlerts } from './group-alerts.ts'
import { claimGroup, dueGroups } from './group-rows.ts'
import { alertGrouping, type Grouping } from './grouping.ts'
import { rewound } from './rewound.ts'
import { tellOf } from './tell-of.ts'

export interface PagerOptions {
  database: Database
  bus: Bus
  clock: Clock
  log: Log
  outbox: Pick<Outbox, 'post' | 'wake'>
  notifiers: Pick<Notifiers, 'names'>
  incidents: Pick<Incidents, 'onPages' | 'onAlertChanges'>
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
      const byProject = Map.groupBy(changes, ({ alert }) => alert.projectId)
      for (const [projectId, own] of [...byProject].sort(([one], [other]) => one - other)) {
        const grouping = await readSetting(client, projectId, alertGrouping)
        touched.afterwards(() => {
          for (const change of own) logNews(change, grouping, log)
        })
        await groupAlerts(client, projectId, own, grouping, now)
      }
    },
    async round() {
      const failures: unknown[] = []
      for (const id of await dueGroups(database.pool, clock.now(), MOST_GROUPS)) {
        try {
          await changing({ database, bus }, async (client, touched) => {
            const now = clock.now()
            const group = await claimGroup(client, id, now)
            if (group !== null) await tellOf(rewound(group, now), now, { client, touched, log, ...ways })
          })
        } catch (error) {
          failures.push(error)
        }
      }
      // The others were told of; this one is tried again in the next round.
      if (failures.length > 0) throw failures[0]
    },
  }
}

/** A line for every alert that becomes a matter for people or changes its level: a warning where any are told of it. */
function logNews(change: AlertChange, { escalations }: Grouping, log: Log): void {
  const { alert, rule, from, levelBefore } = change
  if (!isActive(alert.state) || (from === alert.state && levelBefore === alert.level)) return
  const escalation = askedFor(change, escalations)
  const { id, summary, projectId, state, level } = alert
  // The log has a `level` of its own.
  const line = { alert: { id, state, level }, project: projectId, rule: rule.name, escalation }
  if (escalation === null) log.info(line, summary)
  else log.warn(line, summary)
}
