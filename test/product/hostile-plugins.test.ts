import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { reportedCrash } from '../system/plugin-crash.ts'
import { type Seed, type SeededProject, seed } from '../system/seed.ts'
import { startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenkeel-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))

const hostile = (name: string) => join(import.meta.dirname, `../hostile-plugins/${name}.ts`)
let files = 0

function configured(...plugins: object[]): { EVENKEEL_CONFIG: string } {
  const file = join(folder, `${++files}.json`)
  writeFileSync(file, JSON.stringify({ plugins: [{ use: 'rules' }, ...plugins] }))
  return { EVENKEEL_CONFIG: file }
}

describe('a required plugin that cannot be used stops the start with a report that names it:', () => {
  test.each<[string, object[], RegExp[]]>([
    [
      'throws in register',
      [{ use: hostile('throws-in-register') }],
      [/throws-in-register: .*I will not register.*REGISTER_FAILED/],
    ],
    [
      'throws in start',
      [{ use: hostile('throws-in-start') }],
      [/throws-in-start: start failed: I will not start.*START_FAILED/],
    ],
    ['a duplicate name', [{ use: hostile('twin-a') }, { use: hostile('twin-b') }], [/twin: .*PLUGIN_NAME_TAKEN/]],
    [
      'the wrong contract',
      [{ use: hostile('future-contract') }],
      [/future-contract: asks for contract 2.*acceptContract: 2/],
    ],
    [
      'an unknown key',
      [{ use: hostile('strict-options'), config: { color: 'red' } }],
      [/strict-options: .*"color".*OPTIONS_INVALID/],
    ],
    [
      'a cyclic order',
      [{ use: hostile('hen') }, { use: hostile('egg') }],
      [/hen: comes after itself/, /egg: comes after itself/],
    ],
    ['a file that is not there', [{ use: './gone.ts' }], [/gone\.ts: cannot be imported.*IMPORT_FAILED/]],
    [
      'a secret that is not set',
      [{ use: hostile('strict-options'), config: { colour: { env: 'NO_SUCH' } } }],
      [/strict-options: option colour .*NO_SUCH.*ENV_MISSING/],
    ],
  ])('%s', async (_, plugins, expected) => {
    const said = await startTestHost(configured(...plugins)).then(
      (host) => host.close().then(() => 'It started.'),
      (error: Error) => error.message,
    )
    for (const line of expected) expect(said).toMatch(line)
  })

  test('all of it at once', async () => {
    const all = ['throws-in-register', 'twin-a', 'twin-b', 'future-contract', 'hen', 'egg'].map((name) => ({
      use: hostile(name),
    }))
    const said = await startTestHost(configured(...all)).catch((error: Error) => error.message)
    for (const name of ['throws-in-register', 'twin', 'future-contract', 'hen', 'egg'])
      expect(said).toContain(`${name}: `)
    expect(String(said).split('\n')).toHaveLength(6)
  })
})

describe('hostile plugins that may be left out', () => {
  let host: TestHost
  let owner: Seed
  let project: SeededProject
  beforeAll(async () => {
    host = await startTestHost(
      configured(
        { use: hostile('throws-in-register'), required: false },
        { use: hostile('throws-in-start'), required: false },
        { use: hostile('twin-a'), required: false },
        { use: hostile('twin-b'), required: false },
        { use: hostile('future-contract'), required: false },
        { use: hostile('strict-options'), as: 'misspelt', config: { color: 'red' }, required: false },
        { use: hostile('hen'), required: false },
        { use: hostile('egg'), required: false },
        { use: './gone.ts', required: false },
        { use: hostile('throws-in-call') },
        { use: hostile('never-resolves'), guard: { timeLimitMs: 50 } },
        { use: hostile('nonsense') },
        { use: hostile('busy-loop'), isolate: true },
        { use: hostile('leak'), isolate: { memoryMb: 64 } },
      ),
    )
    owner = seed(host)
    project = await owner.project()
  })
  afterAll(() => host.close())

  async function plugin(name: string) {
    const { plugins } = await owner.gql(Plugins, {})
    const found = plugins.find((one) => one.name === name)
    if (found === undefined) throw new Error(`There is no ${name} among ${plugins.map((one) => one.name)}.`)
    return found
  }

  /** Reports a crash in the persistence layer and gives what was decided about it. */
  const crash = (message: string) => reportedCrash(owner, project, message)

  test.each<[string, RegExp, string[]]>([
    ['throws-in-register', /I will not register/, ['REGISTER_FAILED']],
    ['throws-in-start', /I will not start/, ['START_FAILED']],
    ['future-contract', /contract 2/, ['CONTRACT_UNSUPPORTED']],
    ['misspelt', /color/, ['OPTIONS_INVALID']],
    ['hen', /hen → egg/, ['AFTER_CYCLE']],
    ['egg', /hen → egg/, ['AFTER_CYCLE']],
    ['./gone.ts', /cannot be imported/, ['IMPORT_FAILED']],
  ])('%s is FAILED, and says why', async (name, why, codes) => {
    const found = await plugin(name)
    expect(found).toMatchObject({ state: 'FAILED', required: false, lastError: expect.stringMatching(why) })
    expect(found.faults.map(({ code }) => code)).toEqual(codes)
    expect(host.logged).toContainEqual(expect.objectContaining({ level: 40, plugin: name, code: codes[0] }))
  })

  test('the first of two that share a name runs, and shows the fault of the other', async () => {
    expect(await plugin('twin')).toMatchObject({ state: 'RUNNING', faults: [{ code: 'PLUGIN_NAME_TAKEN' }] })
  })

  test.each<[string, RegExp]>([
    ['throws-in-call', /I will not classify/],
    ['never-resolves', /time limit of 50 ms/],
    ['nonsense', /Not a vote: .*severity/],
  ])('%s costs only its own vote, and its circuit opens', async (name, why) => {
    await vi.waitUntil(
      async () => {
        const { votes, failures } = await crash(`${name} is asked`)
        expect(votes).toContain('rules persistence-layer')
        expect(failures.find((failure) => failure.plugin === name)?.failure).toMatch(
          new RegExp(`${why.source}|circuit is open`),
        )
        return (await plugin(name)).circuit === 'OPEN'
      },
      { timeout: 20_000 },
    )
    const { failures, calls, lastError, state } = await plugin(name)
    expect({ state, lastError }).toEqual({ state: 'RUNNING', lastError: expect.stringMatching(why) })
    expect(failures).toBe(calls)
    expect(failures).toBeGreaterThanOrEqual(5)
  })

  test('a busy loop is ended and started again, while crashes flow', async () => {
    const { votes, failures } = await crash('loop for ever')
    expect(votes).toContain('rules persistence-layer')
    expect(failures).toContainEqual({ plugin: 'busy-loop', failure: expect.stringContaining('time limit') })
    expect((await crash('meanwhile')).votes).toContain('rules persistence-layer')
    await vi.waitUntil(async () => (await crash('after the loop')).votes.includes('busy-loop busy-loop'), {
      timeout: 20_000,
    })
    expect(host.logged).toContainEqual(
      expect.objectContaining({ plugin: 'busy-loop', msg: expect.stringMatching(/lost .*busy/) }),
    )
  })

  test('a leak ends its own thread, which is started again, while crashes flow', async () => {
    await vi.waitUntil(
      async () => {
        expect((await crash('leak some more')).votes).toContain('rules persistence-layer')
        return host.logged.some(({ plugin, msg }) => plugin === 'leak' && /memory/.test(String(msg)))
      },
      { timeout: 25_000, interval: 0 },
    )
    await vi.waitUntil(async () => (await crash('dry again')).votes.includes('leak leak'), { timeout: 20_000 })
  })
})

const Plugins = graphql(`
  query HostilePlugins {
    plugins { name state required circuit calls failures lastError faults { code message } }
  }
`)
