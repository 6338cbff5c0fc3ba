import type { Call, Health } from 'evenkeel/plugin'
import type { Service } from './options.ts'
import { readStatusRange } from './status-range.ts'

/** Asks a service for its head; the body is thrown away. */
export async function ask(service: Service, call: Call): Promise<Health> {
  const { url, expect, degradedAfterMs, timeoutMs, headers } = service
  const timeout = AbortSignal.timeout(timeoutMs)
  const startedAt = performance.now()
  let response: Response
  try {
    // A redirect is an answer: following it would ask some other service.
    const signal = AbortSignal.any([timeout, call.signal])
    response = await call.fetch(url, { headers, redirect: 'manual', signal })
  } catch (error) {
    const note = timeout.aborted ? `No answer within ${timeoutMs} ms.` : `It cannot be reached: ${reasonOf(error)}`
    return { status: 'CRITICAL', note, latency: null }
  }
  const latency = Math.round(performance.now() - startedAt)
  response.body?.cancel().catch(() => {})
  const { status } = response
  const isExpected = expect.some((text) => {
    const range = readStatusRange(text)
    return range !== null && range.from <= status && status <= range.to
  })
  if (!isExpected) {
    return {
      status: 'CRITICAL',
      note: `It answered ${status}, expected was ${expect.join(', ')}.`.slice(0, 400),
      latency,
    }
  }
  if (latency > degradedAfterMs) {
    return {
      status: 'DEGRADED',
      note: `It answered ${status} after ${latency} ms, more than ${degradedAfterMs} ms.`,
      latency,
    }
  }
  return { status: 'HEALTHY', note: `It answered ${status} after ${latency} ms.`, latency }
}

/** What is behind `fetch failed`, as one bounded line. */
function reasonOf(error: unknown): string {
  const cause = error instanceof TypeError && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return 'for no known reason.'
  // One that sums up several addresses has a code and no message.
  const text = cause.message || ('code' in cause ? String(cause.code) : cause.name)
  return text.replaceAll(/\s+/g, ' ').replaceAll('\0', '').slice(0, 350).toWellFormed()
}
