import { alertLabels, labelOf } from './alert-labels.ts'
import { type Matcher, matchesAll } from './matcher.ts'
import type { Suppressible } from './suppression.ts'

export interface InhibitionSpec {
  name: string
  source: readonly Matcher[]
  target: readonly Matcher[]
  equal: readonly string[]
}

/** Whether an inhibition keeps an alert quiet. */
export interface Inhibition {
  name: string
  holds(alert: Suppressible): boolean
}

/** Ids of alerts that inhibit; of more than two nobody asks, since one is always another one. */
interface Sources {
  all: string[]
  /** Those that are not kept quiet themselves. */
  untargeted: string[]
}

/**
 * Looks through the alerts once, so that asking is quick however many there are. An alert that fits both sides is not
 * inhibited by another one that does, or both would be kept quiet.
 *
 * @param active those that people are to do something about
 */
export function prepareInhibition({ name, source, target, equal }: InhibitionSpec, active: readonly Suppressible[]) {
  const sources = new Map<string, Sources>()
  const keyOf = (labels: ReturnType<typeof alertLabels>) => JSON.stringify(equal.map((label) => labelOf(labels, label)))
  for (const alert of active) {
    const labels = alertLabels(alert, alert.rule)
    if (!matchesAll(source, labels)) continue
    const key = keyOf(labels)
    const found = sources.get(key) ?? { all: [], untargeted: [] }
    sources.set(key, found)
    if (found.all.length < 2) found.all.push(alert.id)
    if (found.untargeted.length < 2 && !matchesAll(target, labels)) found.untargeted.push(alert.id)
  }
  return {
    name,
    holds(alert) {
      if (sources.size === 0) return false
      const labels = alertLabels(alert, alert.rule)
      if (!matchesAll(target, labels)) return false
      const found = sources.get(keyOf(labels))
      const others = matchesAll(source, labels) ? found?.untargeted : found?.all
      return others?.some((id) => id !== alert.id) ?? false
    },
  } satisfies Inhibition
}
