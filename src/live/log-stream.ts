import { cursorOf } from './cursor.ts'
import type { Streamed } from './event-stream.ts'
import { type Followers, type LogEntry, PAGE } from './followers.ts'
import { openOutlet } from './outlet.ts'

/** What a reader of a log gets, and where to go on after it. */
export type Logged = Streamed<string> & { cursor: string }

export interface LogStreamOptions<Entry extends LogEntry> {
  project: number
  /** Where to begin: what comes after this place. */
  from: number
  /** The newest place. Who begins there listens from the call on; others read first what is stored. */
  newest: number
  /** What is missing before `from`. */
  gap?: Gap | undefined
  accepts?: ((entry: Entry) => boolean) | undefined
  followers: Followers<Entry>
  /** How many entries may wait for a slow reader. Past that the oldest go, and one `lagged` stands in their place. */
  limit?: number
}

/** Entries that a reader is not told of: how many, 0 where nobody can know, and the place of the last. */
interface Gap {
  skipped: number
  to: number
}

/**
 * A log's entries in order, each once. What is stored already is read page by page, as the reader takes it; at the end of it
 * the stream joins those that listen to what is new.
 */
export function logStream<Entry extends LogEntry>(options: LogStreamOptions<Entry>): AsyncIterableIterator<Logged> {
  const { project, followers, accepts = () => true, limit = 2 * PAGE } = options
  const waiting: Entry[] = []
  const over = new AbortController()
  let gap = options.gap ?? null
  let place = options.from
  let isReading = false
  let leave: (() => void) | null = null

  const dropOldest = () => {
    // A gap of unknown size stays one.
    const skipped = gap === null ? 1 : gap.skipped && gap.skipped + 1
    gap = { skipped, to: waiting.shift()!.place }
  }
  const hear = (entries: readonly Entry[]) => {
    for (const entry of entries) {
      if (entry.place <= place) continue
      place = entry.place
      if (!accepts(entry)) continue
      if (waiting.length === limit) dropOldest()
      waiting.push(entry)
    }
    outlet.wake()
  }
  const goBack = (newest: number) => {
    // What waits may not be there any more.
    waiting.length = 0
    gap = { skipped: 0, to: newest }
    place = newest
    outlet.wake()
  }
  const listener = { hear, goBack }
  const take = (): Logged | undefined => {
    if (gap !== null) {
      const { skipped, to } = gap
      gap = null
      return { cursor: cursorOf(project, to), lagged: skipped }
    }
    const entry = waiting.shift()
    if (entry) return { cursor: cursorOf(project, entry.place), event: entry.id }
    void readStored()
    return undefined
  }

  async function readStored(): Promise<void> {
    if (isReading || leave !== null) return
    isReading = true
    // A full page waits to be taken before the next is read.
    while (leave === null && waiting.length < PAGE) {
      const others = followers.place(project)
      const found = await followers.look(project, place, over.signal)
      if (found === undefined) return
      hear(found.entries)
      if (found.newest !== null && found.newest < place) goBack(found.newest)
      else if (found.entries.length < PAGE) {
        // Where the others were before this look, nothing is left to read, whoever has the places between; unless they went back.
        place = Math.max(place, Math.min(others, followers.place(project)))
        leave = followers.listen(project, place, listener)
      }
    }
    isReading = false
  }

  const outlet = openOutlet(take, () => {
    over.abort()
    leave?.()
  })
  if (options.from >= options.newest) leave = followers.listen(project, place, listener)
  return outlet.stream
}
