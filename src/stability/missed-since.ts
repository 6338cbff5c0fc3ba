import { type Interval, intervals } from '../crashes/crash-stats.ts'
import { kpiKinds } from '../kpis/kpi-kinds.ts'
import { statusOf } from '../metrics/standing.ts'
import { type ComponentName, components, figureOf } from './component.ts'
import type { FactsOver } from './read-facts.ts'
import { words } from './words.ts'

/**
 * How long the target of a component's KPI has been missed in those parts of a period of which something is known, as a sentence
 * to follow one that named the target. Null: it was not.
 */
export function missedSince(
  name: ComponentName,
  { target, parts, interval, now }: { target: number; parts: FactsOver['parts']; interval: Interval; now: Date },
): string | null {
  const { direction } = kpiKinds[components[name].kpi]
  const known = parts.flatMap((part) => {
    const status = statusOf(figureOf(name, part), target, direction)
    return status === 'NO_DATA' ? [] : [{ at: part.at, isMissed: status === 'MISSING' }]
  })
  const lastMissed = known.findLastIndex(({ isMissed }) => isMissed)
  if (lastMissed === -1) return null
  if (lastMissed < known.length - 1) {
    const { at } = known[lastMissed]!
    return `It was last missed ${isByTime(interval) ? 'at' : 'on'} ${moment(at, interval)}.`
  }
  const first = known[known.findLastIndex(({ isMissed }) => !isMissed) + 1]!.at
  if (!isByTime(interval) && moment(first, interval) === moment(now, interval)) return 'It has been missed today.'
  const always = `It has been missed ${isByTime(interval) ? 'in' : 'on'} every ${intervals[interval]}`
  return first.getTime() === parts[0]!.at.getTime()
    ? `${always} of the period${words[name].within}.`
    : `${always}${words[name].within} since ${moment(first, interval)}.`
}

const isByTime = (interval: Interval) => interval === 'MINUTE' || interval === 'HOUR'

function moment(at: Date, interval: Interval): string {
  const day = at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return isByTime(interval) ? `${at.toISOString().slice(11, 16)} UTC on ${day}` : day
}
