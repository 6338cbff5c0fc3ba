import { expect, test } from 'vitest'
import type { Submission } from '../../src/ingest/submission.ts'
import { createWriter } from '../../src/ingest/writer.ts'
import { NOBODY } from '../../src/sessions/record-sessions.ts'
import type { Database } from '../../src/storage/database.ts'

/** How many of the submissions are in each transaction. */
async function batchesOf(submissions: readonly Submission[]): Promise<number[]> {
  const batches: number[] = []
  const transaction = async () => ({ issueOf: new Map(), released: [] })
  const bus = { publish: () => {} } as unknown as Parameters<typeof createWriter>[1]
  const writer = createWriter({ transaction } as unknown as Database, bus, {
    parallel: 1,
    onBatch: (size) => void batches.push(size),
  })
  await Promise.all(submissions.map(writer.write))
  return batches
}

/** @param many sessions that an SDK counted */
function submissionOf(many: number): Submission {
  const counts = { exited: 1, errored: 0, abnormal: 0, unhandled: 0, crashed: 0, receipt: null }
  const where = { projectId: 1, startedAt: new Date(0), release: 'shop@1', environment: 'production', userKey: NOBODY }
  const sessionCounts = Array.from({ length: many }, () => ({ ...where, ...counts }))
  return { crash: null, sessions: [], sessionCounts, releases: [], tally: [] }
}

test('a transaction has at most 500 submissions, and 5,000 sessions beside an envelope of more', async () => {
  expect(await batchesOf(Array.from({ length: 600 }, () => submissionOf(1)))).toEqual([500, 100])
  expect(await batchesOf([100, 4_800, 100, 10_000, 10_000, 1].map(submissionOf))).toEqual([2, 1, 1, 1, 1])
})
