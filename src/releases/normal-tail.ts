/** From here on the series loses digits, and the continued fraction needs few steps. */
const FAR = 3
const STEPS = 100

/**
 * The probability that a standard normal value is at least `z`, to about 13 digits. Near 0 it is the Taylor series of Marsaglia
 * ("Evaluating the Normal Distribution", 2004), farther out Laplace's continued fraction of Mills' ratio.
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z)
  const density = Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)
  if (z < FAR) {
    let [term, sum] = [z, z]
    for (let odd = 3; term > sum * Number.EPSILON; odd += 2) {
      term *= (z * z) / odd
      sum += term
    }
    return 0.5 - density * sum
  }
  let fraction = z
  for (let step = STEPS; step > 0; step--) fraction = z + step / fraction
  return density / fraction
}
