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
