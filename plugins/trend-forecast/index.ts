import { definePlugin } from 'evenkeel/plugin'
import { defaultRules } from './default-rules.ts'
import { forecast } from './forecast.ts'
import { options } from './options.ts'

export default definePlugin({
  name: 'trend-forecast',
  version: '1.0.0',
  contract: 1,
  config: options,
  register(host, config) {
    const forecasts = new Map(
      Object.entries({ ...defaultRules, ...config.rules }).flatMap(([metric, rule]) =>
        rule === false ? [] : [[metric, forecast(metric, rule, config)] as const],
      ),
    )
    const told = new Set<string>()
    host.detector({
      name: 'trend-forecast',
      detect(series, previous, { log }) {
        const found = forecasts.get(series.metric)?.(series, previous) ?? null
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
