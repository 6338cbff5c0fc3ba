/** The probability that so many or more of something come where so many usually come: P(X ≥ count), X ~ Poisson(mean). */
export function poissonTail(count: number, mean: number): number {
  if (count <= 0) return 1
  if (mean <= 0) return 0
  // The terms from `count` on, each from the one before; the first by logarithms, which do not overflow.
  let term = Math.exp(count * Math.log(mean) - mean - logFactorial(count))
  if (count <= mean) {
    let below = 0
    let part = term
    for (let k = count - 1; k >= 0; k--) {
      part *= (k + 1) / mean
      below += part
      if (part < below * 1e-17) break
    }
    return Math.max(0, 1 - below)
  }
  let sum = 0
  for (let k = count; term > 0 && (k < mean || term > sum * 1e-17); k++) {
    sum += term
    term *= mean / (k + 1)
  }
  return Math.min(1, sum)
}

/** Stirling's series (NIST DLMF 5.11.1), and the product itself where that is too coarse. */
function logFactorial(n: number): number {
  if (n < 20) {
    let log = 0
    for (let k = 2; k <= n; k++) log += Math.log(k)
    return log
  }
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3)
}
