import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'

const root = new URL('../../../', import.meta.url)
const page = readFileSync(new URL('docs/plugin-testing.md', root), 'utf8')
const files = [...page.matchAll(/^```ts\n\/\/ (\S+)\n(.*?)^```/gms)].map(([, name, text]) => ({
  name: name!,
  text: text!,
}))

/** Where somebody has written their plugin: only npm packages and this one can be found from there. */
const folder = mkdtempSync(join(tmpdir(), 'evenkeel-documented-'))
symlinkSync(new URL('node_modules', root), join(folder, 'node_modules'))
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
for (const { name, text } of files) writeFileSync(join(folder, name), text)
afterAll(() => rmSync(folder, { recursive: true }))

const ownPackage = new URL('src/plugin/own-package.ts', root)
const served = `data:text/javascript,import { serveOwnPackage } from '${ownPackage}'; serveOwnPackage()`

it.each(files.map(({ name }) => name).filter((name) => name.includes('.test.')))(
  'the documented %s passes in node:test',
  { timeout: 60_000 },
  async (name) => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', served, '--test', name], {
      cwd: folder,
      env: { PATH: process.env.PATH },
    })
    expect(stdout).toMatch(/^ℹ pass [1-9]/m)
    expect(stdout).toMatch(/^ℹ fail 0/m)
  },
)

it('has examples', () => {
  expect(files.map(({ name }) => name)).toEqual(['our-chat.ts', 'our-chat.test.ts', 'our-rules.test.ts'])
})
