import { definePlugin } from 'evenkeel/plugin'
import { defaultRules } from './default-rules.ts'
import { options } from './options.ts'
import { watch } from './watch.ts'

export default definePlugin({
  name: 'threshold',
  version: '1.0.0',
  contract: 1,
  config: options,
  register(host, config) {
    const watches = new Map(
      Object.entries({ ...defaultRules, ...config.rules }).flatMap(([metric, rule]) =>
        rule === false ? [] : [[metric, watch(metric, rule)] as const],
      ),
    )
    const told = new Set<string>()
    host.detector({
      name: 'threshold',
      detect(series, previous, { log }) {
        const found = watches.get(series.metric)?.(series, previous) ?? null
        if (found !== 'UNIT_MISMATCH') return found
        if (!told.has(series.metric)) {
          told.add(series.metric)
          log.warn('A metric is not watched: its unit cannot be converted to that of its rule.', {
            metric: series.metric,
            unit: series.unit,
          })
        }
        return null
      },
    })
  },
})
