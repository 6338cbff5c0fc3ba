/** The course of an issue's fix, from what its row remembers. */
export interface Resolution {
  resolvedAt: Date
  /** From first seen to resolved. */
  secondsToResolve: number
  /** Whether it stayed away since. */
  held: boolean
  recurrences: number
}

export function resolutionOf(issue: {
  firstSeen: Date
  resolvedAt: Date | null
  regressedAt: Date | null
  recurrences: number
}): Resolution | null {
  const { firstSeen, resolvedAt, regressedAt, recurrences } = issue
  if (resolvedAt === null) return null
  return {
    resolvedAt,
    secondsToResolve: Math.max(0, Math.round((resolvedAt.getTime() - firstSeen.getTime()) / 1000)),
    held: regressedAt === null || regressedAt < resolvedAt,
    recurrences,
  }
}
