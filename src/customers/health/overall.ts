import { weightedMean } from '../../weighted-mean.ts'

/** What a customer's score is made of. */
const partNames = ['usage', 'satisfaction', 'adoption', 'support'] as const
export type PartName = (typeof partNames)[number]

export type Weights = Readonly<Record<PartName, number>>

export interface Overall {
  /** 0..100; null: no part that counts is known. */
  overall: number | null
  /** Of the parts that are known, made to sum up to 1; 0 where none of them counts. */
  weights: ReadonlyMap<PartName, number>
  /** Parts of which nothing is known. */
  missing: PartName[]
}

/** The weighted mean of the parts that are known. */
export function overallOf(parts: Readonly<Record<PartName, number | null>>, weights: Weights): Overall {
  const { mean, shares } = weightedMean(parts, weights)
  return {
    overall: mean,
    weights: new Map(partNames.filter((name) => parts[name] !== null).map((name) => [name, shares[name]])),
    missing: partNames.filter((name) => parts[name] === null),
  }
}
