import type pg from 'pg'
import { storableJson } from '../notifications/stored-json.ts'
import { readSetting } from '../projects/settings.ts'
import type { AlertState } from '../storage/generated/enums.ts'
import { timeKey } from '../storage/time-key.ts'
import type { Touched } from '../storage/touched.ts'
import { type Draft, nextLook } from './draft.ts'
import { incidentSettings } from './incident-settings.ts'

type IncidentRow = Draft['incident']

/** Columns of `incident` under the names that the rest of the code has for them. */
const COLUMNS = `
  incident.id, incident.project_id AS "projectId", number, title, incident.status, severity,
  incident.started_at AS "startedAt", opened_at AS "openedAt", opened_by AS "openedBy",
  incident.acknowledged_at AS "acknowledgedAt", incident.resolved_at AS "resolvedAt",
  response_due_at AS "responseDueAt", resolve_due_at AS "resolveDueAt",
  response_breached_at AS "responseBreachedAt", resolve_breached_at AS "resolveBreachedAt",
  due_at AS "dueAt", quiet_since AS "quietSince", roles, playbook, post_mortem AS "postMortem"`

/**
 * Incidents that nobody else changes before the end of the transaction, in order of their ids.
 *
 * @param where a condition on `incident`, with what follows it but an order
 */
export async function lockIncidents(client: pg.ClientBase, where: string, values: unknown[]): Promise<Draft[]> {
  const text = `SELECT ${COLUMNS} FROM incident WHERE ${where} ORDER BY incident.id FOR NO KEY UPDATE OF incident`
  return drafts(await client.query<IncidentRow>(text, values))
}

/**
 * The incident that has been due for longest and that no other node has in hand.
 *
 * @param but ids of those that are to be left alone
 */
export async function claimDue(client: pg.ClientBase, now: Date, but: readonly string[]): Promise<Draft | null> {
  const text = `
    SELECT ${COLUMNS} FROM incident WHERE due_at <= $1 AND id <> ALL ($2::uuid[])
    ORDER BY due_at, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`
  return drafts(await client.query<IncidentRow>(text, [now, but]))[0] ?? null
}

const drafts = ({ rows }: pg.QueryResult<IncidentRow>): Draft[] => rows.map((incident) => ({ incident, entries: [] }))

/** Writes what became of an incident that is locked, and says that it was touched. */
export async function save(client: pg.ClientBase, touched: Touched, draft: Draft): Promise<void> {
  const { incident } = draft
  incident.dueAt = nextLook(
    draft,
    (await readSetting(client, incident.projectId, incidentSettings)).resolveAfterSeconds,
  )
  await client.query(
    `UPDATE incident SET title = $2, status = $3, severity = $4, acknowledged_at = $5, resolved_at = $6,
       response_due_at = $7, resolve_due_at = $8, response_breached_at = $9, resolve_breached_at = $10, due_at = $11,
       quiet_since = $12, roles = $13::jsonb, playbook = $14, post_mortem = $15::jsonb, started_at = $16, opened_at = $17
     WHERE id = $1`,
    [
      incident.id,
      incident.title,
      incident.status,
      incident.severity,
      incident.acknowledgedAt,
      incident.resolvedAt,
      incident.responseDueAt,
      incident.resolveDueAt,
      incident.responseBreachedAt,
      incident.resolveBreachedAt,
      incident.dueAt,
      incident.quietSince,
      JSON.stringify(incident.roles),
      incident.playbook,
      JSON.stringify(incident.postMortem),
      incident.startedAt,
      incident.openedAt,
    ],
  )
  await writeEntries(client, draft)
  touched.row('incident', incident.projectId, incident.id)
}

async function writeEntries(client: pg.ClientBase, { incident, entries }: Draft): Promise<void> {
  const rows = entries.map((entry) => ({ id: timeKey(entry.at), ...entry }))
  await client.query(
    `INSERT INTO incident_entry (id, incident_id, at, kind, actor, text)
     SELECT (entry->>'id')::uuid, $1, (entry->>'at')::timestamptz, (entry->>'kind')::"IncidentEntryKind",
            entry->>'actor', entry->>'text'
     FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS given(entry, place) ORDER BY place`,
    [incident.id, storableJson(rows)],
  )
}

/** Alerts of incidents, as far as incidents have to do with them. */
export interface LinkedAlert {
  incidentId: string
  alertId: string
  ruleId: string
  issueId: string | null
  state: AlertState
  /** That its rule names. */
  playbook: string | null
}

export async function linkedAlerts(client: pg.ClientBase, incidentIds: readonly string[]): Promise<LinkedAlert[]> {
  const { rows } = await client.query<LinkedAlert>(
    `SELECT incident_id AS "incidentId", alert_id AS "alertId", rule_id AS "ruleId", issue_id AS "issueId", state, playbook
     FROM incident_alert JOIN alert ON alert.id = alert_id JOIN alert_rule ON alert_rule.id = rule_id
     WHERE incident_id = ANY($1::uuid[])`,
    [incidentIds],
  )
  return rows
}
