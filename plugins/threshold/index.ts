import { definePlugin } from 'evenkeel/plugin'
import { defaultRules } from './default-rules.ts'
import { options } from './options.ts'
import { ruleOfProject } from './project-levels.ts'
import { watch } from './watch.ts'

export default definePlugin({
  name: 'threshold',
  version: '1.0.0',
  contract: 1,
  config: options,
  register(host, config) {
    const rules = new Map(Object.entries({ ...defaultRules, ...config.rules }))
    const told = new Set<string>()
    host.detector({
      name: 'threshold',
      detect(series, previous, { log }) {
        const rule = ruleOfProject(series, rules.get(series.metric) || undefined)
        if (rule === undefined) return null
        const found = watch(rule, series, previous)
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
