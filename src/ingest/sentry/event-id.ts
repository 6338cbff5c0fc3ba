import { randomUUID } from 'node:crypto'

const compact = /^[\da-f]{32}$/i
const dashed = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i
export const nilId = '0'.repeat(32)

/** An id in the protocol's form, 32 lower-case hex digits, from either of the two it may be sent in; null if neither. */
export function readId(value: unknown): string | null {
  if (typeof value !== 'string') return null
  if (compact.test(value)) return value.toLowerCase()
  return dashed.test(value) ? value.replaceAll('-', '').toLowerCase() : null
}

export function makeId(): string {
  return randomUUID().replaceAll('-', '')
}
