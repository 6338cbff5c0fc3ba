/**
 * The lowest UUIDv7 of a millisecond: keys made from times compare as those times do, so a range of time is a range of keys
 * (RFC 9562, section 5.7: the first 48 bits are milliseconds since 1970).
 */
export function lowestKeyAt(time: Date): string {
  const hex = Math.max(0, time.getTime()).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}
