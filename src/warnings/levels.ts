import { type WarningLevel, warningLevels } from '../plugin/contract/detector.ts'

/** Positive where the first is worse. */
export function compareLevels(one: WarningLevel, other: WarningLevel): number {
  return warningLevels.indexOf(one) - warningLevels.indexOf(other)
}

export function worstOf(levels: readonly WarningLevel[]): WarningLevel {
  return levels.reduce((worst, level) => (compareLevels(level, worst) > 0 ? level : worst), 'INFO')
}
