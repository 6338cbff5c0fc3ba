import { RetryLater, Undeliverable } from './contract/notifier.ts'
import { shorten } from './shorten.ts'

/** The pause where a receiver is too busy and does not say for how long: the window that most rates are counted in. */
const assumedPauseSeconds = 60
/** No receiver may put a delivery off for more than a day. */
const longestPauseSeconds = 86_400
/** Client errors that say nothing about the request itself: timeout, too early, too many. */
const passing = new Set([408, 425, 429])

/**
 * Resolves when the status is 2xx, and leaves the body to the caller. Otherwise reads the body and throws
 *
 * - `RetryLater` for 429, and for any other status but a permanent one that has a `Retry-After`;
 * - `Undeliverable` for 4xx, except 408 (timeout), 425 (too early) and 429;
 * - an `Error` for all else, so that the host tries again with growing pauses. That includes redirects, which are there
 *   to be seen with `redirect: 'manual'`: what holds a secret should not follow one.
 *
 * @param explain what the body says to a person; the error reads `HTTP 404: <that>`. An empty text when it says nothing.
 * @default the beginning of a plain text or JSON body
 */
export async function throwUnlessTaken(
  response: Response,
  explain: (body: string) => string = (body) => beginning(response, body),
): Promise<void> {
  if (response.ok) return
  const { status } = response
  const body = await answerText(response)
  const said = status < 400 ? 'redirects are not followed' : explain(body)
  const message = said === '' ? `HTTP ${status}` : `HTTP ${status}: ${said}`
  if (status >= 400 && status < 500 && !passing.has(status)) throw new Undeliverable(message)
  const pause = retryAfterSeconds(response.headers) ?? (status === 429 ? assumedPauseSeconds : null)
  if (pause !== null) throw new RetryLater(message, pause)
  throw new Error(message)
}

/**
 * Seconds from the header `Retry-After`, given as such or as a date (RFC 9110, section 10.2.3): 1 to 86,400, also where
 * the header says less or more. Null when there is none that can be read.
 */
export function retryAfterSeconds(headers: Headers, now: Date = new Date()): number | null {
  const value = headers.get('retry-after')?.trim() ?? ''
  // Dates of HTTP begin with the name of a day. `Date.parse` alone takes nearly anything for a date.
  const seconds = /^\d+$/.test(value)
    ? Number(value)
    : /^[A-Z][a-z]{2,8},? /.test(value)
      ? Math.ceil((Date.parse(value) - now.getTime()) / 1000)
      : Number.NaN
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 1), longestPauseSeconds)
}

/**
 * The body as text, of which no more than a limit is read: a receiver can answer without end. The rest is thrown away.
 *
 * @param limit bytes
 */
export async function answerText(response: Response, limit = 65_536): Promise<string> {
  if (response.body === null) return ''
  const decoder = new TextDecoder()
  let text = ''
  let left = limit
  // Leaving the loop early cancels the stream, which frees the connection.
  for await (const chunk of response.body) {
    text += decoder.decode(chunk.subarray(0, left), { stream: true })
    left -= chunk.length
    if (left <= 0) return text
  }
  return text + decoder.decode()
}

/** A page of HTML tells a person nothing in one line. */
function beginning(response: Response, body: string): string {
  if (response.headers.get('content-type')?.includes('html')) return ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to go
  return shorten(body.replaceAll(/[\u0000-\u0020\u007f-\u009f]+/g, ' ').trim(), 200)
}
