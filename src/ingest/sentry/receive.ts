import type { IncomingMessage } from 'node:http'
import type { KeyRing } from '../../projects/key-ring.ts'
import { readBody } from '../body.ts'
import type { Budget } from '../budget.ts'
import { IngestError } from '../ingest-error.ts'
import { type IntakeContext, submissionOf } from '../intake-desk.ts'
import type { RateLimiter } from '../rate-limiter.ts'
import type { Submission } from '../submission.ts'
import type { Writer } from '../writer.ts'
import { envelopeOfEvent, parseEnvelope } from './envelope.ts'
import { type Intake, sortItems } from './intake.ts'
import { readHttpKey, readKey } from './key.ts'
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
  const receivedAt = new Date()
  const { headers, url = '' } = request
  // Who has no right to report is told so before the server takes in what they send.
  const shown = readHttpKey(headers, url)
  if (shown !== null) await admit(shown, address.project, receivedAt, context)
  const lease = context.budget.open()
  try {
    const body = await readBody(request, context.limits, lease)
    const envelope = address.endpoint === 'store' ? envelopeOfEvent(body) : parseEnvelope(body)
    const key = readKey({ headers, url, project: address.project, envelopeHeader: envelope.header })
    if (shown === null) await admit(key, address.project, receivedAt, context)
    const intake = sortItems(envelope, receivedAt)
    await context.writer.write(await toSubmission(intake, Number(address.project), receivedAt, context))
    return intake.eventId
  } finally {
    lease.release()
  }
}

/** @throws IngestError `key_unknown` or `rate_limited` */
async function admit(key: string, project: string, now: Date, { keys, limiter }: ReceiveContext): Promise<void> {
  const known = keys.projectOf(key)
  const projectId = known instanceof Promise ? await known : known
  if (projectId === null) throw new IngestError('key_unknown', 'The sentry_key is unknown or was revoked')
  if (String(projectId) !== project) throw new IngestError('key_unknown', 'The sentry_key belongs to another project')
  limiter.take(projectId, now.getTime())
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
