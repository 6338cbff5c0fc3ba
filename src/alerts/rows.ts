import type pg from 'pg'
import { storableJson } from '../notifications/stored-json.ts'
import type { Alert, AlertEntry, AlertRule } from '../storage/generated/client.ts'

const ruleColumns = {
  id: 'id',
  projectId: 'project_id',
  name: 'name',
  description: 'description',
  kind: 'kind',
  enabled: 'enabled',
  spec: 'spec',
  labels: 'labels',
  forSeconds: 'for_seconds',
  keepFiringSeconds: 'keep_firing_seconds',
  intervalSeconds: 'interval_seconds',
  escalation: 'escalation',
  opensIncident: 'opens_incident',
  playbook: 'playbook',
  muteTimes: 'mute_times',
  builtIn: 'built_in',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  dueAt: 'due_at',
  evaluatedAt: 'evaluated_at',
  watchedSince: 'watched_since',
  lastError: 'last_error',
  place: 'place',
  issuesBefore: 'issues_before',
  deletedAt: 'deleted_at',
} satisfies Record<keyof AlertRule, string>

const alertColumns = {
  id: 'id',
  projectId: 'project_id',
  ruleId: 'rule_id',
  fingerprint: 'fingerprint',
  labels: 'labels',
  summary: 'summary',
  state: 'state',
  level: 'level',
  value: 'value',
  threshold: 'threshold',
  unit: 'unit',
  issueId: 'issue_id',
  startedAt: 'started_at',
  firedAt: 'fired_at',
  acknowledgedAt: 'acknowledged_at',
  acknowledgedBy: 'acknowledged_by',
  resolvedAt: 'resolved_at',
  evaluatedAt: 'evaluated_at',
  lastTrueAt: 'last_true_at',
  towards: 'towards',
  towardsSince: 'towards_since',
  held: 'held',
  missed: 'missed',
  snoozedUntil: 'snoozed_until',
  snoozedForGood: 'snoozed_for_good',
  snoozedBy: 'snoozed_by',
  groupId: 'group_id',
  version: 'version',
  changed: 'changed',
} satisfies Record<keyof Alert, string>

const selected = (columns: Record<string, string>) =>
  Object.entries(columns)
    .map(([field, column]) => `${column} AS "${field}"`)
    .join(', ')

/** The columns of `alert_rule` under the names that `AlertRule` has for them. */
export const ruleSelection = selected(ruleColumns)
const alertSelection = selected(alertColumns)

/** The driver reads 64-bit integers as texts. */
export const ruleOf = (row: AlertRule): AlertRule => ({ ...row, place: BigInt(row.place) })
const alertOf = (row: Alert): Alert => ({ ...row, changed: BigInt(row.changed) })

/** Locks alerts, so that entries can still be written beside them, and answers them, oldest first. `condition` names columns of `alert`. */
export async function lockAlerts(
  client: pg.ClientBase,
  condition: string,
  values: readonly unknown[],
): Promise<Alert[]> {
  const { rows } = await client.query<Alert>(
    `SELECT ${alertSelection} FROM alert WHERE ${condition} ORDER BY id FOR NO KEY UPDATE`,
    [...values],
  )
  return rows.map(alertOf)
}

/** What this domain changes: groups are the pager's, places are given at the end of the transaction. */
const kept = Object.values(alertColumns).filter((column) => !['id', 'group_id', 'changed'].includes(column))

/** Stores alerts that are new or were locked by `lockAlerts`. */
export async function saveAlerts(client: pg.ClientBase, alerts: readonly Alert[]): Promise<void> {
  if (alerts.length === 0) return
  const overwrite = kept.map((column) => `${column} = excluded.${column}`).join(', ')
  await insert(client, 'alert', alertColumns, alerts, `ON CONFLICT (id) DO UPDATE SET ${overwrite}`)
}

export async function addEntries(client: pg.ClientBase, entries: readonly AlertEntry[]): Promise<void> {
  if (entries.length === 0) return
  await insert(client, 'alert_entry', entryColumns, entries)
}

export async function insertRules(client: pg.ClientBase, rules: readonly AlertRule[]): Promise<void> {
  if (rules.length === 0) return
  await insert(client, 'alert_rule', ruleColumns, rules)
}

export async function updateRule(client: pg.ClientBase, rule: AlertRule): Promise<void> {
  const columns = Object.values(ruleColumns).filter((column) => column !== 'id')
  await client.query(
    `UPDATE alert_rule SET (${columns.join(', ')}) =
       (SELECT ${columns.join(', ')} FROM json_populate_record(NULL::alert_rule, $1::json)) WHERE id = $2`,
    [storableJson(asRecord(rule, ruleColumns)), rule.id],
  )
}

const entryColumns = {
  id: 'id',
  alertId: 'alert_id',
  at: 'at',
  from: 'from',
  to: 'to',
  level: 'level',
  value: 'value',
  actor: 'actor',
  note: 'note',
} satisfies Record<keyof AlertEntry, string>

async function insert(
  client: pg.ClientBase,
  table: string,
  columns: Record<string, string>,
  rows: readonly object[],
  otherwise = '',
): Promise<void> {
  const list = Object.values(columns).map((column) => `"${column}"`)
  await client.query(
    `INSERT INTO ${table} (${list.join(', ')})
     SELECT ${list.join(', ')} FROM json_populate_recordset(NULL::${table}, $1::json) ${otherwise}`,
    [storableJson(rows.map((row) => asRecord(row, columns)))],
  )
}

/** A row under the names of its columns. */
function asRecord(row: object, columns: Record<string, string>): object {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [columns[field]!, typeof value === 'bigint' ? String(value) : value]),
  )
}
