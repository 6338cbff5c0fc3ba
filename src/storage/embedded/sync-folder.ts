import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Of what is brought to the disk at the same time: file systems write much of it together. */
const AT_ONCE = 16

/** Brings a folder with all that is in it to the disk: some 1,000 files of a new database in about 0.15 s, on an SSD. */
export async function syncFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = [folder, ...entries.map(({ parentPath, name }) => join(parentPath, name))].values()
  const work = async () => {
    for (const path of paths) await syncPath(path)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/** Brings a file, or the names in a folder, to the disk. */
export async function syncPath(path: string): Promise<void> {
  // It syncs no folders, and no file that is open for reading.
  if (process.platform === 'win32') return
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
