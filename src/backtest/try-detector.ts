import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Finding, Score, Series } from '../plugin/contract/detector.ts'
import type { CallFailure } from '../plugin/guard/call-failure.ts'
import type { Registry } from '../plugin/registry.ts'
import type { PastSample } from './arrival-order.ts'
import type { Verdict } from './verdict.ts'

/** What a detector is shown of a series while it is watched. */
const MOST_SAMPLES = 500
const OLDEST_SAMPLE = 7 * 24 * 3_600_000
/** Milliseconds that others may have to wait, and that all of it may take. */
const SLICE = 20
const LIMIT = 20_000

export type Detectors = Pick<Registry, 'names' | 'detect' | 'score'>

/** The detector did not answer. */
export class DetectorFailed extends Error {
  override name = 'DetectorFailed'
  readonly failure: CallFailure
  constructor(failure: CallFailure) {
    super(failure.message)
    this.failure = failure
  }
}

/** It would take longer than somebody should wait. */
export class TooSlow extends Error {
  override name = 'TooSlow'
}

/**
 * What a detector would have made of samples as they came. One that gives scores is asked for them all at once; any other is
 * asked after each sample, shown what it would have been shown then, with what it found last.
 *
 * @param samples oldest first
 * @throws DetectorFailed, TooSlow
 */
export async function tryDetector(
  detectors: Detectors,
  name: string,
  { metric, unit }: Pick<Series, 'metric' | 'unit'>,
  samples: readonly PastSample[],
): Promise<Verdict[]> {
  // Labels of no other series, since a detector may remember what it was asked about.
  const series: Series = { metric, unit, labels: { backtest: randomUUID() }, samples }
  const scored = await detectors.score(name, series)
  if (!scored.ok) throw new DetectorFailed(scored.failure)
  if (scored.answer !== null) return scored.answer.map((score, index) => verdictOf(samples[index]!, score))
  return askAfterEach(detectors, name, series)
}

async function askAfterEach(detectors: Detectors, name: string, series: Series): Promise<Verdict[]> {
  const { samples } = series
  const verdicts: Verdict[] = []
  const begun = performance.now()
  let turn = begun
  let first = 0
  let previous: Finding | null = null
  for (const [index, sample] of samples.entries()) {
    while (samples[first]!.at.getTime() < sample.at.getTime() - OLDEST_SAMPLE) first++
    const shown = samples.slice(Math.max(first, index + 1 - MOST_SAMPLES), index + 1)
    const outcome = await detectors.detect(name, { ...series, samples: shown }, previous)
    if (!outcome.ok) throw new DetectorFailed(outcome.failure)
    previous = outcome.answer
    const threshold = previous?.threshold ?? null
    verdicts.push(verdictOf(sample, { score: previous?.confidence ?? 0, threshold, finding: previous }))
    const now = performance.now()
    if (now - begun > LIMIT) throw new TooSlow(`The detector got no further than ${index + 1} samples in 20 seconds.`)
    if (now - turn < SLICE) continue
    await nextTurn()
    turn = performance.now()
  }
  return verdicts
}

function verdictOf({ at, value }: PastSample, { score, threshold, finding }: Score): Verdict {
  const verdict = finding === null ? 'OK' : 'FIRING'
  return { at, value, score, threshold, verdict, level: finding?.level ?? null, message: finding?.message ?? null }
}
