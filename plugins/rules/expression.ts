import { TypeError as CelTypeError, type Environment, EvaluationError, ParseError } from '@marcbachmann/cel-js'
import type { Activation } from './activation.ts'
import { findSlips } from './slips.ts'

/** A compiled expression. Throws `Absent` when it needs a fact that the report does not know. */
export type Expression = (activation: Activation) => unknown

/** An expression asked for a fact that the report does not know. */
export class Absent extends Error {}

/**
 * Compiles and checks an expression. Throws an `Error` that says where and what when it does not parse, does not fit
 * its types or is of another type than those expected.
 */
export function compile(language: Environment, source: string, expected: readonly string[]): Expression {
  let parsed: ReturnType<Environment['parse']>
  try {
    parsed = language.parse(source)
  } catch (thrown) {
    throw new Error(describe(source, thrown))
  }
  const checked = parsed.check()
  if (!checked.valid) throw new Error(describe(source, checked.error))
  for (const { at, slip } of findSlips(parsed.ast)) throw new Error(`${position(source, at)}: ${slip}`)
  const type = checked.type ?? 'dyn'
  if (type !== 'dyn' && !expected.includes(type)) throw new Error(`it is of type ${type}, not ${expected.join(' or ')}`)
  return (activation) => {
    try {
      return parsed(activation as unknown as Record<string, unknown>)
    } catch (thrown) {
      if (thrown instanceof EvaluationError && absences.has(thrown.code)) throw new Absent()
      throw new Error(describe(source, thrown))
    }
  }
}

const absences = new Set<string>(['no_such_key', 'index_out_of_bounds', 'optional_value_missing'])

function describe(source: string, thrown: unknown): string {
  if (thrown instanceof ParseError || thrown instanceof CelTypeError || thrown instanceof EvaluationError) {
    return `${position(source, thrown.range?.start ?? 0)}: ${thrown.summary}`
  }
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/** Line and column as editors count them. */
function position(source: string, at: number): string {
  const before = source.slice(0, at).split('\n')
  return `line ${before.length}, column ${before.at(-1)!.length + 1}`
}
