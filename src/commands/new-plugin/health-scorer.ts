import type { Template } from './template.ts'

export const healthScorer: Template = {
  summary: 'Scores the health of customers: by the days on which they use the app.',
  index: (name) => `import { definePlugin } from 'evenkeel/plugin'
import { options } from './options.ts'

export default definePlugin({
  name: '${name}',
  version: '0.1.0',
  contract: 1,
  config: options,
  register(host, { activeDays }) {
    host.healthScorer({
      name: '${name}',
      score({ usage, days }) {
        // Of what is not known nothing is said: null counts for nothing.
        const unknown = { usage: null, satisfaction: null, adoption: null, support: null }
        if (usage === null) return { ...unknown, churnRisk: null, recommendations: [] }
        const active = usage.current.activeDays
        const share = Math.min(1, active / activeDays)
        const reason = \`Active on \${active} of \${days} days; \${activeDays} are expected.\`
        return {
          ...unknown,
          usage: { score: 100 * share, reason },
          churnRisk: 1 - share,
          recommendations: share < 0.5 ? [{ action: 'Call them.', reason }] : [],
        }
      },
    })
  },
})
`,
  options: `import { z } from 'zod'

/** The options of this plugin. */
export const options = z.strictObject({
  activeDays: z
    .number()
    .int()
    .min(1)
    .max(30)
    .default(20)
    .describe('Active days of the last 30 from which the use of the app counts as full.'),
})
`,
  test: (name) => `import { checkPlugin, type SampleCustomer, sampleCustomer } from 'evenkeel/testing'
import { expect, test } from 'vitest'
import plugin from '../../plugins/${name}/index.ts'
import { openPlugins } from '../plugin/open-plugins.ts'

const config = { activeDays: 20 }
const active = (activeDays: number): SampleCustomer => ({ usage: { current: { activeDays } } })

test('it keeps to the contract', { timeout: 30_000 }, async () => {
  expect(await checkPlugin(plugin, { config })).toMatchObject({ warnings: [] })
})

test.each<[what: string, customer: SampleCustomer, score: number | null, actions: string[]]>([
  ['one who is there every day', active(30), 100, []],
  ['one who is there on half of the days', active(10), 50, []],
  ['one who is hardly there', active(5), 25, ['Call them.']],
  ['one of whom no usage is known', { usage: null }, null, []],
])('%s', async (_, customer, score, actions) => {
  await using registry = await openPlugins({ plugin, config })
  const outcome = await registry.scoreHealth(plugin.name, sampleCustomer(customer))
  const usage = score === null ? null : expect.objectContaining({ score })
  const recommendations = actions.map((action) => expect.objectContaining({ action }))
  expect(outcome).toMatchObject({ ok: true, answer: { usage, satisfaction: null, recommendations } })
})
`,
  example: '{ activeDays: 12 }',
  behaviour: `Called for a customer when something was reported of them. Satisfaction, adoption and support stay null: they count for nothing
in the score that the host makes of the parts.`,
}
