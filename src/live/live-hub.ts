import type { Bus } from '../bus/notice.ts'
import { createTurns } from '../turns.ts'
import { type LiveCounts, nothingCounted } from './live-counts.ts'
import { adaptivePace } from './pace.ts'
import type { Reader } from './reader.ts'
import { createTopicIndex } from './topic-index.ts'
import { type RunQuery, type WatchedQuery, watchQuery } from './watched-query.ts'

export interface LiveQuery {
  /** The same for all whose answer is the same: the document, its variables and the rights of who asks. */
  key: string
  /** Who began to watch it: owners take turns at executing. */
  owner: string
  run: RunQuery
}

/** Where live queries are watched: each distinct one is executed once for all its readers on this node. */
export interface LiveHub {
  /**
   * Sends the reader the answer now and whenever it changes. Listens from the call on: no change falls between it and the
   * first answer. Returns the way to leave.
   */
  watch(query: LiveQuery, reader: Reader): () => void
  /** Whether somebody watches it already, so that one more costs no execution. */
  isWatched(key: string): boolean
  counts(): LiveCounts
  /** Counts an answer that a slow reader never saw. */
  onSkip(): void
  close(): void
}

export interface LiveHubOptions {
  bus: Bus
  /** Milliseconds to wait for more notices before a query is run again; under load it waits longer. */
  settle: number
}

/** Queries that execute at once: more would only wait for each other's database connections. */
const AT_ONCE = 8

export function createLiveHub({ bus, settle }: LiveHubOptions): LiveHub {
  const queries = new Map<string, WatchedQuery>()
  const index = createTopicIndex<WatchedQuery>()
  const turns = createTurns(AT_ONCE)
  const counts = nothingCounted()

  const unsubscribe = bus.subscribe((notices) => {
    // One that executes does not know yet what it depends on.
    for (const query of queries.values()) if (query.isExecuting) query.hear(notices)
    for (const query of index.concerned(notices)) if (!query.isExecuting) query.touch()
  })

  function open({ key, owner, run }: LiveQuery): WatchedQuery {
    const query = watchQuery({
      run,
      pace: adaptivePace(settle),
      counts,
      inTurn: (call) => turns.take(owner, call),
      onTopics: (topics) => index.place(query, topics),
      onEnd: () => forget(key, query),
    })
    queries.set(key, query)
    return query
  }

  function forget(key: string, query: WatchedQuery): void {
    query.close()
    index.remove(query)
    if (queries.get(key) === query) queries.delete(key)
  }

  return {
    watch(asked, reader) {
      const { key } = asked
      const query = queries.get(key) ?? open(asked)
      const leave = query.add(reader)
      return () => {
        leave()
        if (query.readers === 0) forget(key, query)
      }
    },
    isWatched: (key) => queries.has(key),
    counts() {
      const perQuery = [...queries.values()].map(({ readers }) => readers)
      const subscribers = perQuery.reduce((sum, each) => sum + each, 0)
      return { ...counts, queries: queries.size, subscribers, perQuery }
    },
    onSkip() {
      counts.skipped++
    },
    close() {
      unsubscribe()
      for (const [key, query] of queries) forget(key, query)
    },
  }
}
