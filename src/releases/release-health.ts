import type { Period } from '../schema-builder/period.ts'
import type { SessionCounts, SessionFigures } from '../sessions/session-figures.ts'

/** Which sessions of a project. */
export interface HealthScope {
  projectId: number
  /** Null: all together. */
  environment: string | null
  /** In which they began, as `widenedToHours` makes it; null: since the beginning. */
  period: Period | null
}

/** How a release fared. */
export interface ReleaseHealth extends SessionFigures {
  scope: HealthScope
}

export const crashFreeSessions = ({ crashed, sessions }: SessionCounts) => shareLeft(crashed, sessions)

export const crashFreeUsers = ({ crashedUsers, users }: Pick<SessionFigures, 'crashedUsers' | 'users'>) =>
  shareLeft(crashedUsers.count, users.count)

/** 1 − part / whole, null where there is no whole. Two estimates may be off, so that more people met a crash than there are. */
function shareLeft(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.max(0, 1 - part / whole)
}

/** What part of the whole it is, at most all of it; null where there is no whole. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.min(1, part / whole)
}
