/**
 * An event's id as it is stored, from 32 hex digits with or without dashes; null for anything else. Prisma compares what
 * it asked for with what it got, letter by letter, when it asks for several rows at once.
 */
export function eventKeyOf(eventId: string): string | null {
  const hex = eventId.replaceAll('-', '').toLowerCase()
  return /^[0-9a-f]{32}$/.test(hex) ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') : null
}
