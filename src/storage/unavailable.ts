/**
 * Whether an error says that the database is away or out of something it will have again, and the same request may do
 * later: connection failures, and PostgreSQL's classes 08 (connection), 40 (rolled back: deadlock, serialisation),
 * 53 (insufficient resources: disk full, too many connections), 57P (shutdown) and 58 (system error: input/output).
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string') {
    return (
      /^(08|40|53|57P|58)/.test(code) || /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENOENT)/.test(code)
    )
  }
  return /connection terminated|timeout exceeded when trying to connect|not queryable|embedded database failed/i.test(
    error.message,
  )
}
