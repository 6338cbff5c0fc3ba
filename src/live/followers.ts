import type { Bus, Notice } from '../bus/notice.ts'
import { type UntilItWorks, untilItWorks } from './until-it-works.ts'

/** Entries that are read at once. */
export const PAGE = 500

/** Something that happened, at its place in what happens in its project. */
export interface LogEntry {
  place: number
  id: string
}

export interface FollowersOptions<Entry extends LogEntry> {
  bus: Bus
  /** Whether a notice says that a project's log has grown. */
  isNews(notice: Notice, project: number): boolean
  /** A project's entries after a place, in order, the first `PAGE` of them. */
  read(project: number, after: number): Promise<Entry[]>
  /** The newest place of a project, whichever log it is of. */
  newest(project: number): Promise<number>
  /** Hears of a read that failed, once until one succeeds; it is tried again. */
  onError(error: unknown, project: number): void
}

/** What was found after a place. */
export interface Look<Entry> {
  entries: Entry[]
  /** The newest place, where there are no entries. When it is below the place that was asked for, the log went back. */
  newest: number | null
}

export interface Listener<Entry> {
  hear(entries: readonly Entry[]): void
  /**
   * The log went back to this place, as a backup or a replica that takes over can make it: what was heard of later places
   * is gone, and others may take them.
   */
  goBack(newest: number): void
}

/** This node's readers of one log: one for each project that somebody listens to, whatever their number. */
export interface Followers<Entry extends LogEntry> {
  /** Up to where this node has read; 0 for a project that nobody listens to. */
  place(project: number): number
  /** The newest place of a project. When this node has read beyond it, those who listen hear that the log went back. */
  newest(project: number): Promise<number>
  /** Looks until it works. */
  look: UntilItWorks<Look<Entry>>
  /**
   * Hears all that comes after `from`, and perhaps some that came before it, until the returned function is called. Null
   * when this node has read beyond it already: who listened now would miss what is between.
   */
  listen(project: number, from: number, listener: Listener<Entry>): (() => void) | null
}

export function createFollowers<Entry extends LogEntry>(options: FollowersOptions<Entry>): Followers<Entry> {
  const followers = new Map<number, Follower<Entry>>()

  async function newest(project: number): Promise<number> {
    const follower = followers.get(project)
    const known = follower?.place() ?? 0
    const found = await options.newest(project)
    // Places are committed before they are known, so only one that was known before the question can be too high.
    if (found < known && follower?.place() === known) follower.goBack(found)
    return found
  }
  const look = untilItWorks(async (project, after) => {
    const entries = await options.read(project, after)
    return { entries, newest: entries.length === 0 ? await newest(project) : null }
  }, options.onError)

  return {
    place: (project) => followers.get(project)?.place() ?? 0,
    newest,
    look,
    listen(project, from, listener) {
      const follower = followers.get(project) ?? openFollower(project, from, look, options)
      if (follower.place() > from) return null
      followers.set(project, follower)
      follower.listeners.add(listener)
      return () => {
        follower.listeners.delete(listener)
        if (follower.listeners.size > 0 || followers.get(project) !== follower) return
        followers.delete(project)
        follower.close()
      }
    },
  }
}

interface Follower<Entry> {
  place(): number
  goBack(newest: number): void
  listeners: Set<Listener<Entry>>
  close(): void
}

/**
 * Milliseconds after which it looks without a notice: a node that dies between its commit and its notice has stored what
 * nobody is told of.
 */
const LOOK_ANYWAY = 10_000

function openFollower<Entry extends LogEntry>(
  project: number,
  from: number,
  look: UntilItWorks<Look<Entry>>,
  { bus, isNews }: Pick<FollowersOptions<Entry>, 'bus' | 'isNews'>,
): Follower<Entry> {
  const listeners: Follower<Entry>['listeners'] = new Set()
  const over = new AbortController()
  let place = from
  let isReading = false
  let isMore = false

  async function catchUp(): Promise<void> {
    isMore = true
    if (isReading) return
    isReading = true
    while (isMore && !over.signal.aborted) {
      isMore = false
      const after = place
      const { entries = [] } = (await look(project, after, over.signal)) ?? {}
      // What was found after a place that is no more has a gap before it; it went back, and looks again.
      if (entries.length === 0 || place !== after) continue
      if (entries.length === PAGE) isMore = true
      place = entries.at(-1)!.place
      for (const listener of listeners) listener.hear(entries)
    }
    isReading = false
  }

  const unsubscribe = bus.subscribe((notices) => {
    if (notices.some((notice) => notice.kind === 'lost' || isNews(notice, project))) void catchUp()
  })
  const timer = setInterval(catchUp, LOOK_ANYWAY)
  // What was stored before it heard notices.
  void catchUp()
  return {
    place: () => place,
    goBack(newest) {
      place = newest
      for (const listener of listeners) listener.goBack(newest)
      void catchUp()
    },
    listeners,
    close() {
      over.abort()
      clearInterval(timer)
      unsubscribe()
    },
  }
}
