import type { ScorePart } from 'evenkeel/plugin'

/** A part of the score, to a tenth of a point. */
export function partOf(score: number, reason: string): ScorePart {
  return { score: Math.round(score * 10) / 10, reason }
}

/** Of no less than 0 and no more than 1. */
export const share = (value: number): number => Math.min(1, Math.max(0, value))
