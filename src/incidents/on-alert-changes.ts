import type pg from 'pg'
import type { AlertChange, AlertListener } from '../alerts/alert-change.ts'
import { shorten } from '../plugin/shorten.ts'
import { readSetting } from '../projects/settings.ts'
import { LONGEST } from '../schema-builder/text-fault.ts'
import { alertInWords, asksForIncident } from './alert-words.ts'
import { acknowledge, type Draft, enter, raiseSeverity, setQuiet, setStatus } from './draft.ts'
import { type LinkedAlert, linkedAlerts, lockIncidents, save } from './incident-rows.ts'
import { incidentSettings } from './incident-settings.ts'
import { addIssue, linkAlerts } from './links.ts'
import { lockOpening } from './lock-opening.ts'
import { insertIncident } from './open-incident.ts'
import { playbookOf } from './playbooks.ts'
import { severityOfLevel, withPlaybook } from './targets.ts'

/** An open incident with what it is about. */
interface Dossier {
  draft: Draft
  alerts: Map<string, Pick<LinkedAlert, 'ruleId' | 'issueId' | 'state' | 'playbook'>>
  issues: Set<string>
}

export const onAlertChanges: AlertListener = async (client, touched, changes, now) => {
  const told = changes.filter((change) => asksForIncident(change) || alertInWords(change) !== null)
  if (told.length === 0) return
  const dossiers = await openDossiers(client, told)
  for (const change of told) {
    const concerned = dossiers.filter(({ alerts }) => alerts.has(change.alert.id))
    if (concerned.length === 0 && asksForIncident(change)) {
      const dossier = dossiers.find((known) => fits(known, change)) ?? (await open(client, change, now))
      if (!dossiers.includes(dossier)) dossiers.push(dossier)
      await add(client, dossier, change, now)
      concerned.push(dossier)
    }
    for (const dossier of concerned) await heed(client, dossier, change, now)
  }
  for (const { draft, alerts } of dossiers) {
    if (draft.entries.length === 0) continue
    watch(draft, [...alerts.values()], now)
    await save(client, touched, draft)
  }
}

/** Locks the open incidents that the changes may concern, and reads what they are about. */
async function openDossiers(client: pg.ClientBase, changes: readonly AlertChange[]): Promise<Dossier[]> {
  const asking = changes.filter(asksForIncident)
  const projects = asking.map(({ alert }) => alert.projectId)
  // So that nobody else opens one about the same meanwhile.
  await lockOpening(client, projects)
  const issues = asking.map(({ alert }) => alert.issueId).filter((id) => id !== null)
  const drafts = await lockIncidents(
    client,
    `project_id = ANY($1::int[]) AND status <> 'RESOLVED' AND (
       incident.playbook = ANY($5::text[])
       OR EXISTS (SELECT FROM incident_alert JOIN alert ON alert.id = alert_id JOIN alert_rule ON alert_rule.id = rule_id
                  WHERE incident_id = incident.id
                    AND (alert.id = ANY($2::uuid[]) OR rule_id = ANY($3::uuid[]) OR issue_id = ANY($4::uuid[])
                         OR alert_rule.playbook = ANY($5::text[])))
       OR EXISTS (SELECT FROM incident_issue WHERE incident_id = incident.id AND issue_id = ANY($4::uuid[])))`,
    [
      changes.map(({ alert }) => alert.projectId),
      changes.map(({ alert }) => alert.id),
      asking.map(({ rule }) => rule.id),
      issues,
      asking.map(({ rule }) => rule.playbook).filter((key) => key !== null),
    ],
  )
  if (drafts.length === 0) return []
  const ids = drafts.map(({ incident }) => incident.id)
  const alerts = await linkedAlerts(client, ids)
  const linked = await client.query<{ incidentId: string; issueId: string }>(
    'SELECT incident_id AS "incidentId", issue_id AS "issueId" FROM incident_issue WHERE incident_id = ANY($1::uuid[])',
    [ids],
  )
  return drafts.map((draft) => ({
    draft,
    alerts: new Map(
      alerts.filter(({ incidentId }) => incidentId === draft.incident.id).map((alert) => [alert.alertId, alert]),
    ),
    issues: new Set(
      linked.rows.filter(({ incidentId }) => incidentId === draft.incident.id).map(({ issueId }) => issueId),
    ),
  }))
}

/** Whether an incident is about the same: it has an alert of the same rule, about the same issue, or for the same playbook. */
function fits({ draft, alerts, issues }: Dossier, { alert, rule }: AlertChange): boolean {
  const { projectId, playbook } = draft.incident
  if (projectId !== alert.projectId) return false
  const { issueId } = alert
  if (issueId !== null && issues.has(issueId)) return true
  if (rule.playbook !== null && rule.playbook === playbook) return true
  return alerts
    .values()
    .some(
      (known) =>
        known.ruleId === rule.id ||
        (issueId !== null && known.issueId === issueId) ||
        (rule.playbook !== null && known.playbook === rule.playbook),
    )
}

async function open(client: pg.ClientBase, { alert, rule }: AlertChange, now: Date): Promise<Dossier> {
  const opening = {
    projectId: alert.projectId,
    title: shorten(alert.summary.trim().replaceAll(/\s+/g, ' ') || rule.name, LONGEST.line),
    severity: severityOfLevel[alert.level],
    startedAt: alert.startedAt,
    openedBy: null,
    playbook: await playbookOf(client, alert.projectId, rule.playbook),
  }
  const draft = await insertIncident(client, opening, now)
  const why = rule.opensIncident === true ? 'the rule asks for it' : `the alert is ${alert.level}`
  enter(draft, 'OPENED', { at: now, actor: null }, `Opened, since ${why}: ${rule.name}`)
  return { draft, alerts: new Map(), issues: new Set() }
}

async function add(client: pg.ClientBase, dossier: Dossier, { alert, rule }: AlertChange, now: Date): Promise<void> {
  const { draft, alerts, issues } = dossier
  await linkAlerts(client, draft.incident.id, [alert.id])
  alerts.set(alert.id, { ...alert, playbook: rule.playbook })
  if (alert.issueId === null || issues.has(alert.issueId)) return
  issues.add(alert.issueId)
  await addIssue(client, draft, alert.issueId, { at: now, actor: null })
}

/** Writes down what happened to an alert of the incident, and lets the incident follow. */
async function heed(client: pg.ClientBase, { draft, alerts }: Dossier, change: AlertChange, now: Date): Promise<void> {
  const { alert, rule, from } = change
  alerts.set(alert.id, { ...alert, playbook: rule.playbook })
  const words = alertInWords(change)
  const isAcknowledged = alert.state === 'ACKNOWLEDGED' && from !== 'ACKNOWLEDGED'
  const deed = { at: now, actor: change.actor ?? (isAcknowledged ? alert.acknowledgedBy : null) }
  if (isAcknowledged && words !== null && draft.incident.acknowledgedAt === null) acknowledge(draft, deed, words)
  else if (words !== null) enter(draft, 'ALERT', deed, words)
  if (!asksForIncident(change)) return
  const playbook = await playbookOf(client, alert.projectId, draft.incident.playbook)
  const targets = withPlaybook(await readSetting(client, alert.projectId, incidentSettings), playbook)
  raiseSeverity(draft, severityOfLevel[alert.level], targets, now)
  if (draft.incident.status === 'MONITORING')
    setStatus(draft, 'INVESTIGATING', { at: now, actor: null }, 'there is trouble again.')
}

/** Once all alerts are resolved, the incident is only watched. */
function watch(draft: Draft, alerts: readonly Pick<LinkedAlert, 'state'>[], now: Date): void {
  setQuiet(
    draft,
    alerts.map(({ state }) => state),
    now,
  )
  const { status, quietSince } = draft.incident
  if (quietSince !== null && (status === 'INVESTIGATING' || status === 'IDENTIFIED'))
    setStatus(draft, 'MONITORING', { at: now, actor: null }, 'every alert is resolved.')
}
