import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  type ValidatedExecutionArgs,
  validateExecutionArgs,
  visit,
} from 'graphql'
import type { Context } from '../../schema-builder/context.ts'
import { executeFields, type Run } from './execute-fields.ts'
import { createNulledPositions } from './nulled-positions.ts'
import { type Plan, planOperation } from './plan.ts'
import { scopeOf } from './scope.ts'

/** Executes an operation that has been validated against the schema, once for each call. */
export type CompiledOperation = (
  contextValue: Context,
  variableValues?: Readonly<Record<string, unknown>>,
) => ExecutionResult | Promise<ExecutionResult>

/** Each choice of what `@skip` and `@include` leave is a plan of its own; an operation keeps so many. */
const MOST_PLANS = 8

/**
 * Decides once what execution would otherwise decide for each row: which fields are asked for, how each is read and how its
 * value is completed. The answers are those of `execute` of graphql-js, errors and their paths included.
 *
 * graphql-js itself executes mutations and what a plan cannot hold: more than eight choices of what is skipped, a response name
 * `__proto__`. Diagnostics channels, abort signals and lists that come as async iterables are not served.
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string,
): CompiledOperation {
  const deciding = decidingVariables(document)
  const plans = new Map<string, Plan | null>()

  function planFor(args: ValidatedExecutionArgs): Plan | null {
    if (args.operation.operation !== OperationTypeNode.QUERY) return null
    const choice = deciding.map((name) => args.variableValues.coerced[name]).join()
    const known = plans.get(choice)
    if (known !== undefined || plans.size >= MOST_PLANS) return known ?? null
    const plan = planOperation(scopeOf(args, deciding))
    plans.set(choice, plan)
    return plan
  }

  return (contextValue, variableValues) => {
    const given = { schema, document, contextValue, variableValues, operationName }
    const args = validateExecutionArgs(given)
    if (!('schema' in args)) return { errors: args }
    const plan = planFor(args)
    return plan === null ? execute(given) : executePlan(plan, args, contextValue)
  }
}

/** Variables that decide which fields are asked for. */
function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive(directive) {
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}

function executePlan(plan: Plan, args: ValidatedExecutionArgs, context: Context): ReturnType<CompiledOperation> {
  const run: Run = { context, args, nulled: createNulledPositions() }
  const answer = (data: ExecutionResult['data']) => {
    const { errors } = run.nulled
    return errors.length > 0 ? { errors, data } : { data }
  }
  const fail = (error: unknown) => {
    run.nulled.add(error, undefined)
    return answer(null)
  }
  try {
    const data = executeFields(run, plan, args.rootValue, undefined)
    return data instanceof Promise ? data.then(answer, fail) : answer(data)
  } catch (error) {
    return fail(error)
  }
}
