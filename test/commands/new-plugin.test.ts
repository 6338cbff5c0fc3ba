import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const kinds = [
  'classifier',
  'symbolicator',
  'detector',
  'notifier',
  'recovery-strategy',
  'health-check',
  'health-scorer',
  'schema',
]
/** As long as they may be, so that lines are as long as they get. */
const nameOf = (kind: string) => `${kind}-of-our-own-with-a-name-that-is-very-long`.slice(0, 40).replace(/-$/, '0')

/** A checkout of its own, of which only what is written is not this one. */
let checkout: string
beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'evenkeel-new-plugin-'))
  const link = (path: string) => {
    mkdirSync(dirname(join(checkout, path)), { recursive: true })
    symlinkSync(join(repository, path), join(checkout, path))
  }
  const linked = [
    'node_modules',
    'src',
    'package.json',
    'tsconfig.json',
    'test/plugin',
    'test/crashes',
    'test/plugins/receivers',
  ]
  for (const path of linked) link(path)
  // Its own rules of what is ignored are those of version control, which a checkout made of links does not have.
  const biome = JSON.parse(readFileSync(join(repository, 'biome.json'), 'utf8'))
  writeFileSync(join(checkout, 'biome.json'), JSON.stringify({ ...biome, vcs: { enabled: false } }))
  writeFileSync(
    join(checkout, 'vitest.config.ts'),
    `import { defineConfig } from 'vitest/config'
const root = ${JSON.stringify(join(repository, 'src/plugin/'))}
export default defineConfig({
  resolve: { alias: { 'evenkeel/plugin': root + 'public.ts', 'evenkeel/testing': root + 'testing/public.ts' } },
  ssr: { resolve: { conditions: ['node', 'module-sync'] } },
  test: { include: ['test/plugins/*.test.ts'], maxWorkers: 2, testTimeout: 30_000 },
})
`,
  )
})
afterAll(() => rmSync(checkout, { recursive: true, force: true }))

interface Ended {
  code: number
  said: string
}

function run(command: string, args: string[], cwd = checkout): Promise<Ended> {
  const env = { PATH: [dirname(process.execPath), process.env.PATH].join(delimiter), HOME: process.env.HOME }
  return new Promise((resolve) => {
    const child = execFile(command, args, { cwd, env }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode!, said: stdout + stderr }),
    )
  })
}

const bin = (name: string) => join(repository, 'node_modules/.bin', name)
const newPlugin = (args: string[], cwd?: string) =>
  run(process.execPath, [join(repository, 'src/commands/new-plugin.ts'), ...args], cwd)

test('a new plugin of every kind is complete: its types, its style, its documentation and its test hold', {
  timeout: 240_000,
}, async () => {
  for (const kind of kinds) {
    const name = nameOf(kind)
    const { code, said } = await newPlugin([kind, name])
    expect({ kind, code, said }).toMatchObject({
      code: 0,
      said: expect.stringContaining(`{ use: '${name}', config: {`),
    })
    expect(readFileSync(join(checkout, 'plugins', name, 'README.md'), 'utf8')).toMatch(
      /^\| `\w+` \| `.+` \| .+ \| .+ \|$/m,
    )
  }
  const written = ['plugins', ...kinds.map((kind) => `test/plugins/${nameOf(kind)}.test.ts`)]
  expect(await run(bin('biome'), ['check', ...written])).toMatchObject({ code: 0 })
  const types = await run(bin('tsc'), ['--noEmit'])
  expect(types.said.match(/^(plugins|test\/plugins)\/.*$/gm)).toBeNull()
  const docs = [join(repository, 'src/commands/plugin-docs.ts'), '--check', join(checkout, 'plugins')]
  expect(await run(process.execPath, docs)).toEqual({ code: 0, said: '' })
  const tested = await run(bin('vitest'), [
    'run',
    '--no-isolate',
    '--maxWorkers=1',
    '--reporter=json',
    '--outputFile=tested.json',
  ])
  const { testResults, numPassedTests, numTotalTests } = JSON.parse(readFileSync(join(checkout, 'tested.json'), 'utf8'))
  expect(tested.code, tested.said).toBe(0)
  expect(testResults).toHaveLength(kinds.length)
  expect(numPassedTests).toBe(numTotalTests)
})

test.each([
  [[], /^usage: npm run plugin:new -- KIND NAME {3}\(kinds: classifier, .*schema\)$/],
  [['classifier'], /^usage: /],
  [['toaster', 'mine'], /^There is no kind "toaster"\. There are: classifier, .*schema\.$/],
  [['constructor', 'mine'], /^There is no kind "constructor"/],
  [['classifier', 'MyRules'], /^"MyRules" cannot be a plugin's name: lower-case words joined by hyphens/],
  [['classifier', '../mine'], /^"\.\.\/mine" cannot be a plugin's name/],
  [['classifier', 'a'.repeat(41)], /cannot be a plugin's name: .* at most 40 characters\.$/],
])('%j is refused', async (args, said) => {
  const ended = await newPlugin(args)
  expect({ code: ended.code, said: ended.said.trim() }).toEqual({ code: 2, said: expect.stringMatching(said) })
})

test('what is there is not overwritten', async () => {
  mkdirSync(join(checkout, 'plugins/there'), { recursive: true })
  writeFileSync(join(checkout, 'test/plugins/tested.test.ts'), '// mine')
  try {
    for (const [name, taken] of [
      ['there', 'plugins/there'],
      ['tested', 'test/plugins/tested.test.ts'],
    ] as const) {
      const ended = await newPlugin(['notifier', name])
      expect(ended).toEqual({ code: 2, said: `${taken} is there already: choose another name.\n` })
    }
    expect(existsSync(join(checkout, 'plugins/there/index.ts'))).toBe(false)
    expect(existsSync(join(checkout, 'plugins/tested'))).toBe(false)
  } finally {
    rmSync(join(checkout, 'plugins/there'), { recursive: true })
    rmSync(join(checkout, 'test/plugins/tested.test.ts'))
  }
})

test('nothing is written outside of a checkout', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'evenkeel-elsewhere-'))
  try {
    const ended = await newPlugin(['notifier', 'mine'], elsewhere)
    expect(ended).toMatchObject({ code: 2, said: expect.stringMatching(/^This is not a checkout of Evenkeel/) })
    expect(existsSync(join(elsewhere, 'plugins'))).toBe(false)
  } finally {
    rmSync(elsewhere, { recursive: true })
  }
})
