import { openLevel } from './level.ts'
import { openShape } from './shape.ts'
import { openTail } from './tail.ts'
import { openTimeOfDay } from './time-of-day.ts'

/** Samples before which nothing is said. */
export const LEAST_HISTORY = 60
/** How long after an alarm there is no other: what follows is the same matter, or the new normal. The shorter of the two. */
const REST = { samples: 120, milliseconds: 10 * 3_600_000 }
/** Samples in a row that are usual again, after which an alarm is over. */
export const CALM = 10
/** Nats above the limit from which it is critical. */
const EXTREME = 3
/** Beyond these, squares would leave the range of numbers. */
const LARGEST = 1e100

export interface Alarm {
  at: number
  value: number
  /** Nats. */
  surprise: number
  level: 'WARNING' | 'CRITICAL'
  /** What was usual: mean and deviation of the values before it. */
  usual: { mean: number; deviation: number }
}

export interface Judged {
  /** 0..1; 0.5 is where alarms begin. */
  score: number
  /** The one that began with this value or has not ended. */
  alarm: Alarm | null
}

/** Judges one value after the other, each by those before it alone. */
export type Model = (value: number, at: number) => Judged

const calm: Judged = { score: 0, alarm: null }

/**
 * Looks at each value in six ways, says for each how rare what it saw is, and takes the mean of these surprises: Fisher's way
 * to combine tests, which one odd view alone does not carry.
 *
 * @param limit mean surprise, in nats, from which it is an alarm
 */
export function openModel(limit: number): Model {
  const views = [openLevel(), openTimeOfDay(1), openTimeOfDay(0.2), openShape(3), openShape(8), openShape(20)].map(
    (view) => ({ view, tail: openTail() }),
  )
  const moments = openMoments()
  let seen = 0
  let hasVaried = false
  let first: number | null = null
  let alarm: Alarm | null = null
  let calmFor = 0
  let restsUntil = { sample: 0, at: Number.NEGATIVE_INFINITY }

  return (given, at) => {
    const value = Math.max(-LARGEST, Math.min(LARGEST, given))
    first ??= value
    const usual = moments(value)
    let surprise = 0
    for (const { view, tail } of views) surprise += tail(view(value, at)) / views.length
    seen++
    const isResting = seen <= restsUntil.sample && at < restsUntil.at
    const isKnown = seen > LEAST_HISTORY && hasVaried
    hasVaried ||= value !== first
    if (!isKnown) return calm

    const score = 1 / (1 + Math.exp(limit - surprise))
    if (!isResting && score >= 0.5) {
      const level = surprise >= limit + EXTREME ? 'CRITICAL' : 'WARNING'
      alarm = { at, value: given, surprise, level, usual }
      restsUntil = { sample: seen + REST.samples, at: at + REST.milliseconds }
      calmFor = 0
      return { score, alarm }
    }
    calmFor = surprise < limit / 2 ? calmFor + 1 : 0
    if (calmFor >= CALM || !isResting) alarm = null
    // A rest tells the order of what it holds back, below all that is told.
    return { score: isResting ? Math.min(score, 0.5) / 10 : score, alarm }
  }
}

/** Mean and deviation of the values before each, slowly forgetting. */
function openMoments(): (value: number) => { mean: number; deviation: number } {
  const longest = 500
  let count = 0
  let mean = 0
  let variance = 0
  return (value) => {
    const before = { mean, deviation: Math.sqrt(variance) }
    count = Math.min(count + 1, longest)
    const away = value - mean
    mean += away / count
    variance += (away * (value - mean) - variance) / count
    return before
  }
}
