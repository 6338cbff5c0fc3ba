import type { Period } from '../schema-builder/period.ts'
import type { SessionFigures } from '../sessions/session-figures.ts'

/** Which sessions of a project. */
export interface HealthScope {
  projectId: number
  /** Null: all together. */
  environment: string | null
  /** In which they began, as `wholeHours` makes it; null: since the beginning. */
  period: Period | null
}

/** How a release fared. */
export interface ReleaseHealth extends SessionFigures {
  scope: HealthScope
}

/** 1 − crashed / total, null where there is nothing to divide by. */
export function crashFree(crashed: number, total: number): number | null {
  return total === 0 ? null : 1 - crashed / total
}

export const crashFreeSessions = ({ crashed, sessions }: SessionFigures) => crashFree(crashed, sessions)

export const crashFreeUsers = ({ crashedUsers, users }: SessionFigures) => shareLeft(crashedUsers.count, users.count)

/** Two estimates may be off, so that more people met a crash than there are. */
function shareLeft(crashed: number, total: number): number | null {
  const share = crashFree(crashed, total)
  return share === null ? null : Math.max(0, share)
}

/** What part of the whole it is, at most all of it; null where there is no whole. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.min(1, part / whole)
}
