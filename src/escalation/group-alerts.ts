import type pg from 'pg'
import { type AlertChange, isActive } from '../alerts/alert-change.ts'
import { type Escalations, escalationOf, isMoreUrgent } from '../on-call/escalation-level.ts'
import { readSetting } from '../projects/settings.ts'
import type { EscalationLevel } from '../storage/generated/enums.ts'
import { compareLevels } from '../warnings/levels.ts'
import { alertLabels } from './alert-labels.ts'
import { lockGroups, lookAgain } from './group-lock.ts'
import { alertGrouping, type Grouping, groupLabels } from './grouping.ts'
import { openGroups } from './open-groups.ts'

/**
 * Puts alerts of a project that people are to be told of into groups, and has every group looked at that has to do with a
 * change.
 */
export async function groupAlerts(
  client: pg.ClientBase,
  projectId: number,
  changes: readonly AlertChange[],
  { escalations }: Pick<Grouping, 'escalations'>,
  now: Date,
): Promise<void> {
  const isConcern = changes.some((change) => change.alert.groupId !== null || askedFor(change, escalations) !== null)
  const inhibits = await hasInhibitions(client, projectId)
  if (!isConcern && !inhibits) return
  await lockGroups(client, projectId)
  // As whoever held the groups may have changed it.
  const grouping = await readSetting(client, projectId, alertGrouping)
  const groups = openGroups(client, projectId, now)
  await groups.load(changes.map(({ alert }) => alert.groupId).filter((id) => id !== null))
  for (const change of changes) {
    const { alert, rule, levelBefore } = change
    const group = alert.groupId === null ? null : groups.byId(alert.groupId)
    const escalation = askedFor(change, grouping.escalations)
    if (group === null) {
      if (escalation === null) continue
      const labels = groupLabels(alertLabels(alert, rule), grouping)
      groups.put(alert.id, (await groups.at(labels, escalation)) ?? (await groups.open(labels, escalation)))
      continue
    }
    const isWorse = levelBefore !== null && compareLevels(alert.level, levelBefore) > 0
    const rises = escalation !== null && isMoreUrgent(escalation, group.escalation)
    // Two groups of the same labels are never equally urgent: the alert joins the one that is there, and the others stay.
    const urgent = rises ? await groups.at(group.key, escalation) : null
    groups.concern(group, isWorse && urgent === null)
    if (urgent !== null) groups.put(alert.id, urgent)
    else if (rises) await groups.raise(group, escalation)
  }
  await groups.save()
  // An alert that others are inhibited by may be gone.
  if (inhibits) await lookAgain(client, projectId, now)
}

/** How urgently people are to be told of an alert as it is now; null: nobody is. */
export function askedFor({ alert, rule }: AlertChange, escalations: Escalations): EscalationLevel | null {
  return isActive(alert.state) ? escalationOf(rule, alert.level, escalations) : null
}

async function hasInhibitions(client: pg.ClientBase, projectId: number): Promise<boolean> {
  const { rows } = await client.query('SELECT FROM inhibition WHERE project_id = $1 LIMIT 1', [projectId])
  return rows.length > 0
}
