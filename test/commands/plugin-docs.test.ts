import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const command = fileURLToPath(new URL('../../src/commands/plugin-docs.ts', import.meta.url))
const zod = import.meta.resolve('zod')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-plugin-docs-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8')

function run(...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [command, folder, ...args], (_, stdout, stderr) =>
      resolve({ code: child.exitCode!, said: stdout + stderr }),
    )
  })
}

const plugin = (name: string, config: string) => `
import { definePlugin } from 'evenkeel/plugin'
import { z } from '${zod}'
export default definePlugin({ name: '${name}', contract: 1, ${config} register() {} })
`

const options = `config: z.strictObject({
  url: z.url().describe('Where | to.'),
  token: z.string().optional().describe('What proves it,\\nas \`Bearer\`.'),
  rooms: z.array(z.enum(['a', 'b'])).default(['a']).describe('Which.'),
}), secrets: ['url'],`

const empty = '# It\n\n<!-- options -->\n<!-- /options -->\n\nMore.\n'

test('the tables are written from the schemas, and then hold', async () => {
  write({
    'talking/index.ts': plugin('talking', options),
    'talking/README.md': empty,
    'mute/index.ts': plugin('mute', ''),
    'mute/README.md': empty,
  })
  const stale = 'the options in README.md are stale: run "npm run docs:plugins" and commit what it wrote'
  const before = await run('--check')
  expect(before.code).toBe(1)
  expect(before.said).toContain(`mute: ${stale}\n  talking: ${stale}`)
  expect(read('mute/README.md')).toBe(empty)

  expect(await run()).toEqual({ code: 0, said: '' })
  expect(read('talking/README.md')).toBe(`# It

<!-- options -->

| option | type | default | meaning |
| --- | --- | --- | --- |
| \`url\` | \`URL\` | required | Where \\| to. Secret. |
| \`token\` | \`string\` | – | What proves it, as \`Bearer\`. Secret. |
| \`rooms\` | \`("a" \\| "b")[]\` | \`["a"]\` | Which. |

<!-- /options -->

More.
`)
  expect(read('mute/README.md')).toContain('\nThis plugin takes no options.\n')
  expect(await run('--check')).toEqual({ code: 0, said: '' })
})

test('all that is missing is listed, and what can be written is written', async () => {
  write({
    'absent/options.ts': 'export {}',
    'broken/index.ts': 'throw new Error("not today")',
    'complete/index.ts': plugin('complete', options),
    'complete/README.md': empty,
    'other/index.ts': 'export default 1',
    'silent/index.ts': plugin('silent', 'config: z.strictObject({ a: z.strictObject({ b: z.string() }) }),'),
    'silent/README.md': '# Silent\n',
    'unread/index.ts': plugin('unread', ''),
  })
  const { code, said } = await run()
  expect(code).toBe(1)
  expect(said).toMatch(/^ {2}absent: Cannot find module .*index\.ts/m)
  expect(said).toMatch(/^ {2}broken: not today$/m)
  expect(said).toMatch(/^ {2}other: A plugin is an object made by definePlugin\.$/m)
  expect(said).toMatch(/^ {2}silent: the option a\.b has no description$/m)
  expect(said).toMatch(/^ {2}silent: README\.md lacks the lines <!-- options --> and <!-- \/options -->$/m)
  expect(said).toMatch(/^ {2}unread: there is no README\.md$/m)
  expect(said).not.toContain('  complete')
  expect(read('complete/README.md')).toContain('| `url` |')
})
