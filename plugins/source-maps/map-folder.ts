import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Milliseconds for which a listing holds: so long a file that was added is not seen. */
const freshFor = 5_000
const deepest = 12
const mostMaps = 100_000

/** The source maps below a folder, by name. Only what was listed is ever opened, so no name can lead out of it. */
export interface MapFolder {
  /** Paths within the folder, joined by slashes. */
  named(name: string): Promise<readonly string[]>
}

type Listing = ReadonlyMap<string, readonly string[]>

export function openMapFolder(folder: string): MapFolder {
  let listing: Promise<Listing> = Promise.resolve(new Map())
  let listedAt = Number.NEGATIVE_INFINITY
  return {
    async named(name) {
      if (Math.abs(Date.now() - listedAt) > freshFor) {
        listedAt = Date.now()
        listing = list(folder)
      }
      return (await listing).get(name) ?? []
    },
  }
}

async function list(folder: string): Promise<Listing> {
  const byName = new Map<string, string[]>()
  let found = 0

  async function walk(path: string, depth: number): Promise<void> {
    // What cannot be read holds nothing; the start of the plugin said so.
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const { name } = entry
      if (entry.isDirectory()) {
        if (depth < deepest && !name.startsWith('.') && name !== 'node_modules')
          await walk(`${path}${name}/`, depth + 1)
      } else if (name.endsWith('.map') && (entry.isFile() || entry.isSymbolicLink()) && found++ < mostMaps) {
        const paths = byName.get(name)
        if (paths) paths.push(`${path}${name}`)
        else byName.set(name, [`${path}${name}`])
      }
    }
  }

  await walk('', 0)
  return byName
}
