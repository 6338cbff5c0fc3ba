import { existsSync, statfsSync } from 'node:fs'

const MEMORY = '/dev/shm'
/** What a whole run needs at once is a tenth of it. */
const ENOUGH_BYTES = 4 * 2 ** 30

/** Has temporary folders be in memory, where the system has such a place: making a database's thousand files is ten times faster there. */
export function keepTemporaryFoldersInMemory(): void {
  if (!existsSync(MEMORY)) return
  const { bavail, bsize } = statfsSync(MEMORY)
  if (bavail * bsize >= ENOUGH_BYTES) process.env.TMPDIR = MEMORY
}
