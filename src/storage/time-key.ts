import { randomUUID } from 'node:crypto'

/**
 * A new UUIDv7 of this moment (RFC 9562, section 5.7): 48 bits of milliseconds since 1970, then 74 random bits, which are
 * taken from a UUIDv4, whose layout is the same from there on.
 */
export function timeKey(time: Date): string {
  const hex = milliseconds(time)
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${randomUUID().slice(15)}`
}

/** The lowest UUIDv7 of a millisecond: keys made from times compare as those times do, so a range of time is a range of keys. */
export function lowestKeyAt(time: Date): string {
  const hex = milliseconds(time)
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}

function milliseconds(time: Date): string {
  return Math.max(0, time.getTime()).toString(16).padStart(12, '0')
}
