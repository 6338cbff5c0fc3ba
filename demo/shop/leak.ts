/** Seconds. */
const FIRST = 30
const EVERY = 600
const RISES = 90
const STAYS = 30

/**
 * Megabytes that a phone holds for nothing: its cache of pictures grows by two a second until the system has enough of it and
 * the app begins anew. The phones take turns.
 *
 * @param seconds since they were switched on
 */
export function leaked({ phone, phones, seconds }: { phone: number; phones: number; seconds: number }): number {
  const since = seconds - FIRST
  if (since < 0 || Math.floor(since / EVERY) % phones !== phone) return 0
  const into = since % EVERY
  return into < RISES + STAYS ? 2 * Math.min(into, RISES) : 0
}
