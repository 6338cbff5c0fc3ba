import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeFolder } from '../../src/storage/embedded/make-folder.ts'

/** What was brought to the disk, and whether the database was in its place by then. */
const brought: { path: string; isThere: boolean }[] = []
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const open: typeof real.open = async (path, ...rest) => {
    const handle = await real.open(path, ...rest)
    const sync = handle.sync.bind(handle)
    handle.sync = async () => {
      await sync()
      brought.push({ path: String(path), isThere: existsSync(folder) })
    }
    return handle
  }
  return { ...real, open }
})

let parent: string
let folder: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'evenkeel-make-folder-'))
  folder = join(parent, 'pgdata')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(parent, { recursive: true, force: true })
})

/** What a start leaves that is killed while it makes a database. */
function leaveUnfinished() {
  mkdirSync(`${folder}.unfinished-abcdef/base`, { recursive: true })
  writeFileSync(`${folder}.unfinished-abcdef/PG_VERSION`, '')
}

it('makes a whole database where a killed start left half of one', { timeout: 60_000 }, async () => {
  leaveUnfinished()
  await makeFolder(folder)
  expect(readdirSync(parent)).toEqual(['pgdata'])
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['PG_VERSION', 'base', 'pg_wal', 'postgresql.conf']))
  // A power cut leaves all of it or nothing: first its parts are on the disk, then its name is.
  const unfinished = join(parent, relative(parent, brought[0]!.path).split(sep)[0]!)
  const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((part) => join(unfinished, part))
  expect(new Set(brought.slice(0, -1))).toEqual(
    new Set([unfinished, ...parts].map((path) => ({ path, isThere: false }))),
  )
  expect(brought.at(-1)).toEqual({ path: parent, isThere: true })
})

it('leaves what is there alone', async () => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'PG_VERSION'), 'as it was')
  await makeFolder(folder)
  expect(readdirSync(folder)).toEqual(['PG_VERSION'])
})

it('says what went wrong, and leaves nothing', async () => {
  vi.stubEnv('NODE_OPTIONS', '--no-such-option')
  await expect(makeFolder(folder)).rejects.toMatchObject({
    message: 'The embedded database could not be made',
    cause: { message: expect.stringContaining('--no-such-option is not allowed') },
  })
  expect(readdirSync(parent)).toEqual([])
})
