import { type Finding, inUnit, type Series } from 'evenkeel/plugin'
import { type Alarm, CALM } from './model.ts'

/**
 * What is told of an alarm. Its confidence grows with the surprise.
 *
 * @param now milliseconds of the newest value
 */
export function findingOf(
  { at, value, surprise, level, usual }: Alarm,
  { metric, unit }: Series,
  now: number,
): Finding {
  const shown = (number: number) => inUnit(Number(number.toPrecision(3)), unit)
  const { mean, deviation } = usual
  const before =
    deviation === 0 ? `always ${shown(mean)}` : `mostly ${shown(mean - deviation)} to ${shown(mean + deviation)}`
  const when = at === now ? 'now' : `at ${new Date(at).toISOString().slice(11, 16)} UTC`
  const held = at === now ? '' : `; it is held for at most 10 hours, or until ${CALM} values in a row are usual`
  return {
    level,
    value,
    threshold: null,
    confidence: Math.round(100 * (1 - Math.exp(-surprise / 2))) / 100,
    message: `${metric.slice(0, 200)} is unlike what it was: ${shown(value)} ${when}, before it was ${before}${held}.`,
  }
}
