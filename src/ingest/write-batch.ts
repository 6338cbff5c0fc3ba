import type { PoolClient } from 'pg'
import type { Notice } from '../bus/notice.ts'
import type { CrashRow } from '../crashes/crash-row.ts'
import { openIssues } from '../issues/open-issues.ts'
import { recordSessionCounts } from '../sessions/record-session-counts.ts'
import { recordSessions } from '../sessions/record-sessions.ts'
import { leaveSessionChanges } from '../sessions/session-changes.ts'
import type { Database } from '../storage/database.ts'
import { type Batch, type StoredBatch, storeBatch } from './store-batch.ts'
import type { Outcome, Submission } from './submission.ts'

export interface Written {
  /** One for each submission. */
  outcomes: Outcome[]
  notices: Notice[]
}

/**
 * Writes submissions, all or none. Most batches are one statement; those that open an issue or bring sessions take a
 * transaction of several.
 */
export async function writeBatch(database: Database, submissions: readonly Submission[]): Promise<Written> {
  const { batch, repeats } = batchOf(submissions)
  const hasSessions = submissions.some(({ sessions, sessionCounts }) => sessions.length + sessionCounts.length > 0)
  const atOnce = hasSessions ? null : await storeBatch(database.pool, batch)
  const stored = atOnce ?? (await database.transaction((client) => writeInSteps(client, submissions, batch)))
  const isStored = (crash: CrashRow) => stored.issueOf.has(crash.id) && !repeats.has(crash)
  return {
    outcomes: submissions.map(({ crash }) => ({ stored: crash !== null && isStored(crash) })),
    notices: [...crashNotices(batch.crashes, stored), ...countingNotices(submissions, stored)],
  }
}

async function writeInSteps(
  client: PoolClient,
  submissions: readonly Submission[],
  batch: Batch,
): Promise<StoredBatch> {
  // Before what many write at the same time, such as the counts of what arrived, so that others wait for that briefly.
  const sessions = submissions.flatMap(({ sessions }) => sessions)
  const counts = submissions.map(({ sessionCounts }) => sessionCounts)
  await leaveSessionChanges(client, [
    ...(await recordSessions(client, sessions)),
    ...(await recordSessionCounts(client, counts, new Date())),
  ])
  const opened = await openIssues(client, batch.crashes)
  const stored = (await storeBatch(client, batch))!
  for (const issueId of stored.issueOf.values()) opened.delete(issueId)
  // A repeated event whose fingerprint changed since opens an issue that no crash will ever be in.
  if (opened.size > 0) await client.query('DELETE FROM issue WHERE id = ANY($1::uuid[])', [[...opened]])
  return stored
}

/** The same event may be in a batch twice, when an SDK sends again what it believes lost: the second only counts as such. */
function batchOf(submissions: readonly Submission[]): { batch: Batch; repeats: Set<CrashRow> } {
  const firsts = new Map<string, CrashRow>()
  const repeats = new Set<CrashRow>()
  const tally = submissions.flatMap((submission) => submission.tally)
  for (const { crash } of submissions) {
    if (crash === null) continue
    const key = `${crash.projectId} ${crash.eventId}`
    if (!firsts.has(key)) firsts.set(key, crash)
    else {
      repeats.add(crash)
      const { projectId, receivedAt: at } = crash
      tally.push({ projectId, at, category: 'error', outcome: 'ignored', reason: 'duplicate', quantity: 1 })
    }
  }
  const releases = submissions.flatMap((submission) => submission.releases)
  return { batch: { crashes: [...firsts.values()], releases, tally }, repeats }
}

function crashNotices(crashes: CrashRow[], { issueOf }: StoredBatch): Notice[] {
  const issuesOf = new Map<number, Set<string>>()
  for (const { id, projectId } of crashes) {
    const issue = issueOf.get(id)
    if (issue === undefined) continue
    const issues = issuesOf.get(projectId) ?? new Set()
    issuesOf.set(projectId, issues.add(issue))
  }
  return [...issuesOf].map(([project, issues]): Notice => ({ kind: 'crashes', project, issues: [...issues] }))
}

function countingNotices(submissions: readonly Submission[], { released }: StoredBatch): Notice[] {
  const releases = new Set(released)
  const intake = new Set<number>()
  for (const { crash, sessions, sessionCounts, tally } of submissions) {
    for (const { projectId } of [...sessions, ...sessionCounts]) releases.add(projectId)
    for (const { projectId } of tally) intake.add(projectId)
    if (crash !== null) intake.add(crash.projectId)
  }
  return [
    ...[...releases].map((project): Notice => ({ kind: 'releases', project })),
    ...[...intake].map((project): Notice => ({ kind: 'intake', project })),
  ]
}
