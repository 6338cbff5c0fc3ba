import {
  type FiguresOver,
  readSessionCountsOver,
  readSessionFiguresOver,
  type SessionCounts,
  type SessionFigures,
} from '../sessions/session-figures.ts'
import type { Database } from '../storage/database.ts'
import type { FactRow, Stretch } from './stretch.ts'

/** Sessions that began in the period. */
export function sessionCounts(
  database: Database,
  { projectId, scope, period, unit }: Stretch,
): Promise<FiguresOver<SessionCounts>> {
  return readSessionCountsOver(database, { projectId, ...scope }, period, unit)
}

/** The same with who had them. */
export function sessionFigures(
  database: Database,
  { projectId, scope, period, unit }: Stretch,
): Promise<FiguresOver<SessionFigures>> {
  return readSessionFiguresOver(database, { projectId, ...scope }, period, unit)
}

/** The share of sessions that did not crash. */
export function crashFreeSessions({ whole, points }: FiguresOver<SessionCounts>): FactRow[] {
  return [{ ...whole, at: null }, ...points].map(({ at, sessions, crashed }) => ({
    bucket: at,
    value: sessions === 0 ? null : 1 - crashed / sessions,
    count: sessions,
  }))
}

/** The share of people who met no crash. Where they are estimated, more may seem to have met one than there were. */
export function crashFreeUsers({ whole, points }: FiguresOver<SessionFigures>): FactRow[] {
  return [{ ...whole, at: null }, ...points].map(({ at, users, crashedUsers }) => ({
    bucket: at,
    value: users.count === 0 ? null : Math.max(0, 1 - crashedUsers.count / users.count),
    count: users.count,
  }))
}

/** Of the share of people who met no crash: that of a quotient of two estimates whose errors are small. Null: it is exact. */
export function crashFreeUsersError({ users, crashedUsers }: SessionFigures): number | null {
  if (users.count === 0 || (users.isExact && crashedUsers.isExact)) return null
  return (crashedUsers.count / users.count) * Math.hypot(users.standardError, crashedUsers.standardError)
}
