import type pg from 'pg'
import { countSessionsOver } from '../releases/count-sessions.ts'
import { crashFree } from '../releases/release-health.ts'
import { type FactRow, MOST_INTERVALS, type Stretch } from './stretch.ts'

/** The share of sessions that began in the period and did not crash. */
export async function crashFreeSessions(
  client: pg.ClientBase | pg.Pool,
  { projectId, period, unit }: Stretch,
): Promise<FactRow[]> {
  const query = { projectId, ...period, groupBy: [] }
  const counts = await countSessionsOver(client, query, { interval: unit, most: MOST_INTERVALS })
  const sum = (read: (each: (typeof counts)[number]) => number) => counts.reduce((total, each) => total + read(each), 0)
  const whole = {
    at: null,
    sessions: sum((each) => each.sessions),
    crashedSessions: sum((each) => each.crashedSessions),
  }
  return [whole, ...counts].map(({ at, sessions, crashedSessions }) => ({
    bucket: at,
    value: crashFree(crashedSessions, sessions),
    count: sessions,
  }))
}
