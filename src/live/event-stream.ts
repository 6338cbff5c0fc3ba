import type { Bus, Notice } from '../bus/notice.ts'
import { openOutlet } from './outlet.ts'

/** What a subscriber gets: an event, or how many it missed at this place; 0 where nobody can know how many. */
export type Streamed<T> = { event: T } | { lagged: number }

export interface EventStreamOptions {
  /** How many items may wait for a slow reader. Past that the oldest go, and one `lagged` stands in their place. */
  limit?: number
}

/**
 * The notices that `pick` makes an event of, in order, for events that no log is kept of (those with one: `changeLog`).
 * Listens from the call on, not from the first pull: what is published between subscribing and reading is not lost.
 */
export function eventStream<T>(
  bus: Bus,
  pick: (notice: Notice) => T | null,
  { limit = 1_000 }: EventStreamOptions = {},
): AsyncIterableIterator<Streamed<T>> {
  const waiting: Streamed<T>[] = []
  let missed: number | null = null

  const push = (item: Streamed<T>) => {
    if (waiting.length === limit) {
      const oldest = waiting.shift()!
      missed = (missed ?? 0) + ('lagged' in oldest ? oldest.lagged : 1)
    }
    waiting.push(item)
  }
  const take = () => {
    if (missed === null) return waiting.shift()
    const lagged = missed
    missed = null
    return { lagged }
  }
  const unsubscribe = bus.subscribe((notices) => {
    for (const notice of notices) {
      const event = notice.kind === 'lost' ? null : pick(notice)
      if (event !== null) push({ event })
      else if (notice.kind === 'lost') push({ lagged: 0 })
    }
    outlet.wake()
  })
  const outlet = openOutlet(take, unsubscribe)
  return outlet.stream
}
