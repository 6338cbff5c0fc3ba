import type { Verdict } from '../backtest/verdict.ts'
import type { Measure } from '../metrics/measure.ts'
import { advance, type Course } from './advance.ts'
import { aggregateOf } from './aggregate-of.ts'
import { judgeMeasures, windowStart } from './evaluate/metric.ts'
import type { Finding } from './finding.ts'
import { fingerprintOf } from './fingerprint.ts'
import { readRule } from './read-rule.ts'
import type { RuleInput } from './rule-input.ts'
import type { SpecOf } from './rule-spec.ts'

export interface PastSample {
  at: Date
  value: number | null
}

/**
 * What a rule about a metric would have made of samples, evaluated at the time of each with those up to it. They are taken as
 * one series, so that labels, groups and the rule's own interval do not come in.
 *
 * @throws Error for a rule of another kind, and for one that could not be saved
 */
export function backtestRule(input: RuleInput, samples: readonly PastSample[]): Verdict[] {
  const words = readRule(input)
  if ('message' in words) throw new Error(words.message)
  const { spec, forSeconds, keepFiringSeconds } = words
  if (spec.kind !== 'METRIC') {
    throw new Error(`Only rules of kind METRIC can be tried on samples; this one is of kind ${spec.kind}.`)
  }
  const whole = { ...spec, form: { ...spec.form, labels: [], groupBy: [] } } satisfies SpecOf<'METRIC'>
  const timing = { ...whole, forSeconds, keepFiringSeconds }
  const sorted = samples.toSorted((one, other) => one.at.getTime() - other.at.getTime())
  const window = windowOver(sorted, whole)
  let open: Course | null = null
  return sorted.map(({ at }) => {
    const [current, before] = window(at)
    const { finding, error } = judgeAt(words.name, whole, open, at, current, before)
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
  open: Course | null,
  now: Date,
  current: Measure[],
  before: Measure[],
): { finding: Finding; error: string | null } {
  const fingerprint = fingerprintOf({})
  const nothing = { labels: {}, issueId: null, fingerprint, value: null, threshold: null }
  const { evaluation, error } = judgeMeasures(
    { rule: { name }, spec, open: open === null ? [] : [{ fingerprint, state: open.state, level: open.level }], now },
    current,
    before,
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

function verdictOf(at: Date, found: Finding, open: Course | null, error: string | null): Verdict {
  return {
    at,
    value: found.value,
    score: found.value ?? 0,
    threshold: found.threshold,
    verdict: open === null ? 'OK' : verdicts[open.state],
    level: open?.level ?? null,
    message: error ?? (open === null ? null : found.summary),
  }
}
