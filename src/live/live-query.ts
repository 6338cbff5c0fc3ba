import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Bus } from '../bus/notice.ts'
import type { Context } from '../schema-builder/context.ts'
import { forbidden } from '../schema-builder/errors.ts'
import { liveAnswers } from './live-answers.ts'
import { type LiveOperation, liveOperation } from './live-operation.ts'

export interface LiveQueryOptions {
  bus: Bus
  /** A context for one more execution on behalf of the same viewer, with loaders that have loaded nothing yet. */
  freshContext(context: Context, watch: Context['watch']): Context
}

/** Answers `subscription { live { … } }` with the answers of the query inside, on every transport. */
export function useLiveQueries({ bus, freshContext }: LiveQueryOptions): Plugin<Context> {
  return {
    onSubscribe({ args, setSubscribeFn }) {
      const operation = liveOperation(args.document, args.operationName)
      if (operation === null) return
      // The scopes of a subscription are asked where it subscribes, and this one never comes to that.
      if (args.contextValue.viewer.kind !== 'token') {
        setSubscribeFn(() => ({ errors: [forbidden('You may not ask for Subscription.live.')] }))
        return
      }
      setSubscribeFn(() =>
        liveAnswers(bus, async (watch) => {
          const contextValue = freshContext(args.contextValue, watch)
          return underLive(operation, await execute(queryArgs(args, operation, contextValue)))
        }),
      )
    },
  }
}

type Asked = Pick<ExecutionArgs, 'schema' | 'variableValues' | 'operationName'>

function queryArgs(
  { schema, variableValues, operationName }: Asked,
  { document }: LiveOperation,
  contextValue: Context,
) {
  return { schema, document, variableValues, operationName, contextValue }
}

/** The query's answer as the subscription's: below `live`, and its errors' paths too. */
function underLive({ responseKey }: LiveOperation, { data, errors }: ExecutionResult): ExecutionResult {
  return {
    ...(data !== undefined && { data: data && { [responseKey]: data } }),
    ...(errors && { errors: errors.map((error) => withPathBelow(responseKey, error)) }),
  }
}

function withPathBelow(responseKey: string, error: GraphQLError): GraphQLError {
  const { message, nodes, path, originalError, extensions } = error
  return path ? new GraphQLError(message, { nodes, path: [responseKey, ...path], originalError, extensions }) : error
}
