import { weightedMean } from '../weighted-mean.ts'
import { type ComponentName, componentNames, componentValue, type StabilityFacts } from './component.ts'

export type Weights = Readonly<Record<ComponentName, number>>

/** What a component adds to the score. */
export interface ScoredComponent {
  name: ComponentName
  /** Its share of the score, those of components of which nothing is known among the others: 0 to 1. */
  weight: number
  /** From 0 to 100; null where nothing is known. */
  value: number | null
}

export interface Score {
  /** From 0 to 100: the mean of the values by weight. Null where nothing that weighs is known. */
  score: number | null
  components: ScoredComponent[]
}

/** How stable an app was in a stretch of time. */
export function scoreOf(facts: StabilityFacts, weights: Weights): Score {
  const values = Object.fromEntries(componentNames.map((name) => [name, componentValue(name, facts)])) as Record<
    ComponentName,
    number | null
  >
  const { mean, shares } = weightedMean(values, weights)
  return {
    score: mean,
    components: componentNames.map((name) => ({ name, value: values[name], weight: shares[name] })),
  }
}

/** Points of the score that a component costs. */
export function costOf({ weight, value }: ScoredComponent): number {
  return value === null ? 0 : weight * (100 - value)
}
