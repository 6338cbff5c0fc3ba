import type { Deciders } from '../../crashes/decide/decide-crash.ts'
import { decideReport } from '../../crashes/decide-report.ts'
import { identityOf, userKeyOf } from '../../crashes/user-key.ts'
import { scrub } from '../scrub/scrub.ts'
import type { Submission } from '../submission.ts'

/** A report as it came, read but not yet scrubbed. */
export interface IncomingEvent {
  projectId: number
  event: Record<string, unknown>
  receivedAt: Date
  skewMs: number
}

export interface IntakeContext {
  userSalt: string
  deciders: Deciders
}

/**
 * Turns a report into what is written: the person is replaced by a key, the rest is scrubbed, then decided. After this no
 * personal data is left in memory that a plugin, the log or the disk could see.
 */
export async function decideEvent(incoming: IncomingEvent, { userSalt, deciders }: IntakeContext): Promise<Submission> {
  const { projectId, event } = incoming
  const identity = identityOf(event)
  const userKey = identity === null ? null : userKeyOf(userSalt, projectId, identity)
  scrub(event)
  const crash = await decideReport({ ...incoming, userKey }, deciders)
  const releases = crash.release === null ? [] : [{ projectId, version: crash.release, at: crash.at }]
  return { crash, sessions: [], sessionCounts: [], releases, tally: [] }
}
