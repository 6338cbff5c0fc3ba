import type { Bus } from '../bus/notice.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../storage/database.ts'
import { changing } from '../storage/touched.ts'
import { resolvesAt, runClocks, setStatus } from './draft.ts'
import { claimDue, save } from './incident-rows.ts'
import { resolveAfterSeconds } from './incident-settings.ts'

/** Incidents that one transaction sees to. */
const AT_ONCE = 50

/** Sees response times run out, and resolves what has been quiet for long enough. */
export async function watchClocks(where: { database: Database; bus: Bus; clock: Clock }): Promise<void> {
  const now = where.clock.now()
  for (;;) {
    const count = await changing(where, async (client, touched) => {
      const due = await claimDue(client, now, AT_ONCE)
      for (const draft of due) {
        runClocks(draft, now)
        const quietUntil = resolvesAt(draft, await resolveAfterSeconds(client, draft.incident.projectId))
        if (quietUntil !== null && quietUntil <= now)
          setStatus(draft, 'RESOLVED', { at: now, actor: null }, 'its alerts have stayed resolved.')
        await save(client, touched, draft)
      }
      return due.length
    })
    if (count < AT_ONCE) return
  }
}
