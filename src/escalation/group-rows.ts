import type pg from 'pg'
import { uuidArray } from '../storage/array-parameter.ts'
import type { Alert, AlertGroup, AlertRule, Incident } from '../storage/generated/client.ts'
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
  | 'unit'
  | 'startedAt'
  | 'resolvedAt'
  | 'acknowledgedAt'
  | 'acknowledgedBy'
  | 'snoozedUntil'
  | 'snoozedForGood'
  | 'snoozedBy'
> & { rule: Pick<AlertRule, 'name' | 'kind' | 'spec' | 'muteTimes' | 'playbook'> }

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

/** Due, or last looked at by a clock that was put back since. */
const DUE = "due_at IS NOT NULL AND (due_at <= $1 OR looked_at > $1::timestamptz + interval '1 minute')"

/** Ids of the groups that are due, those that have been for longest first. */
export async function dueGroups(client: pg.Pool, now: Date, most: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM alert_group WHERE ${DUE} ORDER BY due_at, id LIMIT $2`,
    [now, most],
  )
  return rows.map(({ id }) => id)
}

/** The group, locked; null where somebody else has it in hand, or has had. */
export async function claimGroup(client: pg.ClientBase, id: string, now: Date): Promise<DueGroup | null> {
  const { rows } = await client.query<DueGroup>(
    `SELECT g.id, g.project_id AS "projectId", g.escalation, g.key, g.labels, g.telling, g.due_at AS "dueAt",
            g.untold_at AS "untoldAt", g.looked_at AS "lookedAt",
            ${selected.join(', ')}, json_build_object('slug', p.slug, 'name', p.name) AS project
     FROM alert_group g JOIN project p ON p.id = g.project_id
     WHERE g.id = $2 AND ${DUE}
     FOR NO KEY UPDATE OF g SKIP LOCKED`,
    [now, id],
  )
  return rows[0] ?? null
}

export async function alertsOf(client: pg.ClientBase, groupId: string): Promise<GroupedAlert[]> {
  const { rows } = await client.query<GroupedAlert>(
    `SELECT a.id, a.labels, a.summary, a.state, a.level, a.value, a.threshold, a.unit, a.started_at AS "startedAt",
            a.resolved_at AS "resolvedAt", a.acknowledged_at AS "acknowledgedAt",
            a.acknowledged_by AS "acknowledgedBy", a.snoozed_until AS "snoozedUntil",
            a.snoozed_for_good AS "snoozedForGood", a.snoozed_by AS "snoozedBy",
            json_build_object('name', r.name, 'kind', r.kind, 'spec', r.spec, 'muteTimes', r.mute_times, 'playbook', r.playbook) AS rule
     FROM alert a JOIN alert_rule r ON r.id = a.rule_id
     WHERE a.group_id = $1
     ORDER BY a.state = 'RESOLVED', a.id DESC
     LIMIT $2`,
    [groupId, MOST_ALERTS],
  )
  return rows
}

/** The same alerts, each with the worst level at which it was a matter for people. */
export async function atTheirWorst(client: pg.ClientBase, alerts: readonly GroupedAlert[]): Promise<GroupedAlert[]> {
  if (alerts.length === 0) return []
  const { rows } = await client.query<Pick<Alert, 'id' | 'level'>>(
    `SELECT alert_id AS id, max(level) AS level FROM alert_entry
     WHERE alert_id = ANY($1::uuid[]) AND "to" <> 'PENDING' GROUP BY alert_id`,
    [uuidArray(alerts.map(({ id }) => id))],
  )
  const reached = new Map(rows.map(({ id, level }) => [id, level]))
  return alerts.map((alert) => ({ ...alert, level: reached.get(alert.id) ?? alert.level }))
}

/** The newest open incident that has one of them. */
export async function openIncidentOf(
  client: pg.ClientBase,
  alerts: readonly GroupedAlert[],
): Promise<Pick<Incident, 'number' | 'title'> | null> {
  if (alerts.length === 0) return null
  const { rows } = await client.query<Pick<Incident, 'number' | 'title'>>(
    `SELECT i.number, i.title FROM incident_alert ia JOIN incident i ON i.id = ia.incident_id
     WHERE ia.alert_id = ANY($1::uuid[]) AND i.status <> 'RESOLVED' ORDER BY i.id DESC LIMIT 1`,
    [uuidArray(alerts.map(({ id }) => id))],
  )
  return rows[0] ?? null
}

export async function saveGroup(
  client: pg.ClientBase,
  id: string,
  state: GroupState,
  { telling, dueAt, untoldAt, lookedAt }: Pick<AlertGroup, 'telling' | 'dueAt' | 'untoldAt' | 'lookedAt'>,
): Promise<void> {
  const fields = Object.keys(columns) as (keyof GroupState)[]
  const assignments = fields.map((field, index) => `${columns[field]} = $${index + 6}`)
  await client.query(
    `UPDATE alert_group SET telling = $2, due_at = $3, untold_at = $4, looked_at = $5, ${assignments.join(', ')} WHERE id = $1`,
    [id, telling, dueAt, untoldAt, lookedAt, ...fields.map((field) => state[field])],
  )
}
