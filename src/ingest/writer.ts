import type { Bus } from '../bus/notice.ts'
import type { Database } from '../storage/database.ts'
import { refusedValue } from '../storage/refused-value.ts'
import { isUnavailable, wasRolledBack } from '../storage/unavailable.ts'
import { IngestError } from './ingest-error.ts'
import type { Outcome, Submission } from './submission.ts'
import { type Written, writeBatch } from './write-batch.ts'

/** Writes submissions together. What arrives while a transaction runs waits and forms the next one. */
export interface Writer {
  /**
   * Resolves after the commit, and after notices went out.
   * @throws IngestError `overloaded` when the queue is full or the database is away
   */
  write(submission: Submission): Promise<Outcome>
  /** Submissions that wait or are being written. */
  readonly waiting: number
  /** Resolves when all that was accepted is written. */
  drain(): Promise<void>
}

export interface WriterOptions {
  /** Transactions at once; an embedded database has one connection. */
  parallel: number
  onBatch?: (size: number, seconds: number) => void
  onError?: (error: unknown) => void
}

interface Waiting {
  submission: Submission
  resolve(outcome: Outcome): void
  reject(error: unknown): void
}

const retryAfterSeconds = 10
/** Submissions in one transaction, and such as may wait for one. */
const MAX_BATCH = 500
const MAX_WAITING = 10_000
/** Of a batch that the database rolled back to resolve a deadlock. */
const TRIES = 3

export function createWriter(database: Database, bus: Bus, options: WriterOptions): Writer {
  const { parallel } = options
  const queue: Waiting[] = []
  let running = 0
  let inFlight = 0
  let idle = Promise.withResolvers<void>()

  function pump() {
    while (running < parallel && queue.length > 0) {
      const batch = queue.splice(0, MAX_BATCH)
      running++
      inFlight += batch.length
      void commit(batch).finally(() => {
        running--
        inFlight -= batch.length
        pump()
        if (running === 0) idle.resolve()
      })
    }
  }

  async function commit(batch: Waiting[], tries = TRIES): Promise<void> {
    const began = performance.now()
    let written: Written
    try {
      const submissions = batch.map(({ submission }) => submission)
      written = await writeBatch(database, submissions)
    } catch (error) {
      options.onError?.(error)
      await giveBack(batch, error, tries - 1)
      return
    }
    // From here on it is stored: nothing that fails may have it written again.
    for (const [index, { resolve }] of batch.entries()) resolve(written.outcomes[index]!)
    options.onBatch?.(batch.length, (performance.now() - began) / 1000)
    try {
      bus.publish(written.notices)
    } catch (error) {
      options.onError?.(error)
    }
  }

  /** A database that is away costs everybody a 503. One submission it will not take must not cost the others anything. */
  async function giveBack(batch: Waiting[], error: unknown, triesLeft: number): Promise<void> {
    if (wasRolledBack(error) && triesLeft > 0) {
      await commit(batch, triesLeft)
    } else if (wasRolledBack(error) || isUnavailable(error)) {
      const refusal = new IngestError('overloaded', 'The database cannot take reports now', retryAfterSeconds)
      for (const { reject } of batch) reject(refusal)
    } else if (batch.length === 1) {
      const refused = refusedValue(error)
      batch[0]!.reject(
        refused === null ? error : new IngestError('bad_event', `The report cannot be stored: ${refused}`),
      )
    } else {
      const middle = batch.length >> 1
      await commit(batch.slice(0, middle))
      await commit(batch.slice(middle))
    }
  }

  return {
    write(submission) {
      if (queue.length >= MAX_WAITING) {
        return Promise.reject(
          new IngestError('overloaded', 'The server has too many reports in hand', retryAfterSeconds),
        )
      }
      const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
      queue.push({ submission, resolve, reject })
      // A turn of the event loop gathers what is already at the door.
      if (running < parallel && queue.length === 1) setImmediate(pump)
      return promise
    },
    get waiting() {
      return queue.length + inFlight
    },
    async drain() {
      while (queue.length + inFlight > 0) {
        idle = Promise.withResolvers<void>()
        pump()
        await idle.promise
      }
    },
  }
}
