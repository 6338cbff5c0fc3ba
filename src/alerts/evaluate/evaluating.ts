import type pg from 'pg'
import type { Labels } from '../../metrics/labels.ts'
import type { Alert, AlertRule } from '../../storage/generated/client.ts'
import type { WarningLevel } from '../../storage/generated/enums.ts'
import { type Condition, conditionOf, type Measured } from '../condition.ts'
import type { Evaluation, Finding } from '../finding.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { type Judgement, judge } from '../judge.ts'
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
    /**
     * A finding that holds as long as the condition does; one that is not bad does not ask for it.
     *
     * @param otherwise the summary where the condition does not hold
     */
    finding(found: Finding, facts: Parameters<Condition>[0], otherwise = found.summary): Finding {
      if (condition === null || (found.status !== 'bad' && found.status !== 'between')) return found
      try {
        return condition(facts) ? found : { ...found, status: 'good', summary: otherwise }
      } catch (thrown) {
        const fault = (thrown as Error).message
        error ??= fault
        return { ...found, status: 'error', summary: `${rule.name}: ${fault}`, fault }
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

interface Judged {
  /** Values below which there is too little to judge by. */
  least: number
  unit: string | null
  /** What the values are of, as people call it. */
  title: string
}

/** Holds the values of groups against the thresholds and the condition of a rule. */
export function judgeGroups(
  input: Judging<SpecOf<'METRIC' | 'CRASH_RATE' | 'CRASH_FREE_RATE'>>,
  groups: readonly Group[],
  { least, unit, title }: Judged,
): Evaluated {
  const { rule, spec, now } = input
  limitGroups(groups.length)
  const { thresholds, recovery } = spec.form
  const finder = createFinder(input)
  const limits = { comparison: sideOf(spec), thresholds, recovery }
  const hasThresholds = Object.keys(thresholds).length > 0
  if (!hasThresholds && spec.condition === null) {
    throw new Error('The rule has no thresholds, and the definition of its metric has no levels.')
  }
  const behind = behindNumber(unit)
  const called = rule.name === title ? title : `${rule.name}: ${title}`
  const findings = groups.map((group): Finding => {
    const { labels, value, count } = group
    const fingerprint = fingerprintOf(labels)
    const about = { labels, issueId: null, fingerprint, value, unit, since: null, level: spec.level }
    if (count < least) {
      const summary = `${called} has ${count} of the ${least} that it is judged by${inBrackets(labels)}`
      return { ...about, status: 'noData', threshold: null, summary }
    }
    const verdict = hasThresholds
      ? judge(value, limits, finder.reached(fingerprint))
      : { status: 'bad' as const, level: spec.level, threshold: null, recovery: null }
    const held = hasThresholds ? heldAgainst(verdict, limits.comparison, behind) : ''
    const what = `${called} is ${rounded(value)}${behind}${held}`
    const summary = `${what}${hasThresholds ? '' : ', as by its condition'}${inBrackets(labels)}`
    return finder.finding(
      { ...about, status: verdict.status, level: verdict.level ?? spec.level, threshold: verdict.threshold, summary },
      { ...group, now },
      `${what}; its condition no longer holds${inBrackets(labels)}`,
    )
  })
  return { evaluation: { findings, absent: 'GONE' }, error: finder.error }
}

/** A unit as it stands behind a number. */
function behindNumber(unit: string | null): string {
  if (unit === null || unit === '1') return ''
  return unit === '1/s' ? '/s' : ` ${unit}`
}

const side = { ABOVE: 'above', BELOW: 'below' } as const

/** What a value has to do with the threshold, after it. */
function heldAgainst(
  { status, threshold, recovery }: Omit<Judgement, 'level'>,
  comparison: keyof typeof side,
  behind: string,
): string {
  if (threshold === null) return ''
  if (recovery !== null) return `, not yet back at ${recovery}${behind} (threshold ${threshold}${behind})`
  return `,${status === 'good' ? ' no longer' : ''} ${side[comparison]} ${threshold}${behind}`
}

const inWords = (labels: Labels) =>
  Object.entries(labels)
    .map(([name, value]) => `${name} ${value === '' ? 'none' : value}`)
    .join(', ')

function inBrackets(labels: Labels): string {
  const words = inWords(labels)
  return words === '' ? '' : ` (${words})`
}

export function ofWhat(labels: Labels): string {
  const words = inWords(labels)
  return words === '' ? '' : ` of ${words}`
}

/** Groups that a rule may have an alert each for. */
const MOST_GROUPS = 1_000

/** @throws Error where there are more than a rule may have */
export function limitGroups(count: number): void {
  if (count <= MOST_GROUPS) return
  throw new Error(`The rule has ${count} groups, and may have ${MOST_GROUPS}: group by fewer labels.`)
}

/** As many digits as a person reads. */
export function rounded(value: number): string {
  return String(Number(value.toPrecision(4)))
}
