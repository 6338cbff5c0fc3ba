const HOUR = 3_600_000

/**
 * When somebody may be told again: not before they have been told less than `perHour` times in the hour that ends then.
 *
 * @param told when they were told, oldest first, of the last hour at least
 * @returns null: now
 */
export function roomAt(perHour: number, told: readonly Date[], now: Date): Date | null {
  const inHour = told.filter((time) => time.getTime() > now.getTime() - HOUR)
  if (inHour.length < perHour) return null
  const oldest = inHour[inHour.length - Math.max(1, perHour)] ?? now
  return new Date(oldest.getTime() + HOUR)
}
