import { recordSessionCounts, type SessionCountRow } from '../../src/sessions/record-session-counts.ts'
import { NOBODY } from '../../src/sessions/record-sessions.ts'
import { leaveSessionChanges } from '../../src/sessions/session-changes.ts'
import type { Database } from '../../src/storage/database.ts'

type Told = Pick<SessionCountRow, 'projectId' | 'startedAt' | 'release'> & Partial<SessionCountRow>

/** Stores counted sessions as the server does, of times that it would not take from an SDK. */
export async function storeSessions(database: Database, counts: readonly Told[]): Promise<void> {
  const none = { exited: 0, errored: 0, abnormal: 0, unhandled: 0, crashed: 0, userKey: NOBODY, receipt: null }
  const rows = counts.map((count) => ({ environment: 'production', ...none, ...count }))
  await database.transaction(async (client) => {
    await leaveSessionChanges(client, await recordSessionCounts(client, [rows], new Date()))
  })
}
