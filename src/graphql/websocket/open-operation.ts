import type { ExecutionResult, FormattedExecutionResult } from 'graphql'

/** What an operation gives, one result after the other. */
export interface Results {
  /** Never resolves when it was abandoned meanwhile. */
  next(): Promise<IteratorResult<ExecutionResult | FormattedExecutionResult>>
  /** Nobody is there any more. May be called at any time, and again. */
  abandon(): void
}

/** An operation of one socket, in the form in which graphql-ws keeps it under its id and returns it when it is completed. */
export interface OpenOperation extends AsyncIterableIterator<ExecutionResult | FormattedExecutionResult> {
  /** It has begun. Resolves when its results can be read: never, when nobody is there any more. */
  began(results: Results): Promise<void>
  abandon(): void
}

/**
 * Is among `open` until it is abandoned, and while it begins. One that was abandoned says nothing at all, not even that it ended:
 * its id may be that of another by now, and graphql-ws would end that one.
 */
export function openOperation(open: Set<OpenOperation>): OpenOperation {
  let results: Results | null = null
  let isAbandoned = false

  const abandon = () => {
    isAbandoned = true
    if (results === null) return
    results.abandon()
    open.delete(operation)
  }
  const operation: OpenOperation = {
    [Symbol.asyncIterator]: () => operation,
    async began(those) {
      results = those
      if (!isAbandoned) return
      abandon()
      return never()
    },
    next: () => (isAbandoned ? never() : results!.next()),
    async return() {
      abandon()
      return { done: true, value: undefined }
    },
    abandon,
  }
  open.add(operation)
  return operation
}

/** A new one each time: one that is shared would remember all who wait for it. */
export const never = () => new Promise<never>(() => {})
