import { crashFreeSessions, crashFreeUsers } from '../releases/release-health.ts'
import type { FiguresOver, SessionCounts, SessionFigures } from '../sessions/session-figures.ts'
import type { FactRow } from './kpi-query.ts'

export function sessionRows({ whole, points }: FiguresOver<SessionCounts>): FactRow[] {
  return [{ ...whole, at: null }, ...points].map(({ at, ...counts }) => {
    return { bucket: at, value: crashFreeSessions(counts), count: counts.sessions }
  })
}

export function peopleRows({ whole, points }: FiguresOver<SessionFigures>): FactRow[] {
  return [{ ...whole, at: null }, ...points].map(({ at, ...figures }) => {
    return { bucket: at, value: crashFreeUsers(figures), count: figures.users.count }
  })
}

/** Of the share of people who met no crash: that of a quotient of two estimates whose errors are small. Null: it is exact. */
export function crashFreeUsersError({ users, crashedUsers }: SessionFigures): number | null {
  if (users.count === 0 || (users.isExact && crashedUsers.isExact)) return null
  return (crashedUsers.count / users.count) * Math.hypot(users.standardError, crashedUsers.standardError)
}
