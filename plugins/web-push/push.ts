import { type Call, type Notification, retryAfterSeconds } from 'evenkeel/plugin'
import webPush from 'web-push'
import type { KeyPair } from './key-pair.ts'
import { urgencyOf } from './levels.ts'
import type { Options } from './options.ts'
import { payloadFor } from './payload.ts'
import { digest, type Subscription } from './subscriptions.ts'

/** What became of one push. `GONE`: the subscription ended. `REFUSED`: this one will not be taken. `LATER`, `FAILED`: maybe the next time. */
export type PushResult =
  | { kind: 'TAKEN' }
  | { kind: 'GONE' }
  | { kind: 'REFUSED'; reason: string }
  | { kind: 'LATER'; afterSeconds: number; reason: string }
  | { kind: 'FAILED'; reason: string }

const assumedPause = 60

interface Way extends Pick<Call, 'fetch' | 'signal'> {
  /** Milliseconds that one push service may take, so that a slow one does not use up the time of all. */
  patience: number
}

/** A function that sends a notification to a subscription, encrypted for it alone (RFC 8291). Rejects when `signal` aborts. */
export function pusher(
  notification: Notification,
  keys: KeyPair,
  { subject, timeToLive }: Options,
  { fetch, signal, patience }: Way,
) {
  const payload = payloadFor(notification)
  const settings = {
    vapidDetails: { subject, ...keys },
    contentEncoding: 'aes128gcm',
    TTL: timeToLive,
    urgency: urgencyOf(notification),
    topic: digest(notification.subject),
  } as const

  return async ({ endpoint, keys }: Subscription): Promise<PushResult> => {
    const late = AbortSignal.timeout(patience)
    try {
      const { method, headers, body } = webPush.generateRequestDetails({ endpoint, keys }, payload, settings)
      const { 'Content-Length': _, ...others } = headers
      const response = await fetch(endpoint, {
        method,
        headers: others,
        body: new Uint8Array(body),
        redirect: 'manual',
        signal: AbortSignal.any([signal, late]),
      })
      // Nothing in it is wanted, not even whether it ends well.
      response.body?.cancel().catch(() => {})
      return resultOf(response)
    } catch (thrown) {
      signal.throwIfAborted()
      return { kind: 'FAILED', reason: late.aborted ? 'no answer in time' : messageOf(thrown) }
    }
  }
}

function resultOf({ status, ok, headers }: Response): PushResult {
  if (ok) return { kind: 'TAKEN' }
  if (status === 404 || status === 410) return { kind: 'GONE' }
  const reason = `HTTP ${status}`
  const pause = retryAfterSeconds(headers)
  if (status === 429 || (status === 503 && pause !== null)) {
    return { kind: 'LATER', afterSeconds: pause ?? assumedPause, reason }
  }
  return status >= 500 || status === 408 ? { kind: 'FAILED', reason } : { kind: 'REFUSED', reason }
}

/** The message of a failed fetch says no more than that; its cause does. */
function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  return thrown.cause instanceof Error ? thrown.cause.message : thrown.message
}
