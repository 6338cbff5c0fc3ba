/** Scores rows one after the other, 0..1, each by those before it alone. */
export type Scorer = (values: readonly number[]) => number[]

/** How many deviations out, so that 0.5 is 3 of them; the usual limit of a control chart. */
const scoreOf = (deviations: number) => (Number.isFinite(deviations) ? deviations / (deviations + 3) : 1)

/** EWMA control chart (Roberts 1959): λ 0.2, in deviations of the moving mean, σ√(λ/(2−λ)). */
export const ewma: Scorer = (values) => {
  const lambda = 0.2
  let smooth = values[0] ?? 0
  let [mean, squares, count] = [0, 0, 0]
  return values.map((value) => {
    const deviation = Math.sqrt(squares / Math.max(1, count - 1)) * Math.sqrt(lambda / (2 - lambda))
    smooth += lambda * (value - smooth)
    const score = count < 2 ? 0 : scoreOf(ratio(Math.abs(smooth - mean), deviation))
    count++
    const away = value - mean
    mean += away / count
    squares += away * (value - mean)
    return score
  })
}

/** Rolling median and median absolute deviation of the last 100 values (Hampel 1974). */
export const rollingMad: Scorer = (values) => {
  const width = 100
  return values.map((value, row) => {
    const window = values.slice(Math.max(0, row - width), row)
    if (window.length < 10) return 0
    const middle = median(window)
    const spread = 1.4826 * median(window.map((other) => Math.abs(other - middle)))
    // More than half of the values are often the same.
    const deviation = Math.max(spread, (Math.max(...window) - Math.min(...window)) / 100)
    return scoreOf(ratio(Math.abs(value - middle), deviation))
  })
}

/**
 * Additive Holt-Winters (Winters 1960): α 0.1, β 0.001, γ 0.1, in deviations of the forecast error.
 *
 * @param season rows of a day
 */
export const holtWinters =
  (season: number): Scorer =>
  (values) => {
    const [alpha, beta, gamma] = [0.1, 0.001, 0.1]
    const seasonal = new Float64Array(season)
    let level = values[0] ?? 0
    let trend = 0
    let [errors, count] = [0, 0]
    return values.map((value, row) => {
      const slot = row % season
      const error = value - (level + trend + seasonal[slot]!)
      const deviation = Math.sqrt(errors / Math.max(1, count))
      const score = row < season ? 0 : scoreOf(ratio(Math.abs(error), deviation))
      const before = level
      level = alpha * (value - seasonal[slot]!) + (1 - alpha) * (level + trend)
      trend = beta * (level - before) + (1 - beta) * trend
      seasonal[slot] = gamma * (value - level) + (1 - gamma) * seasonal[slot]!
      errors += error ** 2
      count++
      return score
    })
  }

/** Nothing out is nothing, whatever the deviation. */
const ratio = (out: number, deviation: number) => (out === 0 ? 0 : out / deviation)

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
