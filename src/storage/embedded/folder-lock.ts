import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Takes a data folder for this process alone, or throws `DataFolderInUse`.
 *
 * Two processes on one embedded database corrupt it. An exclusive SQLite transaction is a lock that the operating system
 * gives back however the process ends, and that every platform has; a pid file is neither.
 */
export function lockFolder(folder: string): { release(): void } {
  mkdirSync(folder, { recursive: true })
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'))
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Error && /locked|busy/i.test(error.message)) throw new DataFolderInUse(folder)
    throw error
  }
  return { release: () => lock.close() }
}

export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse'
  constructor(folder: string) {
    super(
      `The data folder ${folder} is in use by another Evenkeel process. Stop that one, choose another folder with EVENKEEL_DATA, or set DATABASE_URL to a PostgreSQL that several processes can share.`,
    )
  }
}
