import type { Template } from './template.ts'

export const classifier: Template = {
  summary: 'Classifies crashes: one in certain transactions is critical.',
  index: (name) => `import { definePlugin } from 'evenkeel/plugin'
import { options } from './options.ts'

export default definePlugin({
  name: '${name}',
  version: '0.1.0',
  contract: 1,
  config: options,
  register(host, { transactions }) {
    host.classifier({
      name: '${name}',
      classify(report) {
        const { transaction } = report
        if (transaction === null || !transactions.includes(transaction)) return null
        return { severity: 'CRITICAL', confidence: 0.9, reason: \`It happened in \${transaction}.\` }
      },
    })
  },
})
`,
  options: `import { z } from 'zod'

/** The options of this plugin. */
export const options = z.strictObject({
  transactions: z
    .array(z.string().min(1))
    .default(['checkout'])
    .describe('Routes, screens or jobs in which a crash is critical.'),
})
`,
  test: (name) => `import { checkPlugin, startTestHost, type TestHost } from 'evenkeel/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import plugin from '../../plugins/${name}/index.ts'

const config = { transactions: ['checkout'] }

test('it keeps to the contract', { timeout: 30_000 }, async () => {
  expect(await checkPlugin(plugin, { config })).toMatchObject({ warnings: [] })
})

let host: TestHost
beforeAll(async () => {
  host = await startTestHost({ plugins: [{ use: plugin, config }] })
}, 60_000)
afterAll(() => host.stop())

test.each([
  [{ transaction: 'checkout' }, ['CRITICAL']],
  [{ transaction: 'browse' }, []],
  [{}, []],
])('a crash with %j is voted %j', async (event, votes) => {
  const { classification } = await host.report(event)
  expect(classification.votes.map(({ severity }) => severity)).toEqual(votes)
})
`,
  example: `{ transactions: ['checkout', 'payment'] }`,
  behaviour: 'Called for every report, within milliseconds. A report without a transaction gets no vote.',
}
