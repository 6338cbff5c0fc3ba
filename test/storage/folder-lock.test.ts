import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { DataFolderInUse, lockFolder } from '../../src/storage/embedded/folder-lock.ts'

const parent = mkdtempSync(join(tmpdir(), 'evenkeel-lock-'))
afterAll(() => rmSync(parent, { recursive: true }))

it('one at a time holds a folder, which need not exist before', () => {
  const folder = join(parent, 'new', 'folder')
  const lock = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(DataFolderInUse)
  expect(() => lockFolder(folder)).toThrow(`${folder} is in use`)
  lockFolder(join(parent, 'other')).release()
  lock.release()
  lockFolder(folder).release()
})

it('a process that was killed holds nothing', async () => {
  const folder = join(parent, 'killed')
  const source = new URL('../../src/storage/embedded/folder-lock.ts', import.meta.url).href
  const script = `const { lockFolder } = await import(${JSON.stringify(source)})
    globalThis.lock = lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1e6)`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  expect(() => lockFolder(folder)).toThrow(DataFolderInUse)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  lockFolder(folder).release()
})
