import type { Outcome } from './submission.ts'

/** Takes a report that is already in the form of a Sentry event; resolves after it was committed. */
export type SendReport = (report: {
  projectId: number
  /** With its `event_id` set. Scrubbed in place. */
  event: Record<string, unknown>
  receivedAt: Date
}) => Promise<Outcome>
