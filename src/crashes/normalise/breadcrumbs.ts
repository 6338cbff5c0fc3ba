import type { Breadcrumb } from '../report.ts'
import { entries, isJson, type Json, lenientText, text } from './json.ts'
import { readLevel } from './level.ts'
import { kindOf, note } from './notes.ts'
import { type Arrival, plausibleTime } from './times.ts'

/** Breadcrumbs in the order sent, which is oldest first. A bare text becomes a breadcrumb with that message. */
export function readBreadcrumbs(event: Json, arrival: Arrival, notes: string[]): Breadcrumb[] {
  const sent = event.breadcrumbs ?? event['sentry.interfaces.Breadcrumbs']
  if (sent === undefined || sent === null) return []
  const list = entries(sent)
  if (list === null) {
    if (!isJson(sent) || sent.values != null) note(notes, `breadcrumbs were ${kindOf(sent)} and were left out.`)
    return []
  }
  const breadcrumbs: Breadcrumb[] = []
  for (const entry of list) {
    if (isJson(entry)) breadcrumbs.push(readBreadcrumb(entry, arrival, notes))
    else if (typeof entry === 'string') breadcrumbs.push(readBreadcrumb({ message: entry }, arrival, notes))
    else if (entry !== null) note(notes, `breadcrumbs held ${kindOf(entry)}, which was left out.`)
  }
  return breadcrumbs
}

function readBreadcrumb(entry: Json, arrival: Arrival, notes: string[]): Breadcrumb {
  return {
    at: plausibleTime(entry.timestamp, 'A breadcrumb time', arrival, notes),
    type: text(entry.type),
    category: text(entry.category),
    level: entry.level === undefined ? null : readLevel(entry.level),
    message: lenientText(entry.message),
    data: readFields(entry.data),
  }
}

function readFields(value: unknown): Json | null {
  if (!isJson(value)) return null
  for (const _ in value) return value
  return null
}
