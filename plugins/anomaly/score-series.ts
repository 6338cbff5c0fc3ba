import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Score, Series } from 'evenkeel/plugin'
import { openModel } from './model.ts'
import { findingOf } from './wording.ts'

/** Samples after which others have a turn. */
const SLICE = 500

/** What the detector makes of each sample, from a model of its own that nothing is left of. Gaps have the score 0. */
export async function scoreSeries(series: Series, limit: number, signal: AbortSignal): Promise<Score[]> {
  const model = openModel(limit)
  const scores: Score[] = []
  let last: Score['finding'] = null
  for (const { at, value } of series.samples) {
    if (scores.length % SLICE === SLICE - 1) {
      await nextTurn()
      signal.throwIfAborted()
    }
    if (value === null || !Number.isFinite(value)) {
      scores.push({ score: 0, threshold: 0.5, finding: last })
      continue
    }
    const { score, alarm } = model(value, at.getTime())
    last = alarm && findingOf(alarm, series, at.getTime())
    scores.push({ score, threshold: 0.5, finding: last })
  }
  return scores
}
