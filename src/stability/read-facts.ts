import { knownEnds } from '../kpis/open-counts.ts'
import type { Kpis } from '../kpis/read-kpis.ts'
import type { StabilityFacts } from './component.ts'

/** What a score is made of: of a period as a whole, and of each part of it. */
export interface FactsOver {
  whole: StabilityFacts
  /** How many sessions, people and app instances there were. */
  counts: { sessions: number; people: number; instances: number }
  parts: (StabilityFacts & { at: Date })[]
}

export async function readFacts(kpis: Kpis): Promise<FactsOver> {
  // People first: sessions are then counted with them.
  const [users, sessions, open, memory, recovery] = await Promise.all([
    kpis.crashFreeUsers(),
    kpis.crashFreeSessions(),
    kpis.open(),
    kpis.ofMetric('MEMORY_USED'),
    kpis.ofMetric('AUTOMATIC_RECOVERY'),
  ])
  const issues = knownEnds(open.issues, kpis.query)
  const warnings = knownEnds(open.warnings, kpis.query)
  const incidents = knownEnds(open.incidents, kpis.query)
  return {
    whole: {
      CRASH_FREE_SESSIONS: sessions.value,
      CRASH_FREE_USERS: users.value,
      ISSUES: lastKnown(issues),
      WARNINGS: lastKnown(warnings),
      MEMORY: memory.value,
      INCIDENTS: lastKnown(incidents),
      RECOVERY: recovery.value,
    },
    counts: { sessions: sessions.count, people: users.count, instances: memory.count },
    parts: kpis.query.parts.map(({ at }, index) => ({
      at,
      CRASH_FREE_SESSIONS: sessions.points[index]!.value,
      CRASH_FREE_USERS: users.points[index]!.value,
      ISSUES: issues[index]!,
      WARNINGS: warnings[index]!,
      MEMORY: memory.points[index]!.value,
      INCIDENTS: incidents[index]!,
      RECOVERY: recovery.points[index]!.value,
    })),
  }
}

const lastKnown = <T>(ends: readonly (T | null)[]): T | null => ends.findLast((end) => end !== null) ?? null
