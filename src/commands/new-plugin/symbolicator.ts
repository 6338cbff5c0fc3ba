import type { Template } from './template.ts'

export const symbolicator: Template = {
  summary: 'Resolves stack frames: the names of files lose a prefix.',
  index: (name) => `import { definePlugin, type Frame } from 'evenkeel/plugin'
import { options } from './options.ts'

export default definePlugin({
  name: '${name}',
  version: '0.1.0',
  contract: 1,
  config: options,
  register(host, { prefix }) {
    const has = ({ filename }: Frame) => filename?.startsWith(prefix) ?? false
    const resolve = (frame: Frame) =>
      has(frame) ? { ...frame, filename: frame.filename!.slice(prefix.length) } : frame

    host.symbolicator({
      name: '${name}',
      symbolicate(report) {
        const { exceptions } = report
        if (!exceptions.some(({ frames }) => frames.some(has))) return report
        return { ...report, exceptions: exceptions.map((one) => ({ ...one, frames: one.frames.map(resolve) })) }
      },
    })
  },
})
`,
  options: `import { z } from 'zod'

/** The options of this plugin. */
export const options = z.strictObject({
  prefix: z.string().min(1).default('webpack:///').describe('What is taken off the names of files.'),
})
`,
  test: (name) => `import { checkPlugin, startTestHost, type TestHost } from 'evenkeel/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import plugin from '../../plugins/${name}/index.ts'

const config = { prefix: 'webpack:///' }

test('it keeps to the contract', { timeout: 30_000 }, async () => {
  expect(await checkPlugin(plugin, { config })).toMatchObject({ warnings: [] })
})

let host: TestHost
beforeAll(async () => {
  host = await startTestHost({ plugins: [{ use: plugin, config }] })
}, 60_000)
afterAll(() => host.stop())

test.each([
  ['webpack:///src/cart.ts', 'src/cart.ts'],
  ['src/cart.ts', 'src/cart.ts'],
])('the file %s is stored as %s', async (filename, stored) => {
  const frames = [{ filename, function: 'sumOf', lineno: 12 }]
  const { exceptions } = await host.report({ exception: { values: [{ type: 'TypeError', stacktrace: { frames } }] } })
  expect(exceptions[0]!.frames[0]!.filename).toBe(stored)
})
`,
  example: `{ prefix: 'app:///' }`,
  behaviour: 'Called for every report, before it is classified. Reports with nothing to resolve stay as they are.',
}
