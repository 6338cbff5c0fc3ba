import type { Template } from './template.ts'

export const recoveryStrategy: Template = {
  summary: 'Mends something: posts an order as JSON to an address that carries it out.',
  index: (name) => `import { definePlugin, throwUnlessTaken } from 'evenkeel/plugin'
import { options } from './options.ts'

export default definePlugin({
  name: '${name}',
  version: '0.1.0',
  contract: 1,
  config: options,
  secrets: ['url'],
  register(host, { url }) {
    host.recoveryStrategy({
      name: '${name}',
      async recover({ id, project, target, reason, dryRun, parameters }, call) {
        const what = \`the recovery of \${target ?? project.slug}\`
        if (dryRun) return { done: false, note: \`Would order \${what}.\` }
        const response = await call.fetch(url, {
          method: 'POST',
          redirect: 'manual',
          headers: { 'content-type': 'application/json', 'idempotency-key': call.idempotencyKey },
          body: JSON.stringify({ id, project: project.slug, target, reason, parameters }),
        })
        await throwUnlessTaken(response)
        await response.body?.cancel()
        return { done: true, note: \`Ordered \${what}.\` }
      },
    })
  },
})
`,
  options: `import { z } from 'zod'

/** The options of this plugin. */
export const options = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).describe('Where orders are posted.'),
})
`,
  test: (name) => `import { checkPlugin, openReceiver, type Receiver, sampleOrder } from 'evenkeel/testing'
import { expect, test } from 'vitest'
import plugin from '../../plugins/${name}/index.ts'
import { openPlugins } from '../plugin/open-plugins.ts'

const work = { attempt: 1, idempotencyKey: 'order-1' }
const open = (receiver: Receiver) => openPlugins({ plugin, config: { url: \`\${receiver.url}/orders\` } })
const order = sampleOrder({ target: 'search', parameters: { minutes: 10 } })

test('it keeps to the contract', { timeout: 60_000 }, async () => {
  expect(await checkPlugin(plugin, { config: ({ url }: Receiver) => ({ url }) })).toMatchObject({ warnings: [] })
})

test('an order is carried out', async () => {
  await using receiver = await openReceiver()
  await using registry = await open(receiver)
  const outcome = await registry.recover(plugin.name, order, work)
  expect(outcome).toEqual({ ok: true, answer: { done: true, note: 'Ordered the recovery of search.' } })
  const request = await receiver.next()
  expect(request).toMatchObject({ method: 'POST', path: '/orders', headers: { 'idempotency-key': 'order-1' } })
  expect(request.json()).toMatchObject({ id: order.id, target: 'search', parameters: { minutes: 10 } })
})

test('a dry run does nothing', async () => {
  await using receiver = await openReceiver()
  await using registry = await open(receiver)
  const outcome = await registry.recover(plugin.name, { ...order, target: null, dryRun: true }, work)
  expect(outcome).toEqual({ ok: true, answer: { done: false, note: 'Would order the recovery of shop.' } })
  expect(receiver.requests).toEqual([])
})

test('a refusal is a failure', async () => {
  await using receiver = await openReceiver(403)
  await using registry = await open(receiver)
  const outcome = await registry.recover(plugin.name, order, work)
  expect(outcome).toMatchObject({ ok: false, failure: { permanent: true } })
})
`,
  example: `{ url: { env: 'ORDERS_URL' } }`,
  behaviour: 'Repeats of one order have the same header `idempotency-key`: the receiver should carry it out once.',
}
