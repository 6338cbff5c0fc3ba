import type { Environment } from '@marcbachmann/cel-js'
import type { Vote } from 'evenkeel/plugin'
import type { Activation } from './activation.ts'
import { Absent, compile, type Expression } from './expression.ts'
import { shorten } from './location.ts'
import type { RuleSource } from './options.ts'

/** Null when the rule does not hold. Throws when an expression fails for another reason than an absent fact. */
export type Rule = (activation: Activation) => Vote | null

/** Compiles a rule. What is wrong with it is told in `faults`, all of it. */
export function compileRule(language: Environment, source: RuleSource): { rule: Rule; faults: string[] } {
  const faults: string[] = []
  const part = (field: string, expression: string, expected: readonly string[]): Expression => {
    try {
      return named(field, compile(language, expression, expected))
    } catch (thrown) {
      faults.push(`rule ${source.id}, ${field}, ${(thrown as Error).message}`)
      return () => undefined
    }
  }
  const { severity, category, confidence } = source
  const when = part('when', source.when, ['bool'])
  const sureness = typeof confidence === 'number' ? () => confidence : part('confidence', confidence, ['double', 'int'])
  const reason = template(source.reason, (expression) =>
    part('reason', expression, ['string', 'double', 'int', 'bool']),
  )
  const opinion = { ...(severity && { severity }), ...(category && { category }) }

  const rule: Rule = (activation) => {
    try {
      const holds = when(activation)
      if (holds === false) return null
      if (holds !== true) throw new Error(`when: it gave ${typeof holds}, not a bool`)
      return { ...opinion, confidence: Number(sureness(activation)), reason: reason(activation) }
    } catch (thrown) {
      if (thrown instanceof Absent) return null
      throw thrown
    }
  }
  return { rule, faults }
}

/** Tells which field of the rule failed. */
function named(field: string, expression: Expression): Expression {
  return (activation) => {
    try {
      return expression(activation)
    } catch (thrown) {
      if (thrown instanceof Absent) throw thrown
      throw new Error(`${field}, ${(thrown as Error).message}`)
    }
  }
}

/** A text with expressions in `{{ }}`. What they give comes from a report, so it is bounded. */
function template(text: string, expressionOf: (source: string) => Expression): (activation: Activation) => string {
  const parts = text.split(/\{\{([\s\S]*?)\}\}/).map((part, index) => (index % 2 ? expressionOf(part) : part))
  return (activation) =>
    parts.map((part) => (typeof part === 'string' ? part : shorten(insert(part, activation), longestInsert))).join('')
}

function insert(expression: Expression, activation: Activation): string {
  try {
    return String(expression(activation))
  } catch (thrown) {
    if (thrown instanceof Absent) return 'unknown'
    throw thrown
  }
}

/** Characters of one inserted value. */
const longestInsert = 200
