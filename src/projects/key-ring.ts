import type { Bus } from '../bus/notice.ts'
import type { Database } from '../storage/database.ts'

/** Which project an ingest key reports to. Kept in memory, since every report asks. */
export interface KeyRing {
  /** Null when the key is unknown or was revoked. */
  projectOf(publicKey: string): Promise<number | null> | number | null
}

/** Milliseconds after which a key is looked up again, for the case that word of its end got lost. */
const KNOWN_FOR = 60_000
const UNKNOWN_FOR = 5_000
/** Made-up keys must not fill the memory. */
const MOST = 10_000

export function createKeyRing(database: Database, bus: Bus): KeyRing {
  const known = new Map<string, { projectId: number | null; until: number }>()
  const lookUps = new Map<string, Promise<number | null>>()
  bus.subscribe((notices) => {
    if (!notices.some(({ kind }) => kind === 'project' || kind === 'lost')) return
    known.clear()
    // What they read may be from before the change: who waits gets it, and nobody after them.
    lookUps.clear()
  })
  return {
    projectOf(publicKey) {
      const entry = known.get(publicKey)
      if (entry && entry.until > Date.now()) return entry.projectId
      return lookUps.get(publicKey) ?? lookUp(publicKey)
    },
  }

  function lookUp(publicKey: string): Promise<number | null> {
    const answer = find(publicKey)
    lookUps.set(publicKey, answer)
    const end = (projectId?: number | null) => {
      if (lookUps.get(publicKey) !== answer) return
      lookUps.delete(publicKey)
      if (projectId !== undefined) remember(publicKey, projectId)
    }
    answer.then(end, () => end())
    return answer
  }

  async function find(publicKey: string): Promise<number | null> {
    const key = await database.prisma.projectKey.findUnique({ where: { publicKey } })
    return key === null || key.revokedAt !== null ? null : key.projectId
  }

  function remember(publicKey: string, projectId: number | null): void {
    if (known.size >= MOST) known.clear()
    known.set(publicKey, { projectId, until: Date.now() + (projectId === null ? UNKNOWN_FOR : KNOWN_FOR) })
  }
}
