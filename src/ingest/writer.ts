import type { Bus } from '../bus/notice.ts'
import type { Database } from '../storage/database.ts'
import { isUnavailable } from '../storage/unavailable.ts'
import { IngestError } from './ingest-error.ts'
import type { Outcome, Submission } from './submission.ts'
import { writeBatch } from './write-batch.ts'

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
  /** Submissions in one transaction. @default 500 */
  maxBatch?: number
  /** Submissions that may wait. @default 10000 */
  maxWaiting?: number
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

export function createWriter(database: Database, bus: Bus, options: WriterOptions): Writer {
  const { maxBatch = 500, maxWaiting = 10_000, parallel } = options
  const queue: Waiting[] = []
  let running = 0
  let inFlight = 0
  let idle = Promise.withResolvers<void>()

  function pump() {
    while (running < parallel && queue.length > 0) {
      const batch = queue.splice(0, maxBatch)
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

  async function commit(batch: Waiting[]): Promise<void> {
    const began = performance.now()
    try {
      const submissions = batch.map(({ submission }) => submission)
      const { outcomes, notices } = await writeBatch(database, submissions)
      bus.publish(notices)
      for (const [index, { resolve }] of batch.entries()) resolve(outcomes[index]!)
      options.onBatch?.(batch.length, (performance.now() - began) / 1000)
    } catch (error) {
      options.onError?.(error)
      await giveBack(batch, error)
    }
  }

  /** A database that is away costs everybody a 503. One submission it will not take must not cost the others anything. */
  async function giveBack(batch: Waiting[], error: unknown): Promise<void> {
    if (isUnavailable(error)) {
      const refusal = new IngestError('overloaded', 'The database cannot be reached', retryAfterSeconds)
      for (const { reject } of batch) reject(refusal)
    } else if (batch.length === 1) {
      batch[0]!.reject(error)
    } else {
      const middle = batch.length >> 1
      await commit(batch.slice(0, middle))
      await commit(batch.slice(middle))
    }
  }

  return {
    write(submission) {
      if (queue.length >= maxWaiting) {
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
