import type { ValidatedExecutionArgs, VariableValues } from 'graphql'

/** What a plan is made from and may look at later. It outlives the request that it was made for, so nothing of that is in it. */
export type Scope = Pick<ValidatedExecutionArgs, 'schema' | 'document' | 'operation' | 'fragmentDefinitions'> & {
  /** Those of `@skip` and `@include` only. */
  variableValues: VariableValues
}

export function scopeOf(args: ValidatedExecutionArgs, deciding: readonly string[]): Scope {
  const { schema, document, operation, fragmentDefinitions, variableValues } = args
  const { sources, coerced } = variableValues
  return {
    schema,
    document,
    operation,
    fragmentDefinitions,
    variableValues: { sources: only(deciding, sources), coerced: only(deciding, coerced) },
  }
}

function only<Value>(names: readonly string[], values: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]!]))
}
