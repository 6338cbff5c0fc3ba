import { definePlugin } from 'evenkeel/plugin'
import { fitsAny } from './globs.ts'
import { numbersIn, openMemory } from './memory.ts'
import { limits, options } from './options.ts'
import { scoreSeries } from './score-series.ts'
import { findingOf } from './wording.ts'

export default definePlugin({
  name: 'anomaly',
  version: '1.0.0',
  contract: 1,
  config: options,
  register(host, { metrics, except, sensitivity }) {
    const isWanted = fitsAny(metrics)
    const isUnwanted = fitsAny(except)
    const limit = limits[sensitivity]
    const alarmIn = openMemory(limit)
    host.detector({
      name: 'anomaly',
      detect(series) {
        if (!isWanted(series.metric) || isUnwanted(series.metric)) return null
        const alarm = alarmIn(series)
        return alarm && findingOf(alarm, series, numbersIn(series).at(-1)!.at)
      },
      score: (series, { signal }) => scoreSeries(series, limit, signal),
    })
  },
})
