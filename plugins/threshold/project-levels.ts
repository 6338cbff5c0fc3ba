import { type Series, unitFactor } from 'evenkeel/plugin'
import type { Rule } from './options.ts'

/**
 * The rule of a metric for which a project defined levels: these, in place of the thresholds that the rule had. They are told in
 * the unit of the rule, where they can be.
 *
 * @param rule of the metric, where there is one
 */
export function ruleOfProject({ metric, unit, levels }: Series, rule: Rule | undefined): Rule | undefined {
  if (!levels) return rule
  const factor = rule?.unit === undefined ? null : unitFactor(unit, rule.unit)
  const told = factor === null ? unit : rule!.unit
  const { warning, critical, direction } = levels
  const thresholds = {
    ...(warning === null ? {} : { warning: warning * (factor ?? 1) }),
    ...(critical === null ? {} : { critical: critical * (factor ?? 1) }),
  }
  return {
    name: rule?.name ?? metric,
    ...(told ? { unit: told } : {}),
    ...(direction === 'LOWER_IS_BETTER' ? { above: thresholds } : { below: thresholds }),
    forSeconds: rule?.forSeconds ?? 0,
  }
}
