import { setTimeout as sleep } from 'node:timers/promises'
import { askLayout, type Home, type Layout } from './redis-layout.ts'
import { type Line, openLine } from './redis-line.ts'

/** Lines to all servers that carry our channels: one to a single server, one to each of a cluster that has some. */
export interface RedisLines {
  open(): Line[]
  /** Where every notice belongs; null until Redis has answered once. */
  layout(): Layout | null
  close(): void
}

export interface RedisLinesOptions {
  url: string
  installation: string
  /** A message of this node that says nothing. */
  beat: string
  /** Tells whether it was this node itself that had published the message. */
  hear(text: string): boolean
  /** A line works from now on. What went through its channels before has been missed. */
  opened(line: Line): void
  /** A line fell, or one could not be opened. It is tried again until `complete`. */
  failed(error: Error): void
  complete(): void
}

/** Milliseconds before lines are opened again: first, and at most, but for a quarter more by chance. */
const FIRST_PAUSE = 40
const LONGEST_PAUSE = 400
/** Milliseconds of peace after which the pauses start over. */
const PEACE = 5_000

/** Opens the lines and, whenever one falls, opens it again: in a cluster where its channels live by then. */
export function keepLines(options: RedisLinesOptions): RedisLines {
  const { url, installation, beat, hear, opened, failed, complete } = options
  const lines = new Map<string, Line>()
  const closing = new AbortController()
  let layout: Layout | null = null
  let servers = [url]
  let asked = 0
  let attempts = 0
  let completeSince = 0
  let isMending = false

  async function mend(): Promise<void> {
    if (isMending) return
    isMending = true
    if (performance.now() - completeSince > PEACE) attempts = 0
    while (!closing.signal.aborted && !isComplete()) {
      try {
        await sleep(pauseBefore(attempts++), null, { signal: closing.signal })
        await arrange()
      } catch (error) {
        if (!closing.signal.aborted) failed(error as Error)
      }
    }
    isMending = false
    if (closing.signal.aborted) return
    completeSince = performance.now()
    complete()
  }

  function isComplete(): boolean {
    return layout?.homes.every((home) => lines.has(home.url)) ?? false
  }

  async function arrange(): Promise<void> {
    layout = await askLayout(servers[asked++ % servers.length]!, installation)
    const { isCluster, homes } = layout
    servers = [...new Set([url, ...layout.servers])]
    for (const line of lines.values()) {
      if (!homes.some((home) => isSame(home, line))) drop(line)
    }
    const missing = homes.filter((home) => !lines.has(home.url))
    const outcomes = await Promise.allSettled(missing.map((home) => open(home, isCluster)))
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  }

  async function open(home: Home, isSharded: boolean): Promise<void> {
    const line = await openLine({ ...home, isSharded, beat, hear })
    if (closing.signal.aborted) return line.close()
    lines.set(line.url, line)
    line.fallen.then((error) => {
      if (lines.get(line.url) !== line) return
      lines.delete(line.url)
      failed(error)
      mend()
    })
    opened(line)
  }

  function drop(line: Line): void {
    lines.delete(line.url)
    line.close()
  }

  mend()
  return {
    open: () => [...lines.values()],
    layout: () => layout,
    close() {
      closing.abort()
      for (const line of lines.values()) drop(line)
    },
  }
}

function pauseBefore(attempt: number): number {
  if (attempt === 0) return 0
  return Math.min(FIRST_PAUSE * 2 ** (attempt - 1), LONGEST_PAUSE) * (1 + Math.random() / 4)
}

function isSame(one: Home, other: Home): boolean {
  return one.url === other.url && one.channels.join() === other.channels.join()
}
