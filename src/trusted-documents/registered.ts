import { LRUCache } from 'lru-cache'
import type { Bus } from '../bus/notice.ts'
import type { Database } from '../storage/database.ts'

/** The registered documents, those asked for lately at hand. */
export interface RegisteredDocuments {
  /** The text with this hash; null when none is registered. At once where it is at hand. */
  find(hash: string): Promise<string | null> | string | null
}

/** Characters of all texts at hand. */
const MOST_CHARACTERS = 8_000_000
/**
 * Milliseconds that a look-up holds. A notice of a change ends it at once; without one (the node that forgot a document died,
 * or Redis is away) this is how long a forgotten one is still run here.
 */
const KNOWN_FOR = 60_000
/** The same for hashes of none, so that they do not each cost a query. */
const UNKNOWN_FOR = 1_000
const MOST_UNKNOWN = 10_000

export function createRegisteredDocuments({ prisma }: Database, bus: Bus): RegisteredDocuments {
  const known = new LRUCache<string, string>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (text, hash) => text.length + hash.length,
    ttl: KNOWN_FOR,
  })
  const unknown = new LRUCache<string, true>({ max: MOST_UNKNOWN, ttl: UNKNOWN_FOR })
  const lookUps = new Map<string, Promise<string | null>>()
  bus.subscribe((notices) => {
    if (!notices.some(({ kind }) => kind === 'documents' || kind === 'lost')) return
    known.clear()
    unknown.clear()
    // What they read may be from before the change: who waits gets it, and nobody after them.
    lookUps.clear()
  })

  function lookUp(hash: string): Promise<string | null> {
    const answer = prisma.trustedDocument.findUnique({ where: { hash } }).then((row) => row?.text ?? null)
    lookUps.set(hash, answer)
    const end = (keep: () => void) => {
      if (lookUps.get(hash) !== answer) return
      lookUps.delete(hash)
      keep()
    }
    answer.then(
      (text) => end(() => (text === null ? unknown.set(hash, true) : known.set(hash, text))),
      () => end(() => {}),
    )
    return answer
  }

  return {
    find: (hash) => known.get(hash) ?? (unknown.has(hash) ? null : (lookUps.get(hash) ?? lookUp(hash))),
  }
}
