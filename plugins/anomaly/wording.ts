import { type Finding, inUnit, type Series } from 'evenkeel/plugin'
import type { Alarm } from './model.ts'

/** What is told of an alarm. Its confidence grows with the surprise. */
export function findingOf({ value, surprise, level, usual }: Alarm, { metric, unit }: Series): Finding {
  const shown = (number: number) => inUnit(Number(number.toPrecision(3)), unit)
  const { mean, deviation } = usual
  const before =
    deviation === 0 ? `always ${shown(mean)}` : `mostly ${shown(mean - deviation)} to ${shown(mean + deviation)}`
  return {
    level,
    value,
    threshold: null,
    confidence: Math.round(100 * (1 - Math.exp(-surprise / 2))) / 100,
    message: `${metric.slice(0, 200)} is unlike what it was: ${shown(value)} now, before it was ${before}.`,
  }
}
