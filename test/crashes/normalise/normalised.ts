import { normaliseReport } from '../../../src/crashes/normalise/report.ts'
import type { Report } from '../../../src/crashes/report.ts'

export const receivedAt = new Date('2025-07-01T12:00:00Z')

/** The report of an event that has an id, so that `notes` tell only of what a test put in. */
export function normalised(event: Record<string, unknown>): Report {
  return normaliseReport({ event_id: 'a'.repeat(32), ...event }, { receivedAt })
}
