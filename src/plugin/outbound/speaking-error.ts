/**
 * `fetch failed` and the empty message of a connection that failed at several addresses tell nobody anything: the same
 * error with the message of what is behind it, which stays its `cause`. Any other is left as it is.
 */
export function speakingError(thrown: unknown): unknown {
  if (thrown instanceof TypeError && thrown.message === 'fetch failed' && thrown.cause instanceof Error) {
    return new TypeError(messageOf(thrown.cause), { cause: thrown.cause })
  }
  return thrown instanceof AggregateError && thrown.message === ''
    ? new Error(messageOf(thrown), { cause: thrown })
    : thrown
}

function messageOf(error: Error): string {
  if (error.message !== '') return error.message
  const parts: unknown[] = error instanceof AggregateError ? error.errors : []
  const messages = parts.flatMap((part) => (part instanceof Error ? [part.message] : []))
  return [...new Set(messages)].join(', ') || ('code' in error ? String(error.code) : error.name)
}
