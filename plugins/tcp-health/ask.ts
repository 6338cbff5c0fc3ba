import type { Socket } from 'node:net'
import { type Call, type Health, shorten } from 'evenkeel/plugin'
import type { Service } from './options.ts'

/** Opens a connection and closes it again. */
export async function ask({ host, port, degradedAfterMs = 1_000, timeoutMs }: Service, call: Call): Promise<Health> {
  const startedAt = performance.now()
  const connected = call.connect({ host, port })
  // Also when it comes too late.
  connected.then(drop, () => {})
  const { promise: late, resolve: giveUp } = Promise.withResolvers<null>()
  const timer = setTimeout(giveUp, timeoutMs, null)
  try {
    const socket = await Promise.race([connected, late])
    if (socket === null) return { status: 'CRITICAL', note: `No connection within ${timeoutMs} ms.`, latency: null }
    const latency = Math.round(performance.now() - startedAt)
    const took = `It took the connection after ${latency} ms`
    return latency > degradedAfterMs
      ? { status: 'DEGRADED', note: `${took}, more than ${degradedAfterMs} ms.`, latency }
      : { status: 'HEALTHY', note: `${took}.`, latency }
  } catch (error) {
    return { status: 'CRITICAL', note: `It cannot be reached: ${reasonOf(error)}`, latency: null }
  } finally {
    clearTimeout(timer)
  }
}

function drop(socket: Socket): void {
  // A reset of a connection that is given up is no news.
  socket.on('error', () => {})
  socket.destroy()
}

/** As one bounded line. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return shorten(text.replaceAll(/[\s\0]+/g, ' '), 350)
}
