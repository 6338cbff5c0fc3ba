import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { FlattenMap, type SectionedSourceMapInput, type TraceMap } from '@jridgewell/trace-mapping'

export interface ReadMap {
  map: TraceMap
  bytes: number
}

/** Reads a source map, sectioned ones too. Throws an `Error` that says in a phrase why it cannot be used. */
export async function readMap(folder: string, path: string, mostBytes: number): Promise<ReadMap> {
  const root = await realpath(folder)
  const file = await realpath(join(folder, path))
  if (!file.startsWith(root.endsWith(sep) ? root : root + sep))
    throw new Error('is a link that leads out of the folder')
  // Non-blocking, since a link could lead to a pipe.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw new Error('is no file')
    if (stats.size > mostBytes) throw new Error(`has ${stats.size} bytes, more than the ${mostBytes} that are allowed`)
    return { map: parse(await handle.readFile('utf8')), bytes: stats.size }
  } finally {
    await handle.close()
  }
}

function parse(text: string): TraceMap {
  let json: unknown
  try {
    // The guard against being run as a script, ECMA-426 section 9.
    json = JSON.parse(text.replace(/^\uFEFF?(?:\)\]\}'[^\n]*\n)?/, ''))
  } catch {
    throw new Error('is no JSON')
  }
  try {
    return new FlattenMap(json as SectionedSourceMapInput)
  } catch {
    throw new Error('is no source map')
  }
}
