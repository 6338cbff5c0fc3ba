import { Prisma } from './generated/client.ts'

/**
 * What was wrong with a value that the database would not take or compare with: PostgreSQL's class 22 (data exception: a NUL
 * in a text, a date out of range, no UUID), or a kind that Prisma did not expect. Null for every other error. Types guard
 * what the product itself writes, so such a value came with the request: in an id, a cursor, a filter.
 */
export function refusedValue(error: unknown): string | null {
  if (error instanceof Prisma.PrismaClientValidationError)
    return 'an id or cursor is not of the kind that belongs there'
  if (!(error instanceof Error)) return null
  const { code, meta } = error as { code?: unknown; meta?: { driverAdapterError?: { cause?: Refusal } } }
  const refusal = meta?.driverAdapterError?.cause ?? { originalCode: code, originalMessage: error.message }
  return String(refusal.originalCode).startsWith('22') ? String(refusal.originalMessage) : null
}

/** How the driver adapter passes on what PostgreSQL said. */
interface Refusal {
  originalCode?: unknown
  originalMessage?: unknown
}
