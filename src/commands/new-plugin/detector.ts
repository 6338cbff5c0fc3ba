import type { Template } from './template.ts'

export const detector: Template = {
  summary: 'Warns when a metric is above a limit.',
  index: (name) => `import { definePlugin } from 'evenkeel/plugin'
import { options } from './options.ts'

export default definePlugin({
  name: '${name}',
  version: '0.1.0',
  contract: 1,
  config: options,
  register(host, { metric, limit, recovery }) {
    host.detector({
      name: '${name}',
      detect(series, previous) {
        if (series.metric !== metric) return null
        const value = series.samples.findLast((sample) => sample.value !== null)?.value ?? null
        // What was warned of is over at the recovery value, so that a value about the limit does not warn again and again.
        const threshold = previous === null ? limit : recovery
        if (value === null || value <= threshold) return null
        return { level: 'WARNING', value, threshold, confidence: 1, message: \`\${metric} is above \${threshold}.\` }
      },
    })
  },
})
`,
  options: `import { z } from 'zod'

/** The options of this plugin. */
export const options = z
  .strictObject({
    metric: z.string().min(1).default('queue.length').describe('Name of the metric that is watched.'),
    limit: z.number().default(1000).describe('Warns above this value, in the unit of the metric.'),
    recovery: z.number().default(800).describe('Holds on to a warning until the value is no longer above this one.'),
  })
  .refine(({ limit, recovery }) => recovery <= limit, { path: ['recovery'], error: 'must not be above the limit' })
`,
  test: (name) => `import type { Finding, Series } from 'evenkeel/plugin'
import { checkPlugin, sampleSeries } from 'evenkeel/testing'
import { expect, test } from 'vitest'
import plugin from '../../plugins/${name}/index.ts'
import { openPlugins } from '../plugin/open-plugins.ts'

const config = { metric: 'queue.length', limit: 100, recovery: 80 }
const warned: Finding = { level: 'WARNING', value: 120, threshold: 100, confidence: 1, message: 'It is above 100.' }

const seriesOf = (metric: string, ...values: (number | null)[]) => sampleSeries({ metric, unit: null, values })

test('it keeps to the contract', { timeout: 30_000 }, async () => {
  expect(await checkPlugin(plugin, { config, metrics: ['queue.length'] })).toMatchObject({ warnings: [] })
})

test.each<[what: string, series: Series, previous: Finding | null, threshold: number | null]>([
  ['a value above the limit', seriesOf('queue.length', 50, 101), null, 100],
  ['the limit itself', seriesOf('queue.length', 100), null, null],
  ['a gap after a value above it', seriesOf('queue.length', 101, null), null, 100],
  ['no values', seriesOf('queue.length'), null, null],
  ['a warning that is not over', seriesOf('queue.length', 90), warned, 80],
  ['a warning that is over', seriesOf('queue.length', 80), warned, null],
  ['another metric', seriesOf('queue.age', 500), null, null],
])('%s', async (_, series, previous, threshold) => {
  await using registry = await openPlugins({ plugin, config })
  const outcome = await registry.detect(plugin.name, series, previous)
  const found = threshold === null ? null : expect.objectContaining({ level: 'WARNING', threshold })
  expect(outcome).toEqual({ ok: true, answer: found })
})
`,
  example: `{ metric: 'queue.length', limit: 500, recovery: 400 }`,
  behaviour: 'Gaps are passed over: the newest value counts. Series of other metrics are left alone.',
}
