import type { Template } from './template.ts'

export const notifier: Template = {
  summary: 'Tells people: posts notifications as JSON to an address.',
  index: (name) => `import { definePlugin, type Notification, throwUnlessTaken } from 'evenkeel/plugin'
import { options } from './options.ts'

export default definePlugin({
  name: '${name}',
  version: '0.1.0',
  contract: 1,
  config: options,
  secrets: ['url'],
  register(host, { url }) {
    host.notifier({
      name: '${name}',
      async notify(notification, call) {
        const response = await call.fetch(url, {
          method: 'POST',
          redirect: 'manual',
          headers: { 'content-type': 'application/json', 'idempotency-key': call.idempotencyKey },
          body: JSON.stringify(messageOf(notification)),
        })
        await throwUnlessTaken(response)
        await response.body?.cancel()
        return { note: \`HTTP \${response.status}\` }
      },
      preview(notification) {
        const body = JSON.stringify(messageOf(notification), null, 2)
        return [{ name: 'json', contentType: 'application/json', body }]
      },
    })
  },
})

function messageOf({ subject, action, level, title, text, links }: Notification) {
  return { subject, action, level, title, text, url: links[0]?.url ?? null }
}
`,
  options: `import { z } from 'zod'

/** The options of this plugin. */
export const options = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).describe('Where notifications are posted.'),
})
`,
  test: (
    name,
  ) => `import { checkPlugin, openReceiver, type Receiver, startTestHost, type TestHost } from 'evenkeel/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import plugin from '../../plugins/${name}/index.ts'

test('it keeps to the contract', { timeout: 60_000 }, async () => {
  const report = await checkPlugin(plugin, { config: ({ url }: Receiver) => ({ url: \`\${url}/hook\` }) })
  expect(report).toMatchObject({ warnings: [] })
})

const receiver = await openReceiver()
let host: TestHost
beforeAll(async () => {
  host = await startTestHost({ plugins: [{ use: plugin, config: { url: \`\${receiver.url}/hook\` } }] })
}, 60_000)
afterAll(async () => {
  await host.stop()
  await receiver.close()
})

test('a notification arrives', async () => {
  const delivery = await host.notify(plugin.name, { title: 'Grüße 🔥', level: 'CRITICAL' })
  expect(delivery).toMatchObject({ state: 'DELIVERED', receiptNote: 'HTTP 200' })
  const request = await receiver.next()
  expect(request).toMatchObject({ method: 'POST', path: '/hook' })
  expect(request.json()).toMatchObject({ level: 'CRITICAL', title: 'Grüße 🔥' })
})

test.each([
  [400, 'DEAD'],
  [503, 'PENDING'],
])('after the answer %i it is %s', async (status, state) => {
  receiver.answerWith(status)
  expect(await host.notify(plugin.name)).toMatchObject({ state, attempts: 1 })
})
`,
  example: `{ url: { env: 'HOOK_URL' } }`,
  behaviour: `Repeats of one delivery have the same header \`idempotency-key\`. A receiver that is busy (429, or 503 with \`Retry-After\`) is
asked again when it said; another client error is not tried again; all else is, with growing pauses.`,
}
