import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { composeSchema } from '../../src/graphql/schema.ts'
import { loadPlugins } from '../../src/plugin/load.ts'
import { registerAll } from '../../src/plugin/registration.ts'

const plugins = fileURLToPath(new URL('../../plugins/', import.meta.url))
const names = readdirSync(plugins, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []))

const webhookSecret = `whsec_${Buffer.alloc(32, 'evenkeel').toString('base64')}`
/** What an operator would have set. A variable that a README names and this does not is a fault of the load. */
const env = {
  BILLING_STATUS_AUTHORIZATION: 'Bearer b1ll1ng',
  PAGERDUTY_ROUTING_KEY: 'e93facc04764012d7bfb002500d5d1a6',
  RESTART_POOL_SECRET: webhookSecret,
  SLACK_SHOP_WEBHOOK: 'https://hooks.slack.com/services/T1/B1/x',
  SLACK_TOKEN: 'xoxb-17653672481-19874698323-abc',
  SMTP_PASSWORD: 'open sesame',
  WEBHOOK_AUTHORIZATION: 'Basic eDp5',
  WEBHOOK_SECRET: webhookSecret,
}

const folder = mkdtempSync(join(tmpdir(), 'evenkeel-readmes-'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each(names)('the configuration that the README of %s begins with can be used', async (name) => {
  const page = readFileSync(join(plugins, name, 'README.md'), 'utf8')
  const [, example = ''] = /^```ts\n(.*?)^```/ms.exec(page) ?? []
  expect(example).toMatch(/^\/\/ evenkeel\.config\.ts\n/)
  const configuration = join(folder, `${name}.config.ts`)
  writeFileSync(configuration, example)

  const { listed, faults } = await loadPlugins({ configuration, env })
  const all = await registerAll(listed, faults, composeSchema())
  expect(all.faults).toEqual([])
  expect(listed.map(({ plugin }) => plugin.name)).toContain(name)
})
