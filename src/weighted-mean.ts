export interface WeightedMean<Name extends string> {
  /** 0 to 100, to nine decimals; null where nothing that weighs is known. */
  mean: number | null
  /** What each counted for: of the values that are known together 1, and 0 of the others or where none of them weighs. */
  shares: Readonly<Record<Name, number>>
}

/** Scores are compared with bounds such as 80, so a mean that is 80 may not come out as 79.99999999999999. */
const STEPS = 1e9

/**
 * The weighted mean of the values that are known: what is missing is left out, and the weights of the others take its place.
 *
 * @param values 0 to 100 each; null: unknown
 * @param weights 0 or more
 */
export function weightedMean<Name extends string>(
  values: Readonly<Record<Name, number | null>>,
  weights: Readonly<Record<Name, number>>,
): WeightedMean<Name> {
  const names = Object.keys(values) as Name[]
  const sum = (of: (name: Name) => number) => names.reduce((total, name) => total + of(name), 0)
  const known = sum((name) => (values[name] === null ? 0 : weights[name]))
  const shares = Object.fromEntries(
    names.map((name) => [name, values[name] === null || known === 0 ? 0 : weights[name] / known]),
  ) as Record<Name, number>
  if (known === 0) return { mean: null, shares }
  const mean = sum((name) => weights[name] * (values[name] ?? 0)) / known
  return { mean: Math.min(Math.max(Math.round(mean * STEPS) / STEPS, 0), 100), shares }
}
