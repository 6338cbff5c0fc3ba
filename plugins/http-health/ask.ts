import { type Call, type Health, shorten } from 'evenkeel/plugin'
import type { Service } from './options.ts'
import { readStatusRange } from './status-range.ts'

/** Asks a service for its head; the body is thrown away. */
export async function ask(service: Service, call: Call): Promise<Health> {
  const { url, expect, degradedAfterMs = 1_000, timeoutMs, headers } = service
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

/** As one bounded line. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return shorten(text.replaceAll(/[\s\0]+/g, ' '), 350)
}
