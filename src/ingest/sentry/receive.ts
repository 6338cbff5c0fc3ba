import type { IncomingMessage } from 'node:http'
import type { KeyRing } from '../../projects/key-ring.ts'
import { type BodyLimits, readBody } from '../body.ts'
import type { Budget } from '../budget.ts'
import type { Desk } from '../desk/desk.ts'
import { IngestError } from '../ingest-error.ts'
import type { RateLimiter } from '../rate-limiter.ts'
import type { Writer } from '../writer.ts'
import { parseEnvelope } from './envelope.ts'
import { agreedKey, readHttpKey } from './key.ts'

export interface ReceiveContext {
  desk: Desk
  keys: KeyRing
  writer: Writer
  budget: Budget
  limiter: RateLimiter
  limits: BodyLimits
}

/**
 * One request of a Sentry SDK, from its bytes to the commit. Resolves to the event's id, null when it named none.
 * @throws IngestError for whatever is refused; nothing of the request is kept then, but that its sessions could not be used is counted
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
    const key = shown ?? agreedKey(null, address.project, headerOf(body, address.endpoint))
    if (shown === null) await admit(key, address.project, receivedAt, context)
    const projectId = Number(address.project)
    const { eventId, submission, unusable } = await context.desk.read({
      body,
      endpoint: address.endpoint,
      projectId,
      receivedAt,
      key,
    })
    await context.writer.write(submission)
    if (unusable !== null) throw new IngestError('bad_session', unusable)
    return eventId
  } finally {
    lease.release()
  }
}

/** Only an envelope has a header where a key can stand. */
const headerOf = (body: Buffer, endpoint: 'envelope' | 'store') =>
  endpoint === 'store' ? {} : parseEnvelope(body).header

/** @throws IngestError `key_unknown` or `rate_limited` */
async function admit(key: string, project: string, now: Date, { keys, limiter }: ReceiveContext): Promise<void> {
  const known = keys.projectOf(key)
  const projectId = known instanceof Promise ? await known : known
  if (projectId === null) throw new IngestError('key_unknown', 'The sentry_key is unknown or was revoked')
  if (String(projectId) !== project) throw new IngestError('key_unknown', 'The sentry_key belongs to another project')
  limiter.take(projectId, now.getTime())
}
