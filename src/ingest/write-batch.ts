import type { PoolClient } from 'pg'
import type { Notice } from '../bus/notice.ts'
import type { CrashRow } from '../crashes/crash-row.ts'
import { openIssues } from '../issues/open-issues.ts'
import { recordReleases } from '../releases/record-releases.ts'
import { recordSessionCounts, recordSessions } from '../releases/record-sessions.ts'
import { storeCrashes } from './store-crashes.ts'
import type { Outcome, Submission } from './submission.ts'
import { recordTally, type TallyRow } from './tally.ts'

export interface Written {
  /** One for each submission. */
  outcomes: Outcome[]
  notices: Notice[]
}

interface Stored {
  /** One for each crash. */
  issueIds: string[]
  /** Ids of the crashes that were not there yet. */
  fresh: Set<string>
}

/** Writes a batch inside the transaction of `client`. The order of tables is the same everywhere, against deadlocks. */
export async function writeBatch(client: PoolClient, batch: Submission[]): Promise<Written> {
  const { crashes, repeats } = firstOfEach(batch.flatMap(({ crash }) => crash ?? []))
  const { issueIds, fresh } = await writeCrashes(client, crashes)
  const releases = await recordReleases(
    client,
    batch.flatMap(({ releases }) => releases),
  )
  await recordSessions(
    client,
    batch.flatMap(({ sessions }) => sessions),
  )
  await recordSessionCounts(
    client,
    batch.flatMap(({ sessionCounts }) => sessionCounts),
  )
  const isStored = (crash: CrashRow) => fresh.has(crash.id) && !repeats.has(crash)
  await recordTally(
    client,
    batch.flatMap((submission) => tallyOf(submission, isStored)),
  )
  return {
    outcomes: batch.map(({ crash }) => ({ stored: crash !== null && isStored(crash) })),
    notices: [...crashNotices(crashes, issueIds, fresh), ...countingNotices(batch, releases)],
  }
}

/**
 * The same event may be in a batch twice, when an SDK sends again what it believes lost. In order of ids: two nodes that are
 * sent the same events wait for each other's in the same order.
 */
function firstOfEach(all: CrashRow[]): { crashes: CrashRow[]; repeats: Set<CrashRow> } {
  const firsts = new Map<string, CrashRow>()
  const repeats = new Set<CrashRow>()
  for (const crash of all) {
    const key = `${crash.projectId} ${crash.eventId}`
    if (firsts.has(key)) repeats.add(crash)
    else firsts.set(key, crash)
  }
  const crashes = [...firsts.values()].sort((a, b) => (a.eventId < b.eventId ? -1 : 1))
  return { crashes, repeats }
}

async function writeCrashes(client: PoolClient, crashes: CrashRow[]): Promise<Stored> {
  if (crashes.length === 0) return { issueIds: [], fresh: new Set() }
  const { issueIds, opened } = await openIssues(client, crashes)
  const fresh = await storeCrashes(client, crashes, issueIds)
  for (const [index, crash] of crashes.entries()) if (fresh.has(crash.id)) opened.delete(issueIds[index]!)
  // A repeated event whose fingerprint changed since opens an issue that no crash will ever be in.
  if (opened.size > 0) await client.query('DELETE FROM issue WHERE id = ANY($1::uuid[])', [[...opened]])
  return { issueIds, fresh }
}

function tallyOf({ crash, tally }: Submission, isStored: (crash: CrashRow) => boolean): TallyRow[] {
  if (crash === null || isStored(crash)) return tally
  return tally.map((row) =>
    row.category === 'error' && row.outcome === 'accepted' ? { ...row, outcome: 'ignored', reason: 'duplicate' } : row,
  )
}

function crashNotices(crashes: CrashRow[], issueIds: string[], fresh: Set<string>): Notice[] {
  const notices: Notice[] = []
  const issues = new Map<string, number>()
  crashes.forEach((crash, index) => {
    if (!fresh.has(crash.id)) return
    const issue = issueIds[index]!
    notices.push({ kind: 'crash', project: crash.projectId, issue, crash: crash.id, severity: crash.severity })
    issues.set(issue, crash.projectId)
  })
  for (const [issue, project] of issues) notices.push({ kind: 'issue', project, issue })
  return notices
}

function countingNotices(batch: Submission[], releases: number[]): Notice[] {
  const sessions = new Set(releases)
  const intake = new Set<number>()
  for (const submission of batch) {
    for (const { projectId } of submission.sessions) sessions.add(projectId)
    for (const { projectId } of submission.sessionCounts) sessions.add(projectId)
    for (const { projectId } of submission.tally) intake.add(projectId)
  }
  return [
    ...[...sessions].map((project): Notice => ({ kind: 'releases', project })),
    ...[...intake].map((project): Notice => ({ kind: 'intake', project })),
  ]
}
