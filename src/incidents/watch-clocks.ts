import { readSetting } from '../projects/settings.ts'
import { changing } from '../storage/touched.ts'
import type { IncidentsOptions } from './create-incidents.ts'
import { comeBack, resolvesAt, runClocks, setStatus } from './draft.ts'
import { claimDue, lockIncidents, save } from './incident-rows.ts'
import { incidentSettings } from './incident-settings.ts'

/** Sees response times run out, and resolves what has been quiet for long enough. One that fails keeps none of the others from it. */
export async function watchClocks(options: IncidentsOptions): Promise<void> {
  const now = options.clock.now()
  const failed: string[] = []
  for (let isMore = true; isMore; ) {
    let claimed: string | null = null
    try {
      isMore = await changing(options, async (client, touched) => {
        const draft = await claimDue(client, now, failed)
        if (draft === null) return false
        claimed = draft.incident.id
        runClocks(draft, now)
        const { resolveAfterSeconds } = await readSetting(client, draft.incident.projectId, incidentSettings)
        const quietUntil = resolvesAt(draft, resolveAfterSeconds)
        if (quietUntil !== null && quietUntil <= now)
          setStatus(draft, 'RESOLVED', { at: now, actor: null }, 'its alerts have stayed resolved.')
        await save(client, touched, draft)
        return true
      })
    } catch (error) {
      if (claimed === null) throw error
      failed.push(claimed)
      options.log.error({ err: error, incident: claimed }, 'the clocks of an incident were not looked at; trying again')
    }
  }
}

/** Milliseconds by which the clocks of nodes may differ. */
const APART = 60_000

/** Sees to incidents of times that have not come, since the clock was put back: they would wait until then. */
export async function bringBack(options: IncidentsOptions): Promise<void> {
  const now = options.clock.now()
  await changing(options, async (client, touched) => {
    const ahead = "status <> 'RESOLVED' AND greatest(opened_at, quiet_since) > $1"
    for (const draft of await lockIncidents(client, ahead, [new Date(now.getTime() + APART)])) {
      comeBack(draft, now)
      await save(client, touched, draft)
    }
  })
}
