import { type Finding, inUnit, type Series, unitFactor } from 'evenkeel/plugin'
import { boundsOf, type LevelName, levelNames, type Step, stepOf } from './bounds.ts'
import type { Rule } from './options.ts'

/** What a rule finds in a series. Samples without a number (gaps) are as if they were not there. */
export function watch(rule: Rule, series: Series, previous: Finding | null): Finding | null | 'UNIT_MISMATCH' {
  const { name = series.metric, unit, above, below, forSeconds } = rule
  const factor = unitFactor(series.unit, unit ?? null)
  if (factor === null) return 'UNIT_MISMATCH'
  const bounds = boundsOf(above === undefined ? 'below' : 'above', above ?? below ?? {}, rule.recovery)
  const mildest = bounds.side === 'above' ? Math.min : Math.max
  const recent = recentValues(series.samples, forSeconds)
  const newest = recent?.values[0]
  if (recent === null || newest === undefined) return previous
  const lasting = recent.reachesBack ? recent.values.reduce((one, other) => mildest(one, other)) : null
  const step = stepOf(bounds, {
    newest: newest * factor,
    lasting: lasting === null ? null : lasting * factor,
    previous: levelOf(previous),
  })
  if (step === null) return null
  const shown = (value: number) => inUnit(value, unit ?? series.unit)
  return {
    level: upperCase[step.level],
    value: newest,
    threshold: step.threshold / factor,
    confidence: 1,
    message: `${name} is ${shown(newest * factor)}${explain(step, newest * factor)}.`,
  }

  function explain({ level, threshold, recovery }: Step, value: number): string {
    const isBeyond = bounds.side === 'above' ? value > threshold : value < threshold
    return isBeyond
      ? `, ${bounds.side} the ${level} threshold of ${shown(threshold)}`
      : `; it stays at the level ${level} until it is back at ${shown(recovery)} (threshold ${shown(threshold)})`
  }
}

const upperCase = { warning: 'WARNING', critical: 'CRITICAL', emergency: 'EMERGENCY' } as const

function levelOf(previous: Finding | null): LevelName | null {
  return levelNames.find((level) => upperCase[level] === previous?.level) ?? null
}

/**
 * The values of the last `seconds` before the newest one, newest first, with the one that the time began with. Null
 * when there is no value at all.
 */
function recentValues(samples: Series['samples'], seconds: number): { values: number[]; reachesBack: boolean } | null {
  const values: number[] = []
  let since: number | null = null
  for (let index = samples.length - 1; index >= 0; index--) {
    const { at, value } = samples[index]!
    if (value === null || !Number.isFinite(value)) continue
    since ??= at.getTime() - seconds * 1_000
    values.push(value)
    if (at.getTime() <= since) return { values, reachesBack: true }
  }
  return values.length === 0 ? null : { values, reachesBack: false }
}
