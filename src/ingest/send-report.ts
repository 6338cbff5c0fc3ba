import { decideEvent, type IntakeContext } from './desk/decide-event.ts'
import type { RateLimiter } from './rate-limiter.ts'
import type { Outcome } from './submission.ts'
import type { Writer } from './writer.ts'

/** Takes a report that is already in the form of a Sentry event; resolves after it was committed. */
export type SendReport = (report: {
  projectId: number
  /** With its `event_id` set. Scrubbed in place. */
  event: Record<string, unknown>
  receivedAt: Date
}) => Promise<Outcome>

/** Reports that come through GraphQL meet the same limits as those of SDKs and take the same way from there on. */
export function createSendReport(intake: IntakeContext, limiter: RateLimiter, writer: Writer): SendReport {
  return async (report) => {
    limiter.take(report.projectId, report.receivedAt.getTime())
    return writer.write(await decideEvent({ ...report, skewMs: 0 }, intake))
  }
}
