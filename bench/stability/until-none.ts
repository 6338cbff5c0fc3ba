import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'

/** Milliseconds in which something has to happen. */
const PATIENCE = 180_000

/**
 * Waits until nothing is left of what a server works on.
 *
 * @param left SQL of how much there is
 * @returns the seconds that it took
 * @throws Error when it does not get less
 */
export async function untilNone(client: Client, what: string, left: string): Promise<number> {
  const began = performance.now()
  let least = { count: Number.POSITIVE_INFINITY, at: began }
  while (least.count > 0) {
    const { rows } = await client.query<{ count: number }>(`SELECT (${left})::int AS count`)
    const { count } = rows[0]!
    const now = performance.now()
    if (count < least.count) least = { count, at: now }
    if (now - least.at > PATIENCE) throw new Error(`Still ${count} ${what}, and no fewer for ${PATIENCE / 1_000} s`)
    if (count > 0) await pause(50)
  }
  return (performance.now() - began) / 1_000
}
