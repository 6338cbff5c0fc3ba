/** What a customer's score is made of. */
export const partNames = ['usage', 'satisfaction', 'adoption', 'support'] as const
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

/** The weighted mean of the parts that are known: what is missing is left out, and the weights of the others take its place. */
export function overallOf(parts: Readonly<Record<PartName, number | null>>, weights: Weights): Overall {
  const known = partNames.filter((name) => parts[name] !== null)
  const sum = known.reduce((total, name) => total + weights[name], 0)
  const share = (name: PartName) => (sum === 0 ? 0 : weights[name] / sum)
  return {
    overall: sum === 0 ? null : known.reduce((total, name) => total + weights[name] * parts[name]!, 0) / sum,
    weights: new Map(known.map((name) => [name, share(name)])),
    missing: partNames.filter((name) => parts[name] === null),
  }
}
