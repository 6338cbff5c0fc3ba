import { z } from 'zod'
import { type Labels, labelsOf, listOf } from '../metrics/labels.ts'
import type { AlertRule } from '../storage/generated/client.ts'
import type { AlertRuleKind } from '../storage/generated/enums.ts'
import { tellsIssuesOnce } from './about-issues.ts'
import type { RuleInput } from './rule-input.ts'
import {
  forms,
  labelList,
  lines,
  type RuleKind,
  type RuleSpec,
  readSpec,
  ruleSpec,
  type SpecOf,
  seconds,
  text,
} from './rule-spec.ts'

/** What a rule is, without what happened to it. */
export type RuleWords = Pick<
  AlertRule,
  | 'name'
  | 'description'
  | 'kind'
  | 'enabled'
  | 'forSeconds'
  | 'keepFiringSeconds'
  | 'intervalSeconds'
  | 'escalation'
  | 'opensIncident'
  | 'playbook'
  | 'muteTimes'
> & { spec: RuleSpec; labels: Record<string, string> }

/** A rule of one kind. */
export type WordsOf<Kind extends RuleKind> = RuleWords & { spec: SpecOf<Kind> }

/** Names of input fields from the outermost in, and a sentence about them. */
export interface RuleFault {
  path: string[]
  message: string
}

const DAY = 86_400

const words = z.object({
  name: text(100),
  description: lines(2_000).nullable().default(null),
  enabled: z.boolean().default(true),
  labels: labelList.default([]),
  forSeconds: seconds(0, 7 * DAY).default(0),
  keepFiringSeconds: seconds(0, 31 * DAY).optional(),
  intervalSeconds: seconds(5, DAY).default(15),
  escalation: z.enum(['STANDARD', 'URGENT', 'IMMEDIATE', 'EMERGENCY']).nullable().default(null),
  opensIncident: z.boolean().nullable().default(null),
  playbook: text(100).nullable().default(null),
  muteTimes: z.array(text(100)).max(20, 'names at most 20').default([]),
})

/** A rule as its input says, or the first thing that is wrong with it. */
export function readRule(input: Omit<RuleInput, 'project'>): RuleWords | RuleFault {
  const given = withoutNulls(input) as Record<string, unknown>
  const kind = input.kind as AlertRuleKind
  const formName = forms[kind].name
  for (const { name } of Object.values(forms)) {
    if (name !== formName && given[name] !== undefined) {
      return { path: [name], message: `A rule of kind ${kind} has the form \`${formName}\`, and no other.` }
    }
  }
  if (given[formName] === undefined) {
    return { path: [formName], message: `A rule of kind ${kind} needs the form \`${formName}\`.` }
  }
  const said = words.safeParse(given)
  if (!said.success) return faultOf(said.error, formName)
  const { condition, level, onNoData, onError } = given
  const spec = ruleSpec.safeParse({ kind, form: given[formName], condition, level, onNoData, onError })
  if (!spec.success) return faultOf(spec.error, formName)
  const { labels, keepFiringSeconds = tellsIssuesOnce(kind) ? DAY : 0, ...rest } = said.data
  return { ...rest, keepFiringSeconds, kind, spec: spec.data, labels: labelsOf(labels) }
}

/** A rule that is there, as the input that would make it, for what an update leaves out. */
export function asInput(rule: AlertRule, kind: AlertRuleKind): Partial<RuleInput> {
  const { condition, level, onNoData, onError, form } = readSpec(rule.spec)
  const { name, description, enabled, forSeconds, keepFiringSeconds, intervalSeconds } = rule
  const { escalation, opensIncident, playbook, muteTimes } = rule
  const labels = listOf(rule.labels as Labels)
  return {
    ...{ name, description, enabled, labels, forSeconds, keepFiringSeconds, intervalSeconds },
    ...{ escalation, opensIncident, playbook, muteTimes, condition, level, onNoData, onError, kind },
    ...(forms[kind].name === forms[rule.kind].name ? { [forms[kind].name]: form } : {}),
  }
}

function faultOf({ issues }: z.ZodError, formName: string): RuleFault {
  const issue = issues[0]!
  const path = issue.path.map((part) => (part === 'form' ? formName : String(part)))
  return { path, message: `\`${path.join('.')}\` ${issue.message}.` }
}

/** Null says in GraphQL what leaving out says here. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      part === null || part === undefined ? [] : [[name, withoutNulls(part)]],
    ),
  )
}
