import { compareSeverities } from '../crashes/decide/severity-targets.ts'
import type { Severity } from '../crashes/decision.ts'
import type { Incident } from '../storage/generated/client.ts'
import type { AlertState, IncidentEntryKind, IncidentStatus } from '../storage/generated/enums.ts'
import { secondsBetween, spanInWords } from './span.ts'
import { dueBy, type Targets } from './targets.ts'

/** An incident that is being changed, and what its timeline gets. */
export interface Draft {
  incident: Omit<Incident, 'changed'>
  entries: Entry[]
}

export interface Entry {
  kind: IncidentEntryKind
  at: Date
  /** Null: Evenkeel. */
  actor: string | null
  text: string
}

/** When something is done, and by whom; null: Evenkeel. */
export interface Deed {
  at: Date
  actor: string | null
}

export function enter(draft: Draft, kind: IncidentEntryKind, { at, actor }: Deed, text: string): void {
  draft.entries.push({ kind, at, actor, text })
}

/** Writes down that a clock ran out, once. To be called before anything that stops one, and when one is due. */
export function runClocks(draft: Draft, now: Date): void {
  const { incident } = draft
  if (incident.status === 'RESOLVED') return
  const breach = (due: Date, what: string) => {
    const target = spanInWords(secondsBetween(incident.openedAt, due))
    enter(draft, 'BREACH', { at: now, actor: null }, `${what} within ${target}.`)
    return now
  }
  if (isOver(incident.responseDueAt, now) && !incident.acknowledgedAt && !incident.responseBreachedAt)
    incident.responseBreachedAt = breach(incident.responseDueAt, 'Nobody answered')
  if (incident.resolveDueAt && isOver(incident.resolveDueAt, now) && !incident.resolveBreachedAt)
    incident.resolveBreachedAt = breach(incident.resolveDueAt, 'It was not resolved')
}

/** The first answer; later ones change nothing. */
export function acknowledge(draft: Draft, deed: Deed, text = 'Acknowledged.'): void {
  if (draft.incident.acknowledgedAt !== null) return
  runClocks(draft, deed.at)
  draft.incident.acknowledgedAt = deed.at
  enter(draft, 'ACKNOWLEDGED', deed, text)
}

/** Any status may follow any other. What a person says about it is an answer too. */
export function setStatus(draft: Draft, status: IncidentStatus, deed: Deed, why?: string): void {
  const { incident } = draft
  const before = incident.status
  if (status === before) return
  runClocks(draft, deed.at)
  if (deed.actor !== null) acknowledge(draft, deed)
  incident.status = status
  const because = why === undefined ? '.' : `: ${why}`
  if (status === 'RESOLVED') {
    incident.resolvedAt = deed.at
    enter(draft, 'RESOLVED', deed, `Resolved${because}`)
  } else {
    incident.resolvedAt = null
    const reopened = before === 'RESOLVED' ? 'Opened again, ' : ''
    enter(draft, 'STATUS', deed, `${reopened}${statusNames[before]} → ${statusNames[status]}${because}`)
  }
  // Whoever says that it is to be watched means from now on.
  if (deed.actor !== null && status === 'MONITORING' && incident.quietSince !== null) incident.quietSince = deed.at
}

/** @param targets those of the incident's playbook */
export function setSeverity(draft: Draft, severity: Severity, targets: Targets, deed: Deed): void {
  const { incident } = draft
  if (severity === incident.severity) return
  enter(draft, 'SEVERITY', deed, `${incident.severity} → ${severity}.`)
  incident.severity = severity
  setTargets(draft, targets)
}

/** An alert that is worse than the incident makes it as bad as it is. */
export function raiseSeverity(draft: Draft, severity: Severity, targets: Targets, at: Date): void {
  if (compareSeverities(severity, draft.incident.severity) > 0)
    setSeverity(draft, severity, targets, { at, actor: null })
}

/** Targets that were missed or met already stay as they are. */
export function setTargets({ incident }: Draft, targets: Targets): void {
  const due = dueBy(incident.severity, targets, incident.openedAt)
  if (!incident.acknowledgedAt && !incident.responseBreachedAt) incident.responseDueAt = due.responseDueAt
  if (incident.status !== 'RESOLVED' && !incident.resolveBreachedAt) incident.resolveDueAt = due.resolveDueAt
}

/** An incident of times that have not come, since the clock was put back: as if what was then were now. */
export function comeBack({ incident }: Draft, now: Date): void {
  const ahead = incident.openedAt.getTime() - now.getTime()
  if (ahead > 0) {
    incident.openedAt = now
    if (incident.startedAt > now) incident.startedAt = now
    incident.responseDueAt = new Date(incident.responseDueAt.getTime() - ahead)
    if (incident.resolveDueAt) incident.resolveDueAt = new Date(incident.resolveDueAt.getTime() - ahead)
  }
  if (incident.quietSince !== null && incident.quietSince > now) incident.quietSince = now
}

/** Since when all alerts are resolved. */
export function setQuiet({ incident }: Draft, states: readonly AlertState[], now: Date): void {
  const isQuiet = states.length > 0 && states.every((state) => state === 'RESOLVED')
  incident.quietSince = isQuiet ? (incident.quietSince ?? now) : null
}

/** When it resolves by itself: only what people neither opened nor keep open does. */
export function resolvesAt({ incident }: Draft, resolveAfterSeconds: number | null): Date | null {
  const { openedBy, status, quietSince } = incident
  if (openedBy !== null || status !== 'MONITORING' || quietSince === null || resolveAfterSeconds === null) return null
  return new Date(quietSince.getTime() + resolveAfterSeconds * 1_000)
}

/** When it has to be looked at next; null: nothing is to come. */
export function nextLook(draft: Draft, resolveAfterSeconds: number | null): Date | null {
  const { incident } = draft
  if (incident.status === 'RESOLVED') return null
  const times = [
    incident.acknowledgedAt || incident.responseBreachedAt ? null : incident.responseDueAt,
    incident.resolveBreachedAt ? null : incident.resolveDueAt,
    resolvesAt(draft, resolveAfterSeconds),
  ].filter((time) => time !== null)
  return times.length === 0 ? null : new Date(Math.min(...times.map(Number)))
}

const isOver = (due: Date, now: Date) => due <= now

export const statusNames: Readonly<Record<IncidentStatus, string>> = {
  INVESTIGATING: 'Investigating',
  IDENTIFIED: 'Identified',
  MONITORING: 'Monitoring',
  RESOLVED: 'Resolved',
}
