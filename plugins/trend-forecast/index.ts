import { definePlugin } from 'evenkeel/plugin'
import { defaultRules } from './default-rules.ts'
import { forecast } from './forecast.ts'
import { options } from './options.ts'
import { ruleOfProject } from './project-levels.ts'

export default definePlugin({
  name: 'trend-forecast',
  version: '1.0.0',
  contract: 1,
  config: options,
  register(host, config) {
    const rules = new Map(Object.entries({ ...defaultRules, ...config.rules }))
    const told = new Set<string>()
    host.detector({
      name: 'trend-forecast',
      detect(series, previous, { log }) {
        const rule = ruleOfProject(series, rules.get(series.metric) || undefined)
        if (rule === undefined) return null
        const found = forecast(rule, series, previous, config)
        if (found !== 'UNIT_MISMATCH') return found
        if (!told.has(series.metric)) {
          told.add(series.metric)
          log.warn('A metric is not forecast: its unit cannot be converted to that of its rule.', {
            metric: series.metric,
            unit: series.unit,
          })
        }
        return null
      },
    })
  },
})
