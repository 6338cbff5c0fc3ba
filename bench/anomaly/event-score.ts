import type { PointedSeries } from './corpus.ts'

/** Rows of each file that are not scored. */
const PROBATION = 100

export interface EventScore {
  f1: number
  precision: number
  recall: number
  threshold: number
}

/**
 * The composite F-score of Garg et al., "An evaluation of anomaly detection and diagnosis in multivariate time series" (2021):
 * precision is the share of alarms that are labelled, row by row; recall the share of events, labelled rows without a gap, that
 * have an alarm. No row is adjusted. One threshold for all files, the best of two hundred quantiles of the scores.
 */
export function eventScore(
  corpus: readonly PointedSeries[],
  scores: ReadonlyMap<string, readonly number[]>,
): EventScore {
  const all = [...scores.values()].flatMap((list) => list.slice(PROBATION)).sort((one, other) => other - one)
  const thresholds = new Set(Array.from({ length: 200 }, (_, i) => all[Math.floor(all.length ** (i / 200))] ?? 1))
  const tried = [...thresholds].filter((threshold) => threshold > 0).map((threshold) => at(corpus, scores, threshold))
  return tried.reduce((best, one) => (one.f1 > best.f1 ? one : best))
}

function at(
  corpus: readonly PointedSeries[],
  scores: ReadonlyMap<string, readonly number[]>,
  threshold: number,
): EventScore {
  const count = { events: 0, caught: 0, alarms: 0, right: 0 }
  for (const { name, labels } of corpus) {
    const list = scores.get(name)!
    let isCaught = false
    for (let row = PROBATION; row < labels.length; row++) {
      const isAlarm = list[row]! >= threshold
      if (isAlarm) count.alarms++
      if (!labels[row]) continue
      if (isAlarm) count.right++
      isCaught ||= isAlarm
      if (labels[row + 1]) continue
      count.events++
      if (isCaught) count.caught++
      isCaught = false
    }
  }
  const precision = count.alarms === 0 ? 0 : count.right / count.alarms
  const recall = count.caught / count.events
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { f1, precision, recall, threshold }
}
