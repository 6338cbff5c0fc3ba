import type { CustomerFacts, ScorePart } from 'evenkeel/plugin'
import type { Options } from './options.ts'
import { partOf, share } from './part.ts'
import { counted, shown } from './wording.ts'

/** How many of the features that there are they use. */
export function scoreAdoption(facts: CustomerFacts, { fullAdoption }: Options): ScorePart | null {
  const { usage, offered } = facts
  if (usage === null || offered.length === 0) return null
  const used = offered.length - unusedFeatures(facts).length
  const reason = `Uses ${shown(used)} of ${counted(offered.length, 'feature')}; ${shown(100 * fullAdoption)} % count as all.`
  return partOf(100 * share(used / offered.length / fullAdoption), reason)
}

/** Features that others use and they do not, by name. */
export function unusedFeatures({ usage, offered }: CustomerFacts): string[] {
  const used = new Set(usage?.current.features)
  return offered.filter((feature) => !used.has(feature)).toSorted()
}
