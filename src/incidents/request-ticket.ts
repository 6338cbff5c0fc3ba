import { randomUUID } from 'node:crypto'
import type { Severity } from '../crashes/decision.ts'
import { notifierMissing } from '../notifications/notifiers.ts'
import type { Notification } from '../plugin/contract/notifier.ts'
import { shorten } from '../plugin/shorten.ts'
import type { Context } from '../schema-builder/context.ts'
import { type Failure, failure } from '../schema-builder/payload.ts'
import type { WarningLevel } from '../storage/generated/enums.ts'
import { timeKey } from '../storage/time-key.ts'
import type { Work } from './change-incident.ts'
import { enter, statusNames } from './draft.ts'
import { incidentIdOf } from './incident-id.ts'

const levels: Readonly<Record<Severity, WarningLevel>> = {
  LOW: 'INFO',
  MEDIUM: 'WARNING',
  HIGH: 'WARNING',
  CRITICAL: 'CRITICAL',
}
const LONGEST = { line: 200, lines: 20 }

/** Asks a notifier for a ticket, once; the link says what became of it. */
export async function requestTicket(notifier: string, work: Work, context: Context): Promise<Failure | undefined> {
  const { client, touched, draft, deed } = work
  const missing = notifierMissing(notifier, context.notifiers)
  if (missing !== null) return failure('NOT_FOUND', shorten(missing, 500), 'notifier')
  const { incident } = draft
  const key = `incident-ticket:${incident.id}:${notifier}`
  const asked = await client.query('SELECT FROM incident_link WHERE incident_id = $1 AND delivery_key = $2', [
    incident.id,
    key,
  ])
  if (asked.rowCount !== 0) return
  const notification = await ticketNotification(work, context.publicUrl)
  await context.outbox.post({ key, notifier, notification }, client)
  touched.afterwards(() => context.outbox.wake())
  await client.query(
    `INSERT INTO incident_link (id, incident_id, label, delivery_key, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [timeKey(deed.at), incident.id, `Ticket of ${notifier}`, key, deed.at, deed.actor],
  )
  enter(draft, 'LINK', deed, `Asked ${notifier} for a ticket.`)
}

async function ticketNotification({ client, draft, deed }: Work, publicUrl: string): Promise<Notification> {
  const { incident } = draft
  const read = async <Row extends object>(sql: string) => (await client.query<Row>(sql, [incident.id])).rows
  const [project] = await read<{ slug: string; name: string }>(
    'SELECT slug, name FROM project JOIN incident ON project.id = project_id WHERE incident.id = $1',
  )
  const alerts = await read<{ line: string }>(
    `SELECT left(summary, 500) AS line FROM incident_alert JOIN alert ON alert.id = alert_id
     WHERE incident_id = $1 ORDER BY alert.id DESC LIMIT ${LONGEST.lines}`,
  )
  const issues = await read<{ line: string }>(
    `SELECT left(title, 500) AS line FROM incident_issue JOIN issue ON issue.id = issue_id
     WHERE incident_id = $1 ORDER BY issue.id DESC LIMIT ${LONGEST.lines}`,
  )
  const links = await read<{ label: string; url: string }>(
    `SELECT label, url FROM incident_link WHERE incident_id = $1 AND url IS NOT NULL ORDER BY id LIMIT ${LONGEST.lines}`,
  )
  const shortId = incidentIdOf(project!.slug, incident.number)
  return {
    id: randomUUID(),
    subject: `incident-${incident.id}`,
    action: 'TRIGGER',
    level: levels[incident.severity],
    title: shorten(`${shortId}: ${incident.title}`, LONGEST.line),
    text: [...alerts, ...issues].map(({ line }) => line).join('\n'),
    at: deed.at,
    project: project!,
    environment: null,
    release: null,
    links: [{ label: 'Evenkeel', url: publicUrl }, ...links],
    facts: [
      { label: 'Severity', value: incident.severity },
      { label: 'Status', value: statusNames[incident.status] },
      { label: 'Started', value: incident.startedAt.toISOString() },
      { label: 'Detected', value: incident.openedAt.toISOString() },
      { label: 'Asked by', value: deed.actor },
    ],
    recipient: null,
    test: false,
  }
}
