import { type MetricDefinition, metricDefinition } from '../../metrics/definition.ts'
import { labelsOf } from '../../metrics/labels.ts'
import { type Measure, measure } from '../../metrics/measure.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { inForce } from '../levels-in-force.ts'
import type { FormOf, SpecOf } from '../rule-spec.ts'
import { withBeginnings } from './beginnings.ts'
import { type Evaluated, type Evaluating, type Judging, judgeGroups } from './evaluating.ts'

export async function evaluateMetric(input: Evaluating<SpecOf<'METRIC'>>): Promise<Evaluated> {
  const { client, rule, spec, now } = input
  const { form } = spec
  const current = await measure(client, { projectId: rule.projectId, ...queryOf(form, now) })
  const before =
    spec.condition?.includes('previous') === true
      ? await measure(client, { projectId: rule.projectId, ...queryOf(form, windowStart(form, now)) })
      : []
  const definition = await metricDefinition(client, rule.projectId, form.metric)
  const factor = factorOf(form, definition)
  const converted = ({ value, ...measured }: Measure) => ({ ...measured, value: value * factor })
  const asked = { ...input, spec: inForce(spec, definition) }
  const { evaluation, error } = judgeMeasures(asked, current.map(converted), before.map(converted), {
    unit: unitOf(form, definition.unit),
    title: definition.title,
  })
  if (current.length === 0 && input.open.length === 0 && missesOnlyWhatWas(spec) && !(await wasHeard(input))) {
    return { evaluation: { findings: [], absent: 'UNHEARD' }, error }
  }
  return { evaluation: { ...evaluation, findings: await withBeginnings(asked, evaluation.findings, factor) }, error }
}

/** Whether missing data is trouble of its own, which it is only where there were some. */
export const missesOnlyWhatWas = ({ onNoData }: SpecOf<'METRIC'>) => onNoData === 'NO_DATA'

const DAY = 86_400_000

/** What was heard of at or before it, and not since, is not missed. */
export function heardSince(form: FormOf<'METRIC'>, now: Date): Date {
  return new Date(windowStart(form, now).getTime() - DAY)
}

/** Whether there were samples in the day before the window. */
async function wasHeard({ client, rule, spec, now }: Evaluating<SpecOf<'METRIC'>>): Promise<boolean> {
  const { metric, labels } = spec.form
  const hasAny = (table: string) => `EXISTS (SELECT FROM ${table} WHERE series_id = series.id AND at > $4 AND at <= $5)`
  const { rowCount } = await client.query(
    `SELECT FROM metric JOIN metric_series AS series ON series.metric_id = metric.id
     WHERE metric.project_id = $1 AND metric.name = $2 AND labels @> $3::jsonb
       AND (${hasAny('metric_sample')} OR ${hasAny('metric_distribution')}) LIMIT 1`,
    [rule.projectId, metric, JSON.stringify(labelsOf(labels)), heardSince(spec.form, now), now],
  )
  return rowCount === 1
}

/** What a sample is to be multiplied by: thresholds are in the unit of the metric's definition, whatever its samples are in. */
function factorOf({ aggregate, metric }: FormOf<'METRIC'>, { factor, unit, sampleUnit }: MetricDefinition): number {
  if (aggregate === 'COUNT') return 1
  if (factor === null) throw new Error(`Samples of ${metric} are in ${sampleUnit}, which is no ${unit}.`)
  return factor
}

/** Of the value of a window. */
export function unitOf({ aggregate }: FormOf<'METRIC'>, unit: string | null): string | null {
  if (aggregate === 'COUNT') return null
  return aggregate === 'RATE' ? `${unit ?? '1'}/s` : unit
}

/** Holds what was measured in the window, and in the one before it, against the rule. */
export function judgeMeasures(
  input: Judging<SpecOf<'METRIC'>>,
  current: readonly Measure[],
  before: readonly Measure[],
  named: { unit: string | null; title: string },
): Evaluated {
  const { form } = input.spec
  const previous = new Map(before.map(({ labels, value }) => [fingerprintOf(labels), value]))
  const groups = current.map((each) => ({ ...each, previous: previous.get(fingerprintOf(each.labels)) ?? Number.NaN }))
  return judgeGroups(input, groups, { least: form.minimumCount, ...named })
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
