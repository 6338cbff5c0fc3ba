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
  bus.subscribe((notices) => {
    if (notices.some(({ kind }) => kind === 'project' || kind === 'lost')) known.clear()
  })
  return {
    projectOf(publicKey) {
      const entry = known.get(publicKey)
      if (entry && entry.until > Date.now()) return entry.projectId
      return lookUp(publicKey)
    },
  }

  async function lookUp(publicKey: string): Promise<number | null> {
    const key = await database.prisma.projectKey.findUnique({ where: { publicKey } })
    const projectId = key === null || key.revokedAt !== null ? null : key.projectId
    if (known.size >= MOST) known.clear()
    known.set(publicKey, { projectId, until: Date.now() + (projectId === null ? UNKNOWN_FOR : KNOWN_FOR) })
    return projectId
  }
}
