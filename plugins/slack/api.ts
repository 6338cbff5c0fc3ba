import { answerText, type Call, RetryLater, retryAfterSeconds, throwUnlessTaken, Undeliverable } from 'evenkeel/plugin'
import { z } from 'zod'
import { busy, lasting } from './api-errors.ts'

const answer = z.object({
  ok: z.boolean(),
  error: z.string().optional(),
  channel: z.string().optional(),
  ts: z.string().optional(),
})

/** Where a message stands. */
export interface Place {
  channel: string
  ts: string
}

/** What Slack's API refused, by the name it gives the error. */
export class SlackRefusal extends Error {
  override readonly name = 'SlackRefusal'
  readonly error: string
  constructor(method: string, error: string) {
    super(`Slack refused ${method}: ${error}`)
    this.error = error
  }
}

/** The answer repeats the message, and one that cannot be read would have it posted again. */
const longestAnswer = 1_000_000

/** Calls a method of Slack's Web API. Rejects with a `SlackRefusal` when Slack took the request and says no. */
export async function callSlack(
  method: 'chat.postMessage' | 'chat.update',
  body: object,
  { apiUrl, token }: { apiUrl: string; token: string },
  call: Call,
): Promise<Place> {
  const response = await call.fetch(`${apiUrl.replace(/\/+$/, '')}/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    redirect: 'manual',
  })
  await throwUnlessTaken(response)
  const { ok, error = 'unknown_error', channel, ts } = read(await answerText(response, longestAnswer))
  if (ok && channel !== undefined && ts !== undefined) return { channel, ts }
  if (ok) throw new Error(`Slack took ${method} but did not say where the message is`)
  if (busy.has(error)) throw new RetryLater(`Slack is busy: ${error}`, retryAfterSeconds(response.headers) ?? 60)
  throw new SlackRefusal(method, error)
}

/** A refusal as the host is to know it: as one that lasts, or one that may pass. */
export function asFailure(thrown: unknown): unknown {
  return thrown instanceof SlackRefusal && lasting.has(thrown.error) ? new Undeliverable(thrown.message) : thrown
}

function read(body: string): z.output<typeof answer> {
  try {
    return answer.parse(JSON.parse(body))
  } catch {
    throw new Error("The answer is not one of Slack's API")
  }
}
