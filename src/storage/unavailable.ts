/**
 * Whether an error says that the database is away or out of something it will have again, and the same request may do
 * later: connection failures, statements that took too long (57014, 55P03), a server that only reads for now (25006), and
 * PostgreSQL's classes 08 (connection), 53 (insufficient resources: disk full, too many connections), 57P (shutdown) and 58
 * (system error: input/output).
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string') {
    return (
      /^(08|53|57P|58|57014|55P03|25006)/.test(code) ||
      /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENOENT)/.test(code)
    )
  }
  return /connection terminated|query read timeout|timeout exceeded when trying to connect|not queryable|embedded database failed/i.test(
    error.message,
  )
}

/** Whether the database undid a transaction to resolve a conflict with another (class 40), so that it may do at once. */
export function wasRolledBack(error: unknown): boolean {
  return error instanceof Error && String((error as { code?: unknown }).code).startsWith('40')
}
