import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { siblingModule } from '../../sibling-module.ts'
import { syncFolder, syncPath } from './sync-folder.ts'

const run = promisify(execFile)

/**
 * Makes an empty database in `folder`, unless something is there. Its parent must exist, and be locked for this process.
 *
 * `initdb` takes some 600 MB, which a thread that ends keeps a good part of and a process that ends gives back. It works
 * beside the folder, which appears by being renamed once it is whole and on the disk: neither a start that is killed nor a
 * power cut leaves half of a database, which the next start would take for a whole one.
 * @throws Error with what initdb printed
 */
export async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return
  sweep(folder)
  // A name of its own: who was killed may have left a process that still writes to the last one.
  const unfinished = mkdtempSync(prefix(folder))
  try {
    await run(process.execPath, [fileURLToPath(siblingModule('./initdb', import.meta.url)), unfinished])
    await syncFolder(unfinished)
    renameSync(unfinished, folder)
    await syncPath(dirname(folder))
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw new Error('The embedded database could not be made', { cause: error })
  }
}

const prefix = (folder: string) => `${folder}.unfinished-`

/** Clears away what a killed start left, again where its initdb still adds to it. */
function sweep(folder: string): void {
  const parent = dirname(folder)
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(basename(prefix(folder)))) continue
    rmSync(join(parent, name), { recursive: true, force: true, maxRetries: 10 })
  }
}
