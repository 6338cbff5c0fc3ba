import { type ASTNode, TypeError as CelTypeError, Environment, EvaluationError, ParseError } from '@marcbachmann/cel-js'
import type { AlertRuleKind } from '../storage/generated/enums.ts'
import { isAboutIssues } from './about-issues.ts'

const LONGEST = 1_000
const limits = { maxAstNodes: 200, maxDepth: 24, maxListElements: 100, maxMapEntries: 32, maxCallArguments: 8 }

/** What a condition about numbers can name. */
export interface Measured {
  value: number
  /** Samples, sessions or crashes that the value was made of. */
  count: number
  /** The value of the window before; NaN, which every comparison is false with, where there is none. */
  previous: number
  labels: Readonly<Record<string, string>>
  now: Date
}

/** What one about an issue can name. */
export interface AboutIssue extends Measured {
  issue: {
    title: string
    culprit: string
    platform: string
    severity: string
    category: string
    status: string
    crashes: number
    users: number
    release: string
  }
}

export type Condition = (facts: Measured | AboutIssue) => boolean

/** What is wrong with a condition of a rule of this kind, with line and column; null: nothing. */
export function conditionFault(kind: AlertRuleKind, source: string): string | null {
  try {
    compile(kind, source)
    return null
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  }
}

/**
 * The condition, which throws an `Error` that says where and why when what it asks for is not there.
 * @throws Error when it is none
 */
export function conditionOf(kind: AlertRuleKind, source: string): Condition {
  const parsed = compile(kind, source)
  return (facts) => {
    try {
      return parsed({ ...facts }) === true
    } catch (thrown) {
      throw new Error(`The condition failed at ${describe(source, thrown)}.`)
    }
  }
}

function compile(kind: AlertRuleKind, source: string) {
  if (source.trim() === '') throw new Error('must not be empty')
  if (source.length > LONGEST) throw new Error(`is at most ${LONGEST} characters long`)
  const language = isAboutIssues(kind) ? issueLanguage() : numberLanguage()
  let parsed: ReturnType<Environment['parse']>
  try {
    parsed = language.parse(source)
  } catch (thrown) {
    throw new Error(`has a fault at ${describe(source, thrown)}${operatorHint(source)}`)
  }
  const checked = parsed.check()
  if (!checked.valid) throw new Error(`has a fault at ${describe(source, checked.error)}${operatorHint(source)}`)
  if (checked.type !== 'bool') throw new Error(`must be true or false, and is of type ${checked.type ?? 'dyn'}`)
  const dear = dearPart(parsed.ast, false)
  if (dear !== null) throw new Error(`has a fault at ${position(source, dear.start ?? 0)}: ${dear.why}`)
  return parsed
}

const loops: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map'])

/** What could take long: loops in loops, and patterns, some of which take for ever. */
function dearPart(node: ASTNode, inLoop: boolean): { start: number; why: string } | null {
  const isMethod = node.op === 'rcall'
  const isLoop = isMethod && loops.has(node.args[0])
  if (isLoop && inLoop) return { start: node.start, why: 'a loop must not stand in another' }
  if (isMethod && node.args[0] === 'matches') {
    return { start: node.start, why: 'there is no matches() here; startsWith, endsWith, contains and in are' }
  }
  for (const part of [node.args as unknown].flat(3)) {
    const found = isNode(part) ? dearPart(part, inLoop || isLoop) : null
    if (found !== null) return found
  }
  return null
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value
}

let ofNumbers: Environment | undefined
let ofIssues: Environment | undefined
const numberLanguage = () => (ofNumbers ??= openLanguage())
const issueLanguage = () =>
  (ofIssues ??= openLanguage().registerVariable('issue', {
    schema: {
      title: 'string',
      culprit: 'string',
      platform: 'string',
      severity: 'string',
      category: 'string',
      status: 'string',
      crashes: 'double',
      users: 'double',
      release: 'string',
    },
  }))

function openLanguage(): Environment {
  const language = new Environment({ limits })
    .registerVariable('value', 'double')
    .registerVariable('count', 'double')
    .registerVariable('previous', 'double')
    .registerVariable('labels', 'map<string, string>')
    .registerVariable('now', 'google.protobuf.Timestamp')
  // Every number here is a double, and people write 3.
  return language
    .registerOperator('double == int', (left: number, right: bigint) => left === Number(right))
    .registerOperator('double + int', (left: number, right: bigint) => left + Number(right))
    .registerOperator('double - int', (left: number, right: bigint) => left - Number(right))
    .registerOperator('double * int', (left: number, right: bigint) => left * Number(right))
    .registerOperator('double / int', (left: number, right: bigint) => left / Number(right))
    .registerOperator('int + double', (left: bigint, right: number) => Number(left) + right)
    .registerOperator('int - double', (left: bigint, right: number) => Number(left) - right)
    .registerOperator('int * double', (left: bigint, right: number) => Number(left) * right)
    .registerOperator('int / double', (left: bigint, right: number) => Number(left) / right)
}

function describe(source: string, thrown: unknown): string {
  if (thrown instanceof ParseError || thrown instanceof CelTypeError || thrown instanceof EvaluationError) {
    return `${position(source, thrown.range?.start ?? 0)}: ${thrown.summary}`
  }
  return thrown instanceof Error ? thrown.message : String(thrown)
}

const operators = { and: '&&', or: '||', not: '!' } as const

/** What to write for words that other languages have for operators, where there are any outside of texts. */
function operatorHint(source: string): string {
  const code = source.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, '""')
  const hints = Object.entries(operators).flatMap(([word, operator]) =>
    new RegExp(`(?<![\\w.])${word}(?!\\w)`, 'i').test(code) ? [`\`${operator}\` for \`${word}\``] : [],
  )
  return hints.length === 0 ? '' : `; write ${hints.join(', ')}`
}

/** Line and column as editors count them. */
function position(source: string, at: number): string {
  const before = source.slice(0, at).split('\n')
  return `line ${before.length}, column ${before.at(-1)!.length + 1}`
}
