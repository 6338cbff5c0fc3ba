import type pg from 'pg'
import type { Alert, AlertGroup, AlertRule } from '../storage/generated/client.ts'
import type { GroupState } from './plan-page.ts'

/** An alert of a group, with what is to be known of its rule. */
export type GroupedAlert = Pick<
  Alert,
  | 'id'
  | 'labels'
  | 'summary'
  | 'state'
  | 'level'
  | 'value'
  | 'threshold'
  | 'startedAt'
  | 'resolvedAt'
  | 'acknowledgedAt'
  | 'acknowledgedBy'
  | 'snoozedUntil'
  | 'snoozedForGood'
  | 'snoozedBy'
> & { rule: Pick<AlertRule, 'name' | 'kind' | 'spec' | 'muteTimes'> }

/** A group that is due, and the project it belongs to. */
export interface DueGroup extends AlertGroup {
  project: { slug: string; name: string }
}

/** Alerts of a group that are looked at: those that go on first, then the newest of those that are over. */
const MOST_ALERTS = 1_000

const columns = {
  openedAt: 'opened_at',
  closedAt: 'closed_at',
  acknowledgedAt: 'acknowledged_at',
  acknowledgedBy: 'acknowledged_by',
  version: 'version',
  toldVersion: 'told_version',
  toldAt: 'told_at',
  toldAlerts: 'told_alerts',
  step: 'step',
  round: 'round',
  nextStepAt: 'next_step_at',
  responseDueAt: 'response_due_at',
} satisfies Record<keyof GroupState, string>

const selected = Object.entries(columns).map(([field, column]) => `g.${column} AS "${field}"`)

/** The group that has been due for longest and that nobody else has in hand, locked; null where there is none. */
export async function claimDue(
  client: pg.ClientBase,
  now: Date,
  /** Ids of those that were looked at in this round. */
  seen: readonly string[],
): Promise<DueGroup | null> {
  const { rows } = await client.query<DueGroup>(
    `SELECT g.id, g.project_id AS "projectId", g.escalation, g.key, g.labels, g.telling, g.due_at AS "dueAt", g.untold_at AS "untoldAt",
            ${selected.join(', ')}, json_build_object('slug', p.slug, 'name', p.name) AS project
     FROM alert_group g JOIN project p ON p.id = g.project_id
     WHERE g.due_at <= $1 AND NOT g.id = ANY($2::uuid[])
     ORDER BY g.due_at, g.id
     LIMIT 1
     FOR NO KEY UPDATE OF g SKIP LOCKED`,
    [now, seen],
  )
  return rows[0] ?? null
}

export async function alertsOf(client: pg.ClientBase, groupId: string): Promise<GroupedAlert[]> {
  const { rows } = await client.query<GroupedAlert>(
    `SELECT a.id, a.labels, a.summary, a.state, a.level, a.value, a.threshold, a.started_at AS "startedAt",
            a.resolved_at AS "resolvedAt", a.acknowledged_at AS "acknowledgedAt",
            a.acknowledged_by AS "acknowledgedBy", a.snoozed_until AS "snoozedUntil",
            a.snoozed_for_good AS "snoozedForGood", a.snoozed_by AS "snoozedBy",
            json_build_object('name', r.name, 'kind', r.kind, 'spec', r.spec, 'muteTimes', r.mute_times) AS rule
     FROM alert a JOIN alert_rule r ON r.id = a.rule_id
     WHERE a.group_id = $1
     ORDER BY a.state = 'RESOLVED', a.id DESC
     LIMIT $2`,
    [groupId, MOST_ALERTS],
  )
  return rows
}

export async function saveGroup(
  client: pg.ClientBase,
  id: string,
  state: GroupState,
  { telling, dueAt, untoldAt }: Pick<AlertGroup, 'telling' | 'dueAt' | 'untoldAt'>,
): Promise<void> {
  const fields = Object.keys(columns) as (keyof GroupState)[]
  const assignments = fields.map((field, index) => `${columns[field]} = $${index + 5}`)
  await client.query(`UPDATE alert_group SET telling = $2, due_at = $3, untold_at = $4, ${assignments.join(', ')} WHERE id = $1`, [
    id,
    telling,
    dueAt,
    untoldAt,
    ...fields.map((field) => state[field]),
  ])
}
