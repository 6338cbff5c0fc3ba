import { setTimeout as pause } from 'node:timers/promises'

export type Transport = 'websocket' | 'event-stream'

/** A connection that stays open, as those see it who look after all of them. */
export interface Connection {
  transport: Transport
  /** Is asked every second: to ping, and to end itself when its time is over. Times are of `performance.now()`. */
  check(now: number): void
  /** Tells the client to come back, and ends. */
  leave(): void
}

/** All connections that stay open, looked after by one timer. */
export interface Connections {
  /** Whether all are being sent away: nobody is to be added any more. */
  readonly isClosing: boolean
  /** Returns the way to take it out again. */
  add(connection: Connection): () => void
  /** How many are open. */
  counts(): Record<Transport, number>
  /** Sends all away, spread over time, so that they do not come back elsewhere all at once; resolves when they are gone. */
  leaveAll(): Promise<void>
}

/** Milliseconds. */
const CHECK_EVERY = 1_000
const PER_CONNECTION = 2
const LONGEST_LEAVE = 4_000
const SLICE = 50

export function createConnections(): Connections {
  const open = new Set<Connection>()
  let onEmpty = () => {}
  let isClosing = false
  const timer = setInterval(() => {
    const now = performance.now()
    for (const connection of open) connection.check(now)
  }, CHECK_EVERY).unref()

  return {
    get isClosing() {
      return isClosing
    },
    add(connection) {
      open.add(connection)
      return () => {
        open.delete(connection)
        if (open.size === 0) onEmpty()
      }
    },
    counts() {
      const counts = { websocket: 0, 'event-stream': 0 }
      for (const { transport } of open) counts[transport]++
      return counts
    },
    async leaveAll() {
      isClosing = true
      clearInterval(timer)
      const all = [...open]
      const pauses = Math.floor(Math.min(all.length * PER_CONNECTION, LONGEST_LEAVE) / SLICE)
      const size = Math.ceil(all.length / (pauses + 1))
      for (let start = 0; start < all.length; start += size) {
        if (start > 0) await pause(SLICE)
        for (const connection of all.slice(start, start + size)) if (open.has(connection)) connection.leave()
      }
      if (open.size > 0)
        await new Promise<void>((resolve) => {
          onEmpty = resolve
        })
    },
  }
}
