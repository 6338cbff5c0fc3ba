import type { AlertChange } from '../alerts/alert-change.ts'
import { shorten } from '../plugin/shorten.ts'
import type { AlertState } from '../storage/generated/enums.ts'
import { compareLevels } from '../warnings/levels.ts'

const LONGEST = 500

/** What happened to an alert, for the timeline of an incident; null: nothing that people want to read. */
export function alertInWords(change: AlertChange): string | null {
  const { alert, from, levelBefore } = change
  const what = happened(change)
  if (what === null) return null
  const isOther = levelBefore !== null && levelBefore !== alert.level && from !== alert.state
  return `${what}${isOther ? `, ${alert.level} now` : ''}: ${shorten(alert.summary, LONGEST)}`
}

const arrivals: Readonly<Record<AlertState, string | null>> = {
  PENDING: null,
  FIRING: 'Alert fired',
  ACKNOWLEDGED: 'Alert acknowledged',
  RESOLVED: 'Alert resolved',
  NO_DATA: 'Alert has no data any more',
  ERROR: 'Alert cannot be evaluated',
}

function happened({ alert, from, levelBefore }: AlertChange): string | null {
  const { state, level } = alert
  if (state === 'FIRING' && from === 'ACKNOWLEDGED') return 'The acknowledgement of an alert no longer counts'
  if (state === 'RESOLVED' && (from === null || from === 'PENDING')) return null
  if (state !== from) return arrivals[state]
  if (state === 'PENDING' || state === 'RESOLVED') return null
  if (levelBefore !== null && levelBefore !== level)
    return compareLevels(level, levelBefore) > 0 ? `Alert got worse, ${level} now` : `Alert got milder, ${level} now`
  if (alert.snoozedForGood) return 'Alert snoozed until it is resolved'
  if (alert.snoozedUntil !== null) return `Alert snoozed until ${alert.snoozedUntil.toISOString()}`
  return 'Alert no longer snoozed'
}

/** Whether an incident is to be open for the alert from now on. */
export function asksForIncident({ alert, rule, from, levelBefore }: AlertChange): boolean {
  const isCritical = compareLevels(alert.level, 'CRITICAL') >= 0
  if (!(rule.opensIncident ?? isCritical)) return false
  const hasFired = alert.state === 'FIRING' && from !== 'FIRING' && from !== 'ACKNOWLEDGED'
  const isUp = alert.state === 'FIRING' || alert.state === 'ACKNOWLEDGED'
  const isWorse = levelBefore !== null && compareLevels(alert.level, levelBefore) > 0
  return hasFired || (isUp && isWorse)
}
