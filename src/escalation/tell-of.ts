import type pg from 'pg'
import { isActive } from '../alerts/alert-change.ts'
import { timeOut } from '../alerts/time-out.ts'
import { policyOf } from '../on-call/policies.ts'
import { recipientsOf } from '../on-call/recipients.ts'
import { readSetting } from '../projects/settings.ts'
import type { Page } from '../storage/generated/client.ts'
import { timeKey } from '../storage/time-key.ts'
import type { Touched } from '../storage/touched.ts'
import { lockAllowances } from './allowances.ts'
import { alertsOf, atTheirWorst, type DueGroup, type GroupedAlert, openIncidentOf, saveGroup } from './group-rows.ts'
import { alertGrouping } from './grouping.ts'
import { loadSuppressors } from './load-suppressors.ts'
import { savePages, throttledPages, type Way } from './page-rows.ts'
import type { PagerOptions } from './pager.ts'
import { type Member, type PagePlan, planPage } from './plan-page.ts'
import { postPages } from './post-pages.ts'
import { settlePages } from './settle-pages.ts'
import { quietAfterEnd, type Suppressors, suppressionOf } from './suppression.ts'
import { type WayTold, waysTold } from './ways-told.ts'

/** Milliseconds until it is looked whether there is somebody to tell now. */
const LOOK_AGAIN = 60_000

/** What telling people needs, within one transaction. */
export interface Telling extends Pick<PagerOptions, 'outbox' | 'notifiers' | 'incidents' | 'log'> {
  client: pg.PoolClient
  touched: Touched
}

/** Does all that is due for a group that is locked. */
export async function tellOf(group: DueGroup, now: Date, telling: Telling): Promise<void> {
  const { client, touched, incidents } = telling
  const alerts = await alertsOf(client, group.id)
  const suppressors = await loadSuppressors(client, group.projectId, now)
  const members = alerts.map((alert) => memberOf(alert, suppressors, now))
  const ways = await waysTold(client, group.id)
  const plan = await planFor(group, members, ways, now, client)
  // Where somebody is about to change one of them, the next round comes back to the group. What is to be told of it is in
  // the plan already: only incidents hear of it.
  if (!(await timeOut({ client, touched, listeners: [incidents.onAlertChanges], now }, plan.timedOut))) return

  const asked = await pagesOf(plan, group, ways, now, telling)
  if (asked.length === 0 && plan.tell.some(isForSomebody)) return waitForSomebody(group, now, telling)
  const late = await throttledPages(client, group.id)
  const contacts = [...asked, ...late].map(({ contactId }) => contactId).filter((id) => id !== null)
  const allowances = await lockAllowances(client, [...new Set(contacts)], group.escalation, now)
  const isOver = !alerts.some(({ state }) => isActive(state))
  const isQuiet = !isOver && members.every(({ state, isSuppressed }) => isSuppressed || !isActive(state))
  const isUnthrottled = group.escalation === 'EMERGENCY'
  const isAcknowledged = plan.next.acknowledgedAt !== null
  const settled = settlePages({ asked, late, allowances, isOver, isAcknowledged, isQuiet, isUnthrottled }, now)

  const count = group.telling + (settled.posted.length > 0 ? 1 : 0)
  const told = alerts.filter(({ state }, index) => isOver || (isActive(state) && !members[index]!.isSuppressed))
  const matter = {
    group: { ...group, ...plan.next },
    // Its level of the moment may have fallen before it ended.
    alerts: isOver ? await atTheirWorst(client, told) : told,
    suppressed: alerts.filter(({ state }) => isActive(state)).length - told.length,
    project: group.project,
    incident: await openIncidentOf(client, told),
  }
  const posted = await postPages(settled.posted, matter, count, now, telling)
  const pages = [...posted, ...settled.throttled, ...settled.dropped]
  await savePages(client, pages)
  const dueAt = earlier(plan.dueAt, settled.dueAt)
  const untoldAt = asked.length > 0 ? null : group.untoldAt
  await saveGroup(client, group.id, plan.next, { telling: count, dueAt, untoldAt, lookedAt: now })
  const heard = [...posted, ...settled.throttled.filter((page) => asked.includes(page))]
  if (heard.length > 0) await incidents.onPages(client, touched, heard)
  touched.notice({ kind: 'alerts', project: group.projectId, alerts: alerts.map(({ id }) => id) })
}

async function planFor(
  group: DueGroup,
  alerts: readonly Member[],
  ways: readonly { isPosted: boolean }[],
  now: Date,
  client: pg.ClientBase,
): Promise<PagePlan> {
  // Only what was put off is still to be told.
  if (group.closedAt !== null) return { tell: [], next: group, dueAt: null, timedOut: [] }
  const policy = await policyOf(client, group.projectId, group.escalation)
  const grouping = await readSetting(client, group.projectId, alertGrouping)
  return planPage({ group, alerts, policy, grouping, isTold: ways.some(({ isPosted }) => isPosted) }, now)
}

function memberOf(alert: GroupedAlert, suppressors: Suppressors, now: Date): Member {
  const isOpen = isActive(alert.state)
  const suppressions = isOpen ? suppressionOf(alert, suppressors, now) : quietAfterEnd(alert, suppressors, now)
  const ends = suppressions.map(({ until }) => until).filter((until) => until !== null)
  const suppressedUntil = ends.reduce<Date | null>(earlier, null)
  return { ...alert, isSuppressed: suppressions.length > 0, suppressedUntil }
}

/** Others go to those who were told before, who may be nobody. */
const isForSomebody = ({ targets }: PagePlan['tell'][number]) => targets !== 'TOLD'

/** Nothing is configured that could tell anybody: the group stays as it is, so that it is told once something is. */
async function waitForSomebody(group: DueGroup, now: Date, { client, touched, log }: Telling): Promise<void> {
  if (group.untoldAt === null) {
    const { id, projectId, project } = group
    touched.afterwards(() => log.warn({ group: id, project: project.slug }, 'there is nobody to tell of alerts'))
    touched.notice({ kind: 'alerts', project: projectId, alerts: [] })
  }
  const dueAt = new Date(now.getTime() + LOOK_AGAIN)
  await saveGroup(client, group.id, group, { ...group, untoldAt: group.untoldAt ?? now, dueAt, lookedAt: now })
}

const earlier = (one: Date | null, other: Date | null) =>
  one === null || (other !== null && other < one) ? other : one

/** A page for each way to each of those who are to be told, whether or not there is room for it. */
async function pagesOf(
  { tell, next }: PagePlan,
  group: DueGroup,
  ways: readonly WayTold[],
  now: Date,
  { client, notifiers }: Telling,
): Promise<Page[]> {
  const pages = new Map<string, Page>()
  for (const { reason, step, targets } of tell) {
    const isEnd = reason === 'RESOLVED' || reason === 'ACKNOWLEDGED'
    const found =
      targets === 'TOLD'
        ? ways.filter(({ isPosted }) => isPosted || !isEnd)
        : (await recipientsOf(client, group.projectId, targets, now, notifiers.names('notifier'))).flatMap(
            ({ contactId, name, channels }) =>
              channels.map((channel): Way => ({ contactId, contact: name, ...channel })),
          )
    for (const { contactId, contact, notifier, address } of found) {
      const who = JSON.stringify([contactId ?? contact, notifier, address])
      if (pages.has(who)) continue
      const way = { contactId, contact, notifier, address }
      const about = { groupId: group.id, projectId: group.projectId, reason, step, version: next.version }
      pages.set(who, { id: timeKey(now), ...about, ...way, state: 'THROTTLED', at: now, postedAt: null, key: null })
    }
  }
  return [...pages.values()]
}
