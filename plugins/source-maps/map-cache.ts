import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { TraceMap } from '@jridgewell/trace-mapping'
import type { Options } from './options.ts'
import { readMap } from './read-map.ts'

/** Milliseconds after which a file is looked at again, to see whether it changed. */
const freshFor = 5_000

export type Loaded = { map: TraceMap } | { problem: string }

interface Kept {
  loaded: Promise<Loaded & { bytes: number }>
  /** Tells one version of the file from the next. */
  version: string
  checkedAt: number
  /** Zero until it was read, and for what could not be. */
  bytes: number
}

/** Source maps in memory; the one that was not needed for the longest time goes first. */
export interface MapCache {
  /** @param path as the folder listed it */
  load(path: string): Promise<Loaded>
}

export function createMapCache(
  folder: string,
  { cachedMaps, cachedBytes }: Pick<Options, 'cachedMaps' | 'cachedBytes'>,
): MapCache {
  /** The one that was needed last is the last. */
  const kept = new Map<string, Kept>()

  async function versionOf(path: string): Promise<string> {
    return stat(join(folder, path)).then(
      ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
      () => 'gone',
    )
  }

  function evict(): void {
    let bytes = kept.values().reduce((sum, entry) => sum + entry.bytes, 0)
    for (const [path, entry] of kept) {
      if (kept.size === 1 || (kept.size <= cachedMaps && bytes <= cachedBytes)) return
      kept.delete(path)
      bytes -= entry.bytes
    }
  }

  function read(path: string): Kept['loaded'] {
    return readMap(folder, path, cachedBytes).catch((error: Error) => ({ problem: phrase(error), bytes: 0 }))
  }

  return {
    async load(path) {
      const before = kept.get(path)
      if (before && Math.abs(Date.now() - before.checkedAt) <= freshFor) {
        kept.delete(path)
        kept.set(path, before)
        return before.loaded
      }
      const version = await versionOf(path)
      const now = kept.get(path)
      // Somebody else may have read it meanwhile.
      const isCurrent = now?.version === version
      const entry = isCurrent ? now : { version, checkedAt: 0, bytes: 0, loaded: read(path) }
      entry.checkedAt = Date.now()
      kept.delete(path)
      kept.set(path, entry)
      const loaded = await entry.loaded
      entry.bytes = loaded.bytes
      evict()
      return loaded
    },
  }
}

function phrase(error: Error & { code?: string }): string {
  return error.code === undefined ? error.message : `cannot be read (${error.code})`
}
