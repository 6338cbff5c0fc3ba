import type pg from 'pg'
import { type AlertChange, isActive } from '../alerts/alert-change.ts'
import { storableJson } from '../notifications/stored-json.ts'
import { readSetting } from '../projects/settings.ts'
import type { EscalationLevel } from '../storage/generated/enums.ts'
import { timeKey } from '../storage/time-key.ts'
import { compareLevels } from '../warnings/levels.ts'
import { alertLabels } from './alert-labels.ts'
import { type Escalations, escalationOf, isMoreUrgent } from './escalation-level.ts'
import { lockGroups, lookAgain } from './group-lock.ts'
import { GROUPING, type Grouping, groupingShape, groupLabels } from './grouping.ts'

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
  const grouping = await readSetting(client, projectId, GROUPING, groupingShape)
  for (const change of changes) await place(client, change, grouping, now)
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

async function place(client: pg.ClientBase, change: AlertChange, grouping: Grouping, now: Date): Promise<void> {
  const { alert, rule, levelBefore } = change
  const group = alert.groupId === null ? null : await findGroup(client, alert.groupId)
  const escalation = askedFor(change, grouping.escalations)
  if (group === null || group.closedAt !== null) {
    if (escalation === null) return
    const labels = groupLabels(alertLabels(alert, rule), grouping)
    const id = await joinGroup(client, alert.projectId, escalation, labels, now)
    await client.query('UPDATE alert SET group_id = $2 WHERE id = $1', [alert.id, id])
    return
  }
  const isWorse = levelBefore !== null && compareLevels(alert.level, levelBefore) > 0
  const rises = escalation !== null && isMoreUrgent(escalation, group.escalation)
  await client.query(
    `UPDATE alert_group SET
       due_at = least(due_at, $2::timestamptz),
       version = version + $3::int
       ${rises ? ', escalation = $4, told_at = NULL, step = 0, round = 0, next_step_at = NULL' : ''}
     WHERE id = $1`,
    [group.id, now, isWorse ? 1 : 0, ...(rises ? [escalation] : [])],
  )
}

interface OpenGroup {
  id: string
  escalation: EscalationLevel
  closedAt: Date | null
}

async function findGroup(client: pg.ClientBase, id: string): Promise<OpenGroup | null> {
  const { rows } = await client.query<OpenGroup>(
    'SELECT id, escalation, closed_at AS "closedAt" FROM alert_group WHERE id = $1 FOR NO KEY UPDATE',
    [id],
  )
  return rows[0] ?? null
}

/** The open group of these labels and this urgency; a new one where there is none. */
async function joinGroup(
  client: pg.ClientBase,
  projectId: number,
  escalation: EscalationLevel,
  labels: readonly [name: string, value: string][],
  now: Date,
): Promise<string> {
  const key = JSON.stringify(labels)
  const open = await client.query<{ id: string }>(
    `UPDATE alert_group SET due_at = least(due_at, $4::timestamptz) WHERE id = (
       SELECT id FROM alert_group WHERE project_id = $1 AND key = $2 AND escalation = $3 AND closed_at IS NULL
       ORDER BY id LIMIT 1 FOR NO KEY UPDATE
     ) RETURNING id`,
    [projectId, key, escalation, now],
  )
  if (open.rows[0]) return open.rows[0].id
  const id = timeKey(now)
  const shown = storableJson(Object.fromEntries(labels))
  await client.query(
    `INSERT INTO alert_group (id, project_id, escalation, key, labels, opened_at, due_at)
     VALUES ($1, $2, $3, $4, $5::jsonb, $6, $6)`,
    [id, projectId, escalation, key, shown, now],
  )
  return id
}
