import type pg from 'pg'
import type { Labels } from '../../metrics/labels.ts'
import type { Alert, AlertRule } from '../../storage/generated/client.ts'
import type { WarningLevel } from '../../storage/generated/enums.ts'
import { type Condition, conditionOf, type Measured } from '../condition.ts'
import type { Evaluation, Finding } from '../finding.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { judge } from '../judge.ts'
import { type RuleSpec, type SpecOf, sideOf } from '../rule-spec.ts'

/** What an evaluation is given. */
export interface Evaluating<Spec extends RuleSpec = RuleSpec> extends Judging<Spec> {
  client: pg.ClientBase
  rule: AlertRule
  open: readonly Alert[]
}

/** What a judgement of values is given. */
export interface Judging<Spec extends RuleSpec = RuleSpec> {
  rule: Pick<AlertRule, 'name'>
  spec: Spec
  /** The open alerts of the rule. */
  open: readonly Pick<Alert, 'fingerprint' | 'state' | 'level'>[]
  now: Date
}

export interface Evaluated {
  evaluation: Evaluation
  /** What went wrong with some of it. */
  error: string | null
}

/** Makes findings, and remembers the first fault of a condition. */
export function createFinder({ spec, rule, open }: Judging) {
  const condition: Condition | null = spec.condition === null ? null : conditionOf(spec.kind, spec.condition)
  const levels = new Map(open.map((alert) => [alert.fingerprint, reachedBy(alert)]))
  let error: string | null = null
  return {
    get error() {
      return error
    },
    reached: (fingerprint: string) => levels.get(fingerprint) ?? null,
    /** A finding that holds as long as the condition does; one that is not bad does not ask for it. */
    finding(found: Finding, facts: Parameters<Condition>[0]): Finding {
      if (condition === null || (found.status !== 'bad' && found.status !== 'between')) return found
      try {
        return condition(facts) ? found : { ...found, status: 'good' }
      } catch (thrown) {
        error ??= (thrown as Error).message
        return { ...found, status: 'error', summary: `${rule.name}: ${(thrown as Error).message}` }
      }
    },
  }
}

/** The level that somebody was called for. */
function reachedBy({ state, level }: Pick<Alert, 'state' | 'level'>): WarningLevel | null {
  return state === 'FIRING' || state === 'ACKNOWLEDGED' ? level : null
}

/** A value of a group, and what else a condition can name of it. */
export type Group = Omit<Measured, 'now'> & { labels: Labels }

/** Holds the values of groups against the thresholds and the condition of a rule. */
export function judgeGroups(
  input: Judging<SpecOf<'METRIC' | 'CRASH_RATE' | 'CRASH_FREE_RATE'>>,
  groups: readonly Group[],
  { least, unit, what }: { least: number; unit: string; what: string },
): Evaluated {
  const { rule, spec, now } = input
  const { thresholds, recovery } = spec.form
  const finder = createFinder(input)
  const limits = { comparison: sideOf(spec), thresholds, recovery }
  const hasThresholds = Object.keys(thresholds).length > 0
  const findings = groups.map((group): Finding => {
    const { labels, value, count } = group
    const fingerprint = fingerprintOf(labels)
    const about = { labels, issueId: null, fingerprint, value, level: spec.level }
    const named = `${rule.name}: ${what}${inWords(labels)}`
    if (count < least) {
      const summary = `${named} has ${count} of the ${least} that it is judged by`
      return { ...about, status: 'noData', threshold: null, summary }
    }
    const verdict = hasThresholds
      ? judge(value, limits, finder.reached(fingerprint))
      : { status: 'bad' as const, level: spec.level, threshold: null }
    const against = verdict.threshold === null ? '' : `, ${side[limits.comparison]} ${verdict.threshold}${unit}`
    const summary = `${named} is ${rounded(value)}${unit}${against}`
    return finder.finding(
      { ...about, status: verdict.status, level: verdict.level ?? spec.level, threshold: verdict.threshold, summary },
      { ...group, now },
    )
  })
  return { evaluation: { findings, absent: 'GONE' }, error: finder.error }
}

const side = { ABOVE: 'above', BELOW: 'below' } as const

export function inWords(labels: Labels): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name} ${value === '' ? '(none)' : value}`)
  return parts.length === 0 ? '' : ` of ${parts.join(', ')}`
}

/** As many digits as a person reads. */
export function rounded(value: number): string {
  return String(Number(value.toPrecision(4)))
}
