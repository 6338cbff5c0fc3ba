import { encodeGlobalID } from '@pothos/plugin-relay'
import { isActive } from '../alerts/alert-change.ts'
import { incidentIdOf } from '../incidents/incident-id.ts'
import type { Labels } from '../metrics/labels.ts'
import type { Notification, NotificationAction } from '../plugin/contract/notifier.ts'
import { shorten } from '../plugin/shorten.ts'
import type { AlertGroup, Incident } from '../storage/generated/client.ts'
import type { PageReason } from '../storage/generated/enums.ts'
import { compareLevels, worstOf } from '../warnings/levels.ts'
import { labelOf } from './alert-labels.ts'
import type { GroupedAlert } from './group-rows.ts'

/** What a notification about a group of alerts is made from. */
export interface Matter {
  group: Pick<AlertGroup, 'id' | 'escalation' | 'acknowledgedBy' | 'responseDueAt'>
  /** Those that people are to be told of; where all are over, these. */
  alerts: readonly GroupedAlert[]
  /** How many others there are that nobody is told of for now. */
  suppressed: number
  project: { slug: string; name: string }
  /** One that is open and has one of the alerts. */
  incident: Pick<Incident, 'number' | 'title'> | null
}

export interface Addressed {
  id: string
  reason: PageReason
  /** Of the policy, from 1; 0: it is about no step. */
  step: number
  recipient: { name: string; address: string | null }
}

/** Labels that say it, the first that an alert has: ours, and those of OpenTelemetry's resources. */
const ENVIRONMENT = ['environment', 'deployment.environment.name']
const RELEASE = ['release', 'service.version']
const MOST_LISTED = 10
const LONGEST_TITLE = 200
const LONGEST_FACT = 500

const actions: Record<PageReason, NotificationAction> = {
  STEP: 'TRIGGER',
  CHANGE: 'TRIGGER',
  REPEAT: 'TRIGGER',
  ACKNOWLEDGED: 'ACKNOWLEDGE',
  RESOLVED: 'RESOLVE',
}

/** What somebody is told of a group, in plain words. */
export function composeNotification(matter: Matter, page: Addressed, now: Date): Notification {
  const { group, project } = matter
  const alerts = worstFirst(matter.alerts)
  const labels = alerts.map((alert) => alert.labels as Labels)
  return {
    id: page.id,
    subject: group.id,
    action: actions[page.reason],
    level: worstOf(alerts.map(({ level }) => level)),
    title: shorten(oneLine(titleOf(alerts)), LONGEST_TITLE),
    text: textOf(group, alerts, page),
    at: now,
    project,
    environment: common(labels, ENVIRONMENT),
    release: common(labels, RELEASE),
    links: [],
    facts: factsOf(matter, alerts, page).map(({ label, value }) => ({
      label,
      value: shorten(oneLine(value), LONGEST_FACT),
    })),
    recipient: page.recipient,
    test: false,
  }
}

/** Without level and standing, which notifiers show in their own ways. */
function titleOf(alerts: readonly GroupedAlert[]): string {
  const [worst] = alerts
  if (worst === undefined) return 'The alerts are told of with more urgent ones now'
  // The count stays where a long line is cut off.
  return `${shorten(worst.summary, LONGEST_TITLE - 60)}${moreThan(alerts)}`
}

/** How many others there are beside the worst one. */
const moreThan = ({ length }: readonly GroupedAlert[]) => (length > 1 ? ` (and ${length - 1} more)` : '')

function textOf(
  { acknowledgedBy }: Matter['group'],
  alerts: readonly GroupedAlert[],
  { reason, step }: Addressed,
): string {
  const lines = alerts.slice(0, MOST_LISTED).map((alert) => `• ${lineOf(alert)}`)
  if (alerts.length > MOST_LISTED) lines.push(`… and ${alerts.length - MOST_LISTED} more.`)
  const why = reason === 'ACKNOWLEDGED' ? `${acknowledgedBy ?? 'Somebody'} has acknowledged it.` : whyOf(reason, step)
  return (why === null ? lines : [why, ...lines]).join('\n')
}

function whyOf(reason: PageReason, step: number): string | null {
  if (reason === 'STEP') return step > 1 ? `Nobody has acknowledged it yet. This is step ${step}.` : null
  if (reason === 'REPEAT') return 'It goes on, and nobody has acknowledged it.'
  return reason === 'CHANGE' ? 'This has changed since you were last told.' : null
}

function lineOf({ state, level, summary, startedAt, resolvedAt }: GroupedAlert): string {
  const was = resolvedAt === null ? `since ${spoken(startedAt)}` : `${spoken(startedAt)} to ${spoken(resolvedAt)}`
  return oneLine(`${isActive(state) ? `${words[state] ?? level}, ` : ''}${was}: ${summary}`)
}

const words: Partial<Record<GroupedAlert['state'], string>> = {
  ACKNOWLEDGED: 'acknowledged',
  NO_DATA: 'no data',
  ERROR: 'cannot be evaluated',
}

function factsOf(
  { group, suppressed, project, incident }: Matter,
  alerts: readonly GroupedAlert[],
  { reason, recipient }: Addressed,
) {
  const [worst] = alerts
  if (worst === undefined) return []
  const isOpen = reason !== 'RESOLVED'
  const labels = Object.entries(worst.labels as Labels).map(([name, value]) => `${name} ${value || '(none)'}`)
  const facts = [
    { label: 'Rule', value: worst.rule.name },
    { label: 'Value', value: isOpen ? measuredValue(worst) : null },
    { label: 'Since', value: spoken(worst.startedAt) },
    { label: 'Alert', value: `${encodeGlobalID('Alert', worst.id)}${moreThan(alerts)}` },
    { label: 'Incident', value: incident && `${incidentIdOf(project.slug, incident.number)}: ${incident.title}` },
    { label: 'Playbook', value: worst.rule.playbook },
    { label: 'Labels', value: labels.join(', ') || null },
    { label: 'Silenced, muted, inhibited or snoozed', value: isOpen && suppressed > 0 ? String(suppressed) : null },
    { label: 'Escalation', value: isOpen ? group.escalation : null },
    { label: 'Answer until', value: isAsking(reason) && group.responseDueAt ? spoken(group.responseDueAt) : null },
    { label: 'Told', value: recipient.name },
  ]
  return facts.filter((fact): fact is { label: string; value: string } => fact.value !== null)
}

const isAsking = (reason: PageReason) => reason !== 'RESOLVED' && reason !== 'ACKNOWLEDGED'

function measuredValue({ value, threshold, unit }: GroupedAlert): string | null {
  if (value === null) return null
  const measured = (number: number) => `${Number(number.toPrecision(4))}${unit === null ? '' : ` ${unit}`}`
  return threshold === null ? measured(value) : `${measured(value)}, threshold ${measured(threshold)}`
}

function worstFirst(alerts: readonly GroupedAlert[]): GroupedAlert[] {
  return alerts.toSorted(
    (one, other) => compareLevels(other.level, one.level) || one.startedAt.getTime() - other.startedAt.getTime(),
  )
}

/** What all of them say; null where they differ. */
function common(labels: readonly Labels[], names: readonly string[]): string | null {
  const values = new Set(labels.map((own) => names.map((name) => labelOf(own, name)).find((value) => value !== '')))
  const [value] = values
  return values.size === 1 && value ? oneLine(value) : null
}

const spoken = (time: Date) => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
