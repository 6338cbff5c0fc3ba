import type { Bus } from '../bus/notice.ts'
import type { Database } from '../storage/database.ts'
import { createGroupCommit } from './group-commit.ts'
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
  /** Transactions at once; an embedded database has one connection. */
  parallel: number
  onBatch?: (size: number, seconds: number) => void
  onError?: (error: unknown) => void
}

/** Submissions in one transaction, and such as may wait for one. */
const MOST = { batch: 500, waiting: 10_000 }

export function createWriter(database: Database, bus: Bus, options: WriterOptions): Writer {
  const { parallel, onBatch, onError = () => {} } = options
  return createGroupCommit<Submission, Outcome>({
    what: 'reports',
    parallel,
    sizeOf: () => 1,
    most: MOST,
    onError,
    async write(submissions) {
      const began = performance.now()
      const { outcomes, notices } = await writeBatch(database, submissions)
      // From here on it is stored: nothing that fails may have it written again.
      onBatch?.(submissions.length, (performance.now() - began) / 1_000)
      try {
        bus.publish(notices)
      } catch (error) {
        onError(error)
      }
      return outcomes
    },
  })
}
