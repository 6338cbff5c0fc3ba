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
  /** Submissions that wait or are being written, one of many sessions as several. */
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
/**
 * Sessions that weigh as much as a submission: so there are fewer than 5,000 of them in a transaction, a tenth of a second of work, beside
 * an envelope of more, which may bring 10,000 and is written by itself; and 100,000 wait at most, which take some 50 MB.
 */
const SESSIONS = 10

export function createWriter(database: Database, bus: Bus, options: WriterOptions): Writer {
  const { parallel, onBatch, onError = () => {} } = options
  return createGroupCommit<Submission, Outcome>({
    what: 'reports',
    parallel,
    sizeOf: ({ sessions, sessionCounts }) => 1 + Math.floor((sessions.length + sessionCounts.length) / SESSIONS),
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
