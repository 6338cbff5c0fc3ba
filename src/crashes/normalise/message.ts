import type { Report } from '../report.ts'
import { fillParameters } from './fill-parameters.ts'
import { isJson, type Json, text } from './json.ts'
import { kindOf, note } from './notes.ts'

/**
 * The log or capture message, from `logentry`, its legacy name or `message`, each text or `{ message, formatted, params }`.
 * The first that says something wins.
 */
export function readMessage(event: Json, notes: string[]): Pick<Report, 'message' | 'messageTemplate'> {
  return (
    readEntry(event.logentry, 'logentry', notes) ??
    readEntry(event['sentry.interfaces.Message'], 'sentry.interfaces.Message', notes) ??
    readEntry(event.message, 'message', notes) ?? { message: null, messageTemplate: null }
  )
}

function readEntry(value: unknown, field: string, notes: string[]) {
  if (value === undefined || value === null) return null
  if (!isJson(value)) {
    const message = text(value)
    if (message !== null) return { message, messageTemplate: null }
    if (value !== '') note(notes, `${field} was ${kindOf(value)} and was left out.`)
    return null
  }
  const template = text(value.message)
  const formatted = text(value.formatted)
  const params = value.params
  const hasParams = Array.isArray(params) ? params.length > 0 : isJson(params)
  if (formatted !== null) return { message: formatted, messageTemplate: template }
  if (template === null) return null
  return hasParams
    ? { message: fillParameters(template, params as unknown[] | Json), messageTemplate: template }
    : { message: template, messageTemplate: null }
}
