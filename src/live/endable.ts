import { type ExecutionResult, GraphQLError } from 'graphql'

/**
 * The same results until `end` is called; then one last with that error, as `show` gives it, even while a result is awaited.
 * A source that breaks ends the same way.
 */
export function endable(
  results: AsyncIterable<ExecutionResult>,
  attach: (end: (reason: GraphQLError) => void) => () => void,
  show: (result: ExecutionResult) => ExecutionResult,
): AsyncIterableIterator<ExecutionResult> {
  const source = results[Symbol.asyncIterator]()
  let isOver = false
  let last: GraphQLError | null = null
  let answerPull: ((result: IteratorResult<ExecutionResult>) => void) | null = null

  const finish = () => {
    if (isOver) return
    isOver = true
    detach()
    if (answerPull) settle(afterEnd())
    // What the source may still throw concerns nobody any more.
    source.return?.()?.catch(() => {})
  }
  const end = (reason: GraphQLError) => {
    if (!isOver) last = reason
    finish()
  }
  const afterEnd = (): IteratorResult<ExecutionResult> => {
    if (last === null) return { done: true, value: undefined }
    const value = show({ errors: [last] })
    last = null
    return { done: false, value }
  }
  const settle = (result: IteratorResult<ExecutionResult>) => {
    answerPull?.(result)
    answerPull = null
  }
  const detach = attach(end)

  const stream: AsyncIterableIterator<ExecutionResult> = {
    [Symbol.asyncIterator]: () => stream,
    async next() {
      if (isOver) return afterEnd()
      return new Promise((resolve) => {
        answerPull = resolve
        source.next().then(
          (result) => (result.done ? finish() : settle(result)),
          (error) => end(asGraphQLError(error)),
        )
      })
    },
    async return() {
      last = null
      finish()
      return { done: true, value: undefined }
    },
    async throw(error) {
      last = null
      finish()
      throw error
    },
  }
  return stream
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error
  const originalError = error instanceof Error ? error : new Error(String(error))
  return new GraphQLError(originalError.message, { originalError })
}
