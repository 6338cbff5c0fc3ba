import type { Report } from '../report.ts'

/** Seconds without a sync after which tasks that wait for one count as at risk. */
export const staleSyncSeconds = 900

/** Seconds between the last sync and the crash; infinite when no sync is known. */
export function sinceSyncSeconds({ at, business }: Report): number {
  const last = business?.lastSyncAt
  return last ? Math.max(0, (at.getTime() - last.getTime()) / 1000) : Number.POSITIVE_INFINITY
}
