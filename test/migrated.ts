import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Brings a database to the newest migration: the one at `url`, or an embedded one in a folder. */
export async function migrateDatabase(url: string, folder = ''): Promise<void> {
  const script = new URL('migrate-database.ts', import.meta.url).pathname
  await promisify(execFile)(process.execPath, [script, url, folder])
}
