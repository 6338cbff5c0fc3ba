import type { IncomingMessage } from 'node:http'
import type { KeyRing } from '../../projects/key-ring.ts'
import { readBody } from '../body.ts'
import type { Budget } from '../budget.ts'
import { IngestError } from '../ingest-error.ts'
import { type IntakeContext, submissionOf } from '../intake-desk.ts'
import type { RateLimiter } from '../rate-limiter.ts'
import type { Submission } from '../submission.ts'
import type { Writer } from '../writer.ts'
import { type Envelope, envelopeOfEvent, parseEnvelope } from './envelope.ts'
import { type Intake, sortItems } from './intake.ts'
import { readKey } from './key.ts'
import { sessionCountRow, sessionRow } from './session-rows.ts'

export interface ReceiveContext extends IntakeContext {
  keys: KeyRing
  writer: Writer
  budget: Budget
  limiter: RateLimiter
  limits: { compressedBytes: number; bytes: number; timeoutMs: number }
}

/**
 * One request of a Sentry SDK, from its bytes to the commit. Resolves to the event's id, null when it named none.
 * @throws IngestError for whatever is refused; nothing of the request is kept then
 */
export async function receive(
  request: IncomingMessage,
  address: { project: string; endpoint: 'envelope' | 'store' },
  context: ReceiveContext,
): Promise<string | null> {
  const lease = context.budget.open()
  try {
    const receivedAt = new Date()
    const body = await readBody(request, context.limits, lease)
    const envelope = address.endpoint === 'store' ? envelopeOfEvent(body) : parseEnvelope(body)
    const projectId = await authorise(request, address.project, envelope, context.keys)
    context.limiter.take(projectId, receivedAt.getTime())
    const intake = sortItems(envelope, receivedAt)
    const submission = await toSubmission(intake, projectId, receivedAt, context)
    await context.writer.write(submission)
    return intake.eventId
  } finally {
    lease.release()
  }
}

async function authorise(
  request: IncomingMessage,
  project: string,
  envelope: Envelope,
  keys: KeyRing,
): Promise<number> {
  const { headers, url = '' } = request
  const key = readKey({ headers, url, project, envelopeHeader: envelope.header })
  const known = keys.projectOf(key)
  const projectId = known instanceof Promise ? await known : known
  if (projectId === null) throw new IngestError('key_unknown', 'The sentry_key is unknown or was revoked')
  if (String(projectId) !== project) throw new IngestError('key_unknown', 'The sentry_key belongs to another project')
  return projectId
}

async function toSubmission(
  { event, skewMs, sessions, sessionCounts, tally }: Intake,
  projectId: number,
  receivedAt: Date,
  context: IntakeContext,
): Promise<Submission> {
  const submission =
    event === null
      ? { crash: null, sessions: [], sessionCounts: [], releases: [], tally: [] }
      : await submissionOf({ projectId, event, receivedAt, skewMs }, context)
  const owner = { projectId, userSalt: context.userSalt }
  submission.sessions = sessions.map((update) => sessionRow(update, owner))
  submission.sessionCounts = sessionCounts.map((count) => sessionCountRow(count, owner))
  for (const { release, startedAt } of [...sessions, ...sessionCounts]) {
    submission.releases.push({ projectId, version: release, at: startedAt })
  }
  for (const { category, outcome, reason, quantity } of tally) {
    if (category === 'error' && outcome === 'accepted') continue
    submission.tally.push({ projectId, at: receivedAt, category, outcome, reason, quantity })
  }
  return submission
}
