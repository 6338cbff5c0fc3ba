import type { Bus } from '../bus/notice.ts'
import type { Clock } from '../clock.ts'
import { createGroupCommit } from '../ingest/group-commit.ts'
import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import { createKnownSeries } from './known-series.ts'
import type { Submission } from './place-readings.ts'
import { recordBatch } from './record-batch.ts'
import type { Recorded, Recorder } from './recorder.ts'

export interface RecorderOptions {
  database: Database
  bus: Bus
  clock: Clock
  log: Log
}

/** Transactions at once: while some wait for the disk or for this process, the others go on. */
const PARALLEL = 4
/** Readings in one transaction, where calls bring fewer: larger ones would keep the other connections idle meanwhile. */
const MOST_AT_ONCE = 4_000
/** Readings of one call in one transaction, and such as may wait for one. */
const MOST_OF_A_CALL = 10_000
const MOST_WAITING = 200_000

export function createRecorder({ database, bus, clock, log }: RecorderOptions): Recorder & { drain(): Promise<void> } {
  const known = createKnownSeries()
  const commit = createGroupCommit<Submission, Recorded>({
    what: 'samples',
    parallel: database.kind === 'embedded' ? 1 : PARALLEL,
    sizeOf: ({ readings }) => readings.length,
    most: { batch: MOST_AT_ONCE, waiting: MOST_WAITING },
    onError: (error) => log.error({ err: error }, 'samples not written'),
    async write(submissions) {
      const { outcomes, notices } = await recordBatch({ database, known }, submissions, clock.now())
      // It is stored: nothing that fails may have it written again.
      try {
        bus.publish(notices)
      } catch (error) {
        log.error({ err: error }, 'samples not told of')
      }
      return outcomes
    },
  })
  return {
    async record(projectId, readings) {
      const parts: Promise<Recorded>[] = []
      for (let start = 0; start < readings.length; start += MOST_OF_A_CALL)
        parts.push(commit.write({ projectId, readings: readings.slice(start, start + MOST_OF_A_CALL) }))
      return together(await Promise.all(parts))
    },
    drain: commit.drain,
  }
}

function together(parts: readonly Recorded[]): Recorded {
  return {
    stored: parts.reduce((sum, { stored }) => sum + stored, 0),
    duplicates: parts.reduce((sum, { duplicates }) => sum + duplicates, 0),
    rejected: parts.flatMap(({ rejected }, part) =>
      rejected.map(({ index, reason }) => ({ index: part * MOST_OF_A_CALL + index, reason })),
    ),
  }
}
