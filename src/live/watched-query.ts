import { setImmediate as nextTurn } from 'node:timers/promises'
import type { GraphQLFormattedError } from 'graphql'
import type { Notice } from '../bus/notice.ts'
import type { Topic } from '../schema-builder/context.ts'
import type { Answer, Outcome } from './answer.ts'
import type { Counted } from './live-counts.ts'
import type { Pace } from './pace.ts'
import type { Reader } from './reader.ts'
import { touchedTopics } from './topics.ts'

/** Where an execution says what its answer depends on. */
export interface Dependencies {
  watch(topic: Topic): void
  /** In milliseconds. */
  staleAfter(milliseconds: number): void
}

/** Executes the query once, and never rejects. Errors are as clients may see them. */
export type RunQuery = (dependencies: Dependencies) => Promise<Outcome>

export interface WatchedQuery {
  readonly readers: number
  /** Whether it is executing, so that nobody knows yet what its answer depends on. */
  readonly isExecuting: boolean
  /** Returns the way to leave. */
  add(reader: Reader): () => void
  /** A notice that concerns its answer. */
  touch(): void
  /** Notices while it executes. */
  hear(notices: readonly Notice[]): void
  close(): void
}

export interface WatchedQueryOptions {
  run: RunQuery
  pace: Pace
  counts: Counted
  /** Calls the function when it is its turn, so that no more queries execute at once than is good. */
  inTurn(call: () => Promise<void>): Promise<void>
  /** What the newest answer depends on. */
  onTopics(topics: ReadonlySet<Topic>): void
  /** It cannot be run; its readers were told. */
  onEnd(): void
}

/** A reader, and the answer it was handed last. */
interface Place {
  reader: Reader
  seen: Answer | null
}

/** Milliseconds until a query that broke is tried again: what broke it may heal without a notice. */
const RETRY = 5_000
/** Readers that are sent an answer before others get their turn of the event loop. */
const AT_ONCE = 2_000

/** One query and all who watch it: executed once for all of them, whenever a notice or time may have changed its answer. */
export function watchQuery({ run, pace, counts, inTurn, onTopics, onEnd }: WatchedQueryOptions): WatchedQuery {
  const places = new Set<Place>()
  const missed = touchedTopics()
  let answer: Answer | null = null
  /** Whether nothing that concerns the answer was heard since its execution began. */
  let isCurrent = false
  let phase: 'resting' | 'queued' | 'executing' | 'sending' | 'closed' = 'resting'
  let timer: { id: NodeJS.Timeout; at: number; isTick: boolean } | null = null
  let ended = Number.NEGATIVE_INFINITY

  function runIn(delay: number, isTick = false): void {
    const at = performance.now() + delay
    if (timer !== null && timer.at <= at) return
    clearTimeout(timer?.id)
    timer = { id: setTimeout(begin, delay, isTick), at, isTick }
  }

  function begin(isTick: boolean): void {
    timer = null
    phase = 'queued'
    const due = performance.now()
    if (isTick) counts.ticks++
    void inTurn(runOnce).then(() => pace.learn(performance.now() - due))
  }

  async function runOnce(): Promise<void> {
    if (isClosed()) return
    phase = 'executing'
    // Who comes meanwhile waits for what it brings.
    isCurrent = false
    missed.clear()
    const topics = new Set<Topic>()
    let stale = Number.POSITIVE_INFINITY
    counts.executions++
    const outcome = await run({
      watch: (topic) => void topics.add(topic),
      staleAfter: (milliseconds) => {
        stale = Math.min(stale, milliseconds)
      },
    })
    if (isClosed()) return
    onTopics(topics)
    if ('refused' in outcome) return endAll(outcome.refused)
    phase = 'sending'
    isCurrent = !missed.concern(topics)
    if (outcome.answer.gist === answer?.gist) counts.suppressed++
    else answer = outcome.answer
    await sendToAll()
    if (isClosed()) return
    phase = 'resting'
    ended = performance.now()
    if (!isCurrent) runIn(pace.settle(0))
    if (outcome.mayHeal) runIn(RETRY)
    if (stale < Number.POSITIVE_INFINITY) runIn(stale, true)
  }

  async function sendToAll(): Promise<void> {
    let sent = 0
    for (const place of places) {
      if (place.seen === answer) continue
      hand(place)
      if (++sent % AT_ONCE === 0) await nextTurn()
    }
  }

  function hand(place: Place): void {
    place.seen = answer
    counts.sends++
    place.reader.send(answer!)
  }

  function endAll(errors: readonly GraphQLFormattedError[]): void {
    close()
    onEnd()
    for (const { reader } of [...places]) reader.end(errors)
    places.clear()
  }

  function close(): void {
    phase = 'closed'
    clearTimeout(timer?.id)
  }
  const isClosed = () => phase === 'closed'

  return {
    get readers() {
      return places.size
    },
    get isExecuting() {
      return phase === 'executing'
    },
    add(reader) {
      const place: Place = { reader, seen: null }
      places.add(place)
      if (isCurrent) hand(place)
      else if (phase === 'resting') runIn(pace.first(performance.now() - ended))
      return () => void places.delete(place)
    },
    touch() {
      isCurrent = false
      if (phase === 'queued' || (timer !== null && !timer.isTick)) counts.coalesced++
      if (phase === 'resting') runIn(pace.settle(performance.now() - ended))
    },
    hear: (notices) => missed.add(notices),
    close,
  }
}
