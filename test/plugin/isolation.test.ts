import { writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { exception, report } from '../crashes/decide/reports.ts'
import { openPluginsWith } from './open-plugins.ts'

const folder = await mkdtemp(join(tmpdir(), 'isolated-'))

function pluginFile(name: string, classify: string, rest = ''): string {
  const file = join(folder, `${name}.ts`)
  writeFileSync(
    file,
    `import { definePlugin } from 'evenkeel/plugin'
     export default definePlugin({
       name: '${name}', contract: 1,
       register(host) { host.classifier({ name: '${name}', async classify(report, call) { ${classify} } }) },
       ${rest}
     })`,
  )
  return file
}

const crash = (value: string) => report({ exceptions: [exception({ type: 'Error', value })] })
const says = `return { severity: 'HIGH', confidence: 1, reason: 'seen ' + report.exceptions[0].value }`
const loop = `if (report.exceptions[0].value === 'loop') for (;;);`

it('runs a plugin on a thread of its own, with its log and its store', async () => {
  const file = pluginFile(
    'thoughtful',
    `const before = await call.store.get('count') ?? 0
     await call.store.set('count', before + 1)
     call.log.info('counting', { before })
     return { severity: 'LOW', confidence: 1, reason: 'number ' + before }`,
  )
  const log = vi.fn()
  await using registry = await openPluginsWith({ log }, { use: file, isolate: true })
  expect((await registry.classify(crash('a'))).votes).toMatchObject([{ plugin: 'thoughtful', reason: 'number 0' }])
  expect((await registry.classify(crash('b'))).votes).toMatchObject([{ reason: 'number 1' }])
  expect(log).toHaveBeenCalledWith('thoughtful', 'info', 'counting', { before: 1 })
})

it('ends a thread that is kept busy, starts it again, and goes on', async () => {
  const warnings: string[] = []
  const log = (_: string, level: string, message: string) => void (level === 'warn' && warnings.push(message))
  const file = pluginFile('busy', `${loop} ${says}`)
  await using registry = await openPluginsWith({ log }, { use: file, isolate: true })
  expect((await registry.classify(crash('calm'))).votes).toHaveLength(1)
  const looped = await registry.classify(crash('loop'))
  expect(looped.failures).toMatchObject([{ plugin: 'busy', code: 'TIMED_OUT' }])
  await vi.waitUntil(async () => (await registry.classify(crash('after'))).votes.length === 1, { timeout: 10_000 })
  expect(warnings.join()).toMatch(/busy and did not answer/)
})

it('lets what it adds be used under another name, and hears what it threw', async () => {
  const file = pluginFile('thrower', `throw Object.assign(new Error('later'), { name: 'RetryLater', afterSeconds: 7 })`)
  await using registry = await openPluginsWith({}, { use: file, as: 'elsewhere', isolate: true })
  expect((await registry.classify(crash('x'))).failures).toEqual([
    {
      plugin: 'elsewhere',
      name: 'elsewhere',
      code: 'FAILED',
      message: 'later',
      retryAfterSeconds: 7,
      permanent: false,
    },
  ])
})

it.each<[string, string, RegExp]>([
  ['leaves the process', `if (report.exceptions[0].value === 'bad') process.exit(3); ${says}`, /code 3/],
  [
    'takes too much memory',
    `const kept = []; if (report.exceptions[0].value === 'bad') for (;;) kept.push(Array.from({ length: 100 }, () => ({ text: 'x' + Math.random() }))); ${says}`,
    /memory/,
  ],
  [
    'throws where nobody waits',
    `if (report.exceptions[0].value === 'bad') { setImmediate(() => { throw new Error('boom') }); await new Promise(() => {}) } ${says}`,
    /boom/,
  ],
])(
  'starts a thread again whose plugin %s',
  async (what, classify, why) => {
    const warnings: string[] = []
    const log = (_: string, level: string, message: string) => void (level === 'warn' && warnings.push(message))
    const file = pluginFile(what.replaceAll(' ', '-'), classify)
    await using registry = await openPluginsWith(
      { log },
      { use: file, isolate: { memoryMb: 32 }, guard: { timeLimitMs: 5_000 } },
    )
    expect((await registry.classify(crash('bad'))).failures).toHaveLength(1)
    await vi.waitUntil(async () => (await registry.classify(crash('after'))).votes.length === 1, { timeout: 10_000 })
    expect(warnings.join()).toMatch(why)
  },
  15_000,
)

it('checks its options there, and says which are wrong', async () => {
  const file = join(folder, 'particular.ts')
  writeFileSync(
    file,
    `import { definePlugin } from 'evenkeel/plugin'
     import { z } from '${import.meta.resolve('zod')}'
     export default definePlugin({
       name: 'particular', contract: 1, config: z.strictObject({ room: z.string() }), register() {},
     })`,
  )
  const opening = openPluginsWith({}, { use: file, isolate: true, config: { room: 7 } })
  await expect(opening).rejects.toThrow(/particular: option room is wrong: .*expected string.*OPTIONS_INVALID/)
})

it('refuses additions to the schema', async () => {
  const file = join(folder, 'schematic.ts')
  writeFileSync(
    file,
    `export default {
       name: 'schematic', contract: 1,
       register(host) { host.schema({ typeDefs: 'extend type Query { schematic: Int }', resolvers: { Query: { schematic: () => 1 } } }) },
     }`,
  )
  await expect(openPluginsWith({}, { use: file, isolate: true })).rejects.toThrow(
    /schema cannot be isolated.*REGISTER_FAILED/,
  )
})

it('stays stopped once it was stopped, and starts anew when it is enabled', async () => {
  const file = pluginFile('switched', says)
  await using registry = await openPluginsWith({}, { use: file, isolate: true })
  expect(await registry.disable('switched')).toBeNull()
  expect((await registry.classify(crash('off'))).votes).toEqual([])
  expect(await registry.enable('switched')).toBeNull()
  expect((await registry.classify(crash('on'))).votes).toHaveLength(1)
})

// Last, since the thread goes on until this process ends.
it('gives a plugin up whose thread cannot even be ended', async () => {
  const errors: string[] = []
  const log = (_: string, level: string, message: string) => void (level === 'error' && errors.push(message))
  // V8 does not interrupt this loop, nor does it run out of memory in it.
  const file = pluginFile('stuck', `const kept = []; for (;;) kept.push(new Array(1000).fill(7))`)
  await using registry = await openPluginsWith({ log }, { use: file, isolate: true })
  expect((await registry.classify(crash('x'))).failures).toMatchObject([{ code: 'TIMED_OUT' }])
  await vi.waitUntil(() => errors.length > 0, { timeout: 10_000 })
  expect(errors.join()).toMatch(/cannot be ended/)
  expect((await registry.classify(crash('x'))).failures).toMatchObject([{ message: expect.stringMatching(/restart/) }])
}, 15_000)
