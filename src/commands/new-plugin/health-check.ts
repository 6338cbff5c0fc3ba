import type { Template } from './template.ts'

export const healthCheck: Template = {
  summary: 'Asks a service over HTTP how it is.',
  index: (name) => `import { definePlugin } from 'evenkeel/plugin'
import { options } from './options.ts'

export default definePlugin({
  name: '${name}',
  version: '0.1.0',
  contract: 1,
  config: options,
  register(host, { url, slowMs }) {
    host.healthCheck({
      name: '${name}',
      async check(call) {
        const begun = performance.now()
        try {
          const response = await call.fetch(url, { redirect: 'manual' })
          await response.body?.cancel()
          const took = performance.now() - begun
          const latency = Math.round(took)
          const note = \`HTTP \${response.status} in \${latency} ms\`
          if (!response.ok) return { status: 'CRITICAL', note, latency }
          return { status: took > slowMs ? 'DEGRADED' : 'HEALTHY', note, latency }
        } catch (error) {
          const why = error instanceof Error ? error.message : String(error)
          return { status: 'CRITICAL', note: \`It cannot be reached: \${why}\`, latency: null }
        }
      },
    })
  },
})
`,
  options: `import { z } from 'zod'

/** The options of this plugin. */
export const options = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).describe('What is asked for; the service is well when it answers 2xx.'),
  slowMs: z.number().min(0).default(2000).describe('Milliseconds after which an answer counts as slow.'),
})
`,
  test: (name) => `import { checkPlugin, openReceiver, type Receiver } from 'evenkeel/testing'
import { expect, test } from 'vitest'
import plugin from '../../plugins/${name}/index.ts'
import { openPlugins } from '../plugin/open-plugins.ts'

test('it keeps to the contract', { timeout: 60_000 }, async () => {
  expect(await checkPlugin(plugin, { config: ({ url }: Receiver) => ({ url }) })).toMatchObject({ warnings: [] })
})

test.each([
  [204, 60_000, 'HEALTHY'],
  [204, 0, 'DEGRADED'],
  [503, 60_000, 'CRITICAL'],
])('the answer %i, slow from %i ms on', async (code, slowMs, status) => {
  await using receiver = await openReceiver(code)
  await using registry = await openPlugins({ plugin, config: { url: receiver.url, slowMs } })
  const outcome = await registry.checkHealth(plugin.name)
  const answer = { status, note: expect.stringContaining(\`HTTP \${code}\`), latency: expect.any(Number) }
  expect(outcome).toEqual({ ok: true, answer })
})

test('a service that is away is critical, not an error', async () => {
  const receiver = await openReceiver()
  await receiver.close()
  await using registry = await openPlugins({ plugin, config: { url: receiver.url } })
  const outcome = await registry.checkHealth(plugin.name)
  expect(outcome).toMatchObject({ ok: true, answer: { status: 'CRITICAL', latency: null } })
})
`,
  example: `{ url: 'https://api.example.org/health' }`,
  behaviour: 'A service that cannot be reached is critical. Redirects are not followed: they count as critical too.',
}
