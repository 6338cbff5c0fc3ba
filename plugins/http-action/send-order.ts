import {
  answerText,
  type Call,
  type RecoveryOrder,
  type RecoveryOutcome,
  throwUnlessTaken,
  Undeliverable,
} from 'evenkeel/plugin'
import { Webhook } from 'standardwebhooks'
import type { Action } from './options.ts'
import { receiverNote } from './receiver-note.ts'

/** Sends an order to the one who carries it out, or says what would be sent. */
export async function sendOrder(
  name: string,
  action: Action,
  order: RecoveryOrder,
  call: Call,
): Promise<RecoveryOutcome> {
  const { url, method, headers, secret, timeoutMs } = action
  const where = `${method} ${placeOf(url)}`
  const body = JSON.stringify({ action: name, ...order })
  if (order.dryRun) {
    return { done: false, note: `Would send the order (${Buffer.byteLength(body)} bytes of JSON) with ${where}.` }
  }

  const now = new Date()
  const id = call.idempotencyKey
  const timeout = AbortSignal.timeout(timeoutMs)
  const response = await call
    .fetch(url, {
      method,
      body,
      // Followed, a redirect would carry the order and its signature elsewhere.
      redirect: 'manual',
      signal: AbortSignal.any([timeout, call.signal]),
      headers: {
        ...headers,
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, now, body),
      },
    })
    .catch((error: unknown) => {
      throw timeout.aborted ? new Error(`${placeOf(url)} did not answer within ${timeoutMs} ms.`) : reasonOf(error)
    })
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel()
    throw new Undeliverable(`HTTP ${response.status}: redirects are not followed.`)
  }
  await throwUnlessTaken(response)
  // It is done: failing now would have it done again.
  const note = receiverNote(await answerText(response).catch(() => ''))
  return { done: true, note: note ?? `${placeOf(url)} took the order (HTTP ${response.status}).` }
}

/** An address without what may be secret in it. */
function placeOf(url: string): string {
  const { origin, pathname } = new URL(url)
  const place = `${origin}${pathname}`
  return place.length > 200 ? `${place.slice(0, 199)}…` : place
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(error: unknown): unknown {
  return error instanceof TypeError && error.cause instanceof Error ? error.cause : error
}
