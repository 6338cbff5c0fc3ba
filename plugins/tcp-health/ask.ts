import type { Socket } from 'node:net'
import type { Call, Health } from 'evenkeel/plugin'
import type { Service } from './options.ts'

/** Opens a connection and closes it again. */
export async function ask({ host, port, degradedAfterMs, timeoutMs }: Service, call: Call): Promise<Health> {
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
  if (!(error instanceof Error)) return 'for no known reason.'
  // One that sums up several addresses has a code and no message.
  const text = error.message || ('code' in error ? String(error.code) : error.name)
  return text.replaceAll(/\s+/g, ' ').replaceAll('\0', '').slice(0, 350).toWellFormed()
}
