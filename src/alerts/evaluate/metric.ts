import { metricDefinition } from '../../metrics/definition.ts'
import { labelsOf } from '../../metrics/labels.ts'
import { type Measure, measure } from '../../metrics/measure.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { FormOf, SpecOf } from '../rule-spec.ts'
import { type Evaluated, type Evaluating, type Judging, judgeGroups } from './evaluating.ts'

/** Groups that a rule may have an alert each for. */
const MOST_GROUPS = 1_000

export async function evaluateMetric(input: Evaluating<SpecOf<'METRIC'>>): Promise<Evaluated> {
  const { client, rule, spec, now } = input
  const { form } = spec
  const current = await measure(client, { projectId: rule.projectId, ...queryOf(form, now) })
  if (current.length > MOST_GROUPS) {
    throw new Error(`The rule has ${current.length} groups, and may have ${MOST_GROUPS}: group by fewer labels.`)
  }
  const before =
    spec.condition?.includes('previous') === true
      ? await measure(client, { projectId: rule.projectId, ...queryOf(form, windowStart(form, now)) })
      : []
  const { factor, unit } = await unitOf(input)
  const converted = ({ value, ...measured }: Measure) => ({ ...measured, value: value * factor })
  return judgeMeasures(input, current.map(converted), before.map(converted), unit)
}

/** Thresholds are in the unit of the metric's definition, whatever unit its samples come in. */
async function unitOf({ client, rule, spec: { form } }: Evaluating<SpecOf<'METRIC'>>) {
  if (form.aggregate === 'COUNT') return { factor: 1, unit: '' }
  const { factor, unit, sampleUnit } = await metricDefinition(client, rule.projectId, form.metric)
  if (factor === null) throw new Error(`Samples of ${form.metric} are in ${sampleUnit}, which is no ${unit}.`)
  if (unit === null || unit === '1') return { factor, unit: '' }
  return { factor, unit: unit === '%' ? unit : ` ${unit}${form.aggregate === 'RATE' ? '/s' : ''}` }
}

/**
 * Holds what was measured in the window, and in the one before it, against the rule.
 *
 * @param unit as it stands behind a number
 */
export function judgeMeasures(
  input: Judging<SpecOf<'METRIC'>>,
  current: readonly Measure[],
  before: readonly Measure[],
  unit = '',
): Evaluated {
  const { form } = input.spec
  const previous = new Map(before.map(({ labels, value }) => [fingerprintOf(labels), value]))
  const groups = current.map((each) => ({ ...each, previous: previous.get(fingerprintOf(each.labels)) ?? Number.NaN }))
  return judgeGroups(input, groups, { least: form.minimumCount, unit, what: `${form.aggregate} ${form.metric}` })
}

export function windowStart({ windowSeconds }: FormOf<'METRIC'>, now: Date): Date {
  return new Date(now.getTime() - windowSeconds * 1_000)
}

/** A window has the samples of its last moment, and not those of its first, which are the window's before it. */
function queryOf(form: FormOf<'METRIC'>, end: Date) {
  const { metric, aggregate, labels, groupBy } = form
  const after = (moment: Date) => new Date(moment.getTime() + 1)
  return { metric, aggregate, labels: labelsOf(labels), groupBy, from: after(windowStart(form, end)), to: after(end) }
}
