import type { WarningLevel } from '../plugin/contract/detector.ts'
import { compareLevels } from '../warnings/levels.ts'
import { given, type Levels, levelOf } from './rule-spec.ts'

export interface Thresholds {
  comparison: 'ABOVE' | 'BELOW'
  thresholds: Levels
  /** Where a level is recovered from; a level without one recovers at its threshold. */
  recovery: Levels
}

export interface Judgement {
  /** `between`: past no threshold, but not back at the recovery value of a level that was reached before. */
  status: 'bad' | 'between' | 'good'
  /** Null where it is good. */
  level: WarningLevel | null
  /** Of that level; of the mildest where it is good. */
  threshold: number | null
  /** What it has yet to come back to, where it is past that threshold no more; else null. */
  recovery: number | null
}

/** Holds a value against thresholds. A level that was reached before holds until its recovery value is reached. */
export function judge(value: number, limits: Thresholds, reached: WarningLevel | null): Judgement {
  const isPast = (limit: number) => (limits.comparison === 'ABOVE' ? value > limit : value < limit)
  const levels = given(limits.thresholds)
  const isBad = levels.some(([, threshold]) => isPast(threshold))
  for (const [name, threshold] of levels.toReversed()) {
    const level = levelOf(name)
    const wasReached = reached !== null && compareLevels(level, reached) <= 0
    if (isPast(threshold)) return { status: 'bad', level, threshold, recovery: null }
    const recovery = limits.recovery[name] ?? threshold
    if (wasReached && isPast(recovery)) return { status: isBad ? 'bad' : 'between', level, threshold, recovery }
  }
  return { status: 'good', level: null, threshold: levels[0]?.[1] ?? null, recovery: null }
}
