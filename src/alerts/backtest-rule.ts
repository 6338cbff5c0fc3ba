import type { Verdict } from '../backtest/verdict.ts'
import type { MetricDefinition } from '../metrics/definition.ts'
import type { Measure } from '../metrics/measure.ts'
import { advance, type Course } from './advance.ts'
import { aggregateOf } from './aggregate-of.ts'
import { heardSince, judgeMeasures, missesOnlyWhatWas, unitOf, windowStart } from './evaluate/metric.ts'
import type { Finding } from './finding.ts'
import { fingerprintOf } from './fingerprint.ts'
import { inForce, type MetricLevels } from './levels-in-force.ts'
import type { WordsOf } from './read-rule.ts'
import type { SpecOf } from './rule-spec.ts'

export interface PastSample {
  at: Date
  value: number | null
}

/** What is known of the metric of a rule. */
export type AboutMetric = MetricLevels & Pick<MetricDefinition, 'unit' | 'title'>

/**
 * What a rule about a metric would have made of samples, evaluated at the time of each with those up to it. They are taken as
 * one series, so that labels, groups and the rule's own interval do not come in.
 *
 * @param samples in the unit of the metric's definition
 * @throws Error for a rule that has nothing to hold values against
 */
export function backtestRule(
  { name, spec: given, forSeconds, keepFiringSeconds }: WordsOf<'METRIC'>,
  samples: readonly PastSample[],
  metric: AboutMetric,
): Verdict[] {
  const spec = inForce(given, metric)
  const whole: SpecOf<'METRIC'> = { ...spec, form: { ...spec.form, labels: [], groupBy: [] } }
  const timing = { ...whole, forSeconds, keepFiringSeconds }
  const named = { unit: unitOf(whole.form, metric.unit), title: metric.title }
  const sorted = samples.toSorted((one, other) => one.at.getTime() - other.at.getTime())
  const window = windowOver(sorted, whole)
  let open: Course | null = null
  let heard: Date | null = null
  return sorted.map(({ at, value }) => {
    const [current, before] = window(at)
    if (value !== null && Number.isFinite(value)) heard = at
    const isMissed = heard !== null && heard > heardSince(whole.form, at)
    const { finding, error } = judgeAt(name, whole, named, open, at, current, before)
    if (open === null && current.length === 0 && missesOnlyWhatWas(whole) && !isMissed) {
      return verdictOf(at, finding, null, error)
    }
    const step = advance(open, finding, timing, at)
    if (step !== null) open = step.next.state === 'RESOLVED' ? null : step.next
    return verdictOf(at, finding, open, error)
  })
}

/** Values in the window that ends at a moment, and in the one before; moments rise. */
function windowOver(samples: readonly PastSample[], { form }: SpecOf<'METRIC'>) {
  let [first, start, end] = [0, 0, 0]
  const valuesOf = (from: number, to: number) =>
    samples.slice(from, to).flatMap(({ value }) => (value === null || !Number.isFinite(value) ? [] : [value]))
  const measured = (values: number[]): Measure[] =>
    values.length === 0 ? [] : [{ labels: {}, value: aggregateOf(values, form), count: values.length }]
  return (at: Date): [Measure[], Measure[]] => {
    const windowFrom = windowStart(form, at)
    const beforeFrom = windowStart(form, windowFrom)
    while (end < samples.length && samples[end]!.at <= at) end++
    while (start < end && samples[start]!.at <= windowFrom) start++
    while (first < start && samples[first]!.at <= beforeFrom) first++
    return [measured(valuesOf(start, end)), measured(valuesOf(first, start))]
  }
}

function judgeAt(
  name: string,
  spec: SpecOf<'METRIC'>,
  named: { unit: string | null; title: string },
  open: Course | null,
  now: Date,
  current: Measure[],
  before: Measure[],
): { finding: Finding; error: string | null } {
  const fingerprint = fingerprintOf({})
  const nothing = {
    labels: {},
    issueId: null,
    fingerprint,
    value: null,
    unit: named.unit,
    threshold: null,
    since: null,
  }
  const { evaluation, error } = judgeMeasures(
    { rule: { name }, spec, open: open === null ? [] : [{ fingerprint, state: open.state, level: open.level }], now },
    current,
    before,
    named,
  )
  return {
    finding: evaluation.findings[0] ?? { ...nothing, status: 'noData', level: spec.level, summary: `${name}: no data` },
    error,
  }
}

const verdicts = {
  PENDING: 'PENDING',
  FIRING: 'FIRING',
  ACKNOWLEDGED: 'FIRING',
  NO_DATA: 'NO_DATA',
  ERROR: 'ERROR',
  RESOLVED: 'OK',
} as const

/** What was made of a moment: of what was found then, and of the alert that is open after it. */
export function verdictOf(
  at: Date,
  found: Finding | null,
  open: Pick<Course, 'state' | 'level'> | null,
  error: string | null,
): Verdict {
  return {
    at,
    value: found?.value ?? null,
    score: found?.value ?? 0,
    threshold: found?.threshold ?? null,
    verdict: open === null ? 'OK' : verdicts[open.state],
    level: open?.level ?? null,
    message: error ?? (open === null ? null : (found?.summary ?? null)),
  }
}
