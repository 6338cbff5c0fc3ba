import type { MetricDefinition } from '../metrics/definition.ts'
import type { RuleFault } from './read-rule.ts'
import { type RuleSpec, type SpecOf, takesLevelsOfMetric } from './rule-spec.ts'

/** What the definition of a metric says of good and bad. */
export type MetricLevels = Pick<MetricDefinition, 'warning' | 'critical' | 'direction'>

const badSide = { LOWER_IS_BETTER: 'ABOVE', HIGHER_IS_BETTER: 'BELOW' } as const

/** A rule about a metric with the thresholds that it has at the moment: its own, or those of the metric. */
export function inForce(spec: SpecOf<'METRIC'>, { warning, critical, direction }: MetricLevels): SpecOf<'METRIC'> {
  if (!takesLevelsOfMetric(spec)) return spec
  const comparison = direction === null ? spec.form.comparison : badSide[direction]
  const thresholds = { ...(warning === null ? {} : { warning }), ...(critical === null ? {} : { critical }) }
  return { ...spec, form: { ...spec.form, comparison, thresholds } }
}

/** What is wrong with a rule that goes by levels which its metric does not have. */
export function levelsFault(spec: RuleSpec, { warning, critical }: MetricLevels): RuleFault | null {
  if (spec.kind !== 'METRIC' || !takesLevelsOfMetric(spec) || warning !== null || critical !== null) return null
  return {
    path: ['metric', 'thresholds'],
    message: `\`metric.thresholds\` can be left out only for a metric that has levels; the definition of "${spec.form.metric}" has none.`,
  }
}
