import {
  answerText,
  type Call,
  type RecoveryOrder,
  type RecoveryOutcome,
  throwUnlessTaken,
  Undeliverable,
  webhookHeaders,
} from 'evenkeel/plugin'
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
  // The rest of an address may be secret.
  const { origin } = new URL(url)
  const body = JSON.stringify({ action: name, ...order })
  if (order.dryRun) {
    return {
      done: false,
      note: `Would send the order (${Buffer.byteLength(body)} bytes of JSON) with ${method} to ${origin}.`,
    }
  }

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
        ...webhookHeaders({ secrets: [secret], id: call.idempotencyKey, at: new Date(), body }),
      },
    })
    .catch((error: unknown) => {
      throw timeout.aborted ? new Error(`${origin} did not answer within ${timeoutMs} ms.`) : error
    })
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel()
    throw new Undeliverable(`HTTP ${response.status}: redirects are not followed.`)
  }
  await throwUnlessTaken(response)
  // It is done: failing now would have it done again.
  const note = receiverNote(await answerText(response).catch(() => ''))
  return { done: true, note: note ?? `${origin} took the order (HTTP ${response.status}).` }
}
