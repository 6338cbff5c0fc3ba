import type { IssueStatus } from '../storage/generated/enums.ts'

/** The course of an issue's fix, from what its row remembers. */
export interface Resolution {
  resolvedAt: Date
  /** From first seen to resolved. */
  secondsToResolve: number
  /**
   * Whether it stayed away since, and nobody reopened it. While it is resolved, it did, whatever time a device with a wrong
   * clock gave the crash that brought it back before.
   */
  held: boolean
  recurrences: number
}

export function resolutionOf(issue: {
  status: IssueStatus
  firstSeen: Date
  resolvedAt: Date | null
  regressedAt: Date | null
  recurrences: number
}): Resolution | null {
  const { status, firstSeen, resolvedAt, regressedAt, recurrences } = issue
  if (resolvedAt === null) return null
  return {
    resolvedAt,
    secondsToResolve: Math.max(0, Math.round((resolvedAt.getTime() - firstSeen.getTime()) / 1000)),
    held: status === 'RESOLVED' || (status === 'IGNORED' && (regressedAt === null || regressedAt < resolvedAt)),
    recurrences,
  }
}
