import { decideEvent, type IntakeContext } from '../desk/decide-event.ts'
import type { SdkRequest, Taken } from '../desk/desk.ts'
import type { Submission } from '../submission.ts'
import { envelopeOfEvent, parseEnvelope } from './envelope.ts'
import { type Intake, sortItems, whyUnusable } from './intake.ts'
import { agreedKey } from './key.ts'
import { sessionCountRow, sessionRow } from './session-rows.ts'

/**
 * Reads an SDK's request and decides what it means; touches nothing but its arguments.
 * @throws IngestError for whatever is refused
 */
export async function readRequest(request: SdkRequest, context: IntakeContext): Promise<Taken> {
  const { endpoint, projectId, receivedAt, key } = request
  const body = Buffer.from(request.body.buffer, request.body.byteOffset, request.body.byteLength)
  const envelope = endpoint === 'store' ? envelopeOfEvent(body) : parseEnvelope(body)
  agreedKey(key, String(projectId), envelope.header)
  const intake = sortItems(envelope, receivedAt)
  const submission = await toSubmission(intake, projectId, receivedAt, context)
  return { eventId: intake.eventId, submission, unusable: whyUnusable(intake) }
}

async function toSubmission(
  { event, skewMs, sessions, sessionCounts, tally }: Intake,
  projectId: number,
  receivedAt: Date,
  context: IntakeContext,
): Promise<Submission> {
  const submission: Submission =
    event === null
      ? { crash: null, sessions: [], sessionCounts: [], releases: [], tally: [] }
      : await decideEvent({ projectId, event, receivedAt, skewMs }, context)
  const owner = { projectId, userSalt: context.userSalt }
  submission.sessions = sessions.map((update) => sessionRow(update, owner))
  submission.sessionCounts = sessionCounts.map((count) => sessionCountRow(count, owner))
  for (const { release, startedAt } of [...sessions, ...sessionCounts]) {
    submission.releases.push({ projectId, version: release, at: startedAt })
  }
  for (const { category, outcome, reason, quantity } of tally) {
    // A crash is counted when it is stored.
    if (category === 'error' && outcome === 'accepted') continue
    submission.tally.push({ projectId, at: receivedAt, category, outcome, reason, quantity })
  }
  return submission
}
