import type { PoolClient } from 'pg'
import { type Severity, severities } from '../crashes/decision.ts'
import { int4Array, textArray, timestamptzArray, uuidArray } from '../storage/array-parameter.ts'

/** One new crash of an issue, as far as the issue's own row is concerned. */
export interface Occurrence {
  issueId: string
  at: Date
  severity: Severity
  release: string | null
  userKey: string | null
}

interface Change {
  crashes: number
  users: number
  first: Date
  last: Date
  severity: Severity
  release: string | null
}

/** A crash from before the fix that arrives late is no regression. */
const cameBack = `issue.status = 'RESOLVED' AND change.last > issue.resolved_at`

/**
 * Adds new crashes to their issues: counts, people, first and last seen, the worst severity; a resolved issue that is met
 * again after it was resolved becomes a regression. One statement an issue table, rows taken in the order of their keys,
 * so that nodes that count the same issues never deadlock.
 */
export async function countCrashes(client: PoolClient, occurrences: Occurrence[]): Promise<void> {
  if (occurrences.length === 0) return
  const newUsers = await addUsers(client, occurrences)
  const changes = [...sumUp(occurrences, newUsers)].sort(([a], [b]) => (a < b ? -1 : 1))
  const column = <T>(read: (change: Change) => T) => changes.map(([, change]) => read(change))
  await client.query({
    name: 'count-crashes',
    text: `
WITH change AS (
  SELECT * FROM unnest($1::uuid[], $2::int[], $3::int[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::text[])
    AS t(id, crashes, users, first, last, severity, release)
), locked AS (
  SELECT id FROM issue WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE
)
UPDATE issue SET
  crash_count = issue.crash_count + change.crashes,
  user_count = issue.user_count + change.users,
  first_seen = least(issue.first_seen, change.first),
  last_seen = greatest(issue.last_seen, change.last),
  severity = greatest(issue.severity, change.severity::"Severity"),
  last_release = coalesce(change.release, issue.last_release),
  status = CASE WHEN ${cameBack} THEN 'REGRESSED' ELSE issue.status END,
  regressed_at = CASE WHEN ${cameBack} THEN change.last ELSE issue.regressed_at END,
  recurrences = issue.recurrences + (${cameBack})::int
FROM change JOIN locked ON locked.id = change.id
WHERE issue.id = change.id`,
    values: [
      uuidArray(changes.map(([id]) => id)),
      int4Array(column((change) => change.crashes)),
      int4Array(column((change) => change.users)),
      timestamptzArray(column((change) => change.first)),
      timestamptzArray(column((change) => change.last)),
      textArray(column((change) => change.severity)),
      textArray(column((change) => change.release)),
    ],
  })
}

/** Remembers who met which issue; answers how many of them were new to each. */
async function addUsers(client: PoolClient, occurrences: Occurrence[]): Promise<Map<string, number>> {
  const pairs = new Set<string>()
  for (const { issueId, userKey } of occurrences) if (userKey !== null) pairs.add(`${issueId} ${userKey}`)
  const added = new Map<string, number>()
  if (pairs.size === 0) return added
  const sorted = [...pairs].sort().map((pair) => pair.split(' ') as [string, string])
  const { rows } = await client.query<{ issue_id: string }>({
    name: 'add-issue-users',
    text: `INSERT INTO issue_user (issue_id, user_key) SELECT * FROM unnest($1::uuid[], $2::uuid[])
           ON CONFLICT DO NOTHING RETURNING issue_id`,
    values: [uuidArray(sorted.map(([issueId]) => issueId)), uuidArray(sorted.map(([, userKey]) => userKey))],
  })
  for (const { issue_id } of rows) added.set(issue_id, (added.get(issue_id) ?? 0) + 1)
  return added
}

function sumUp(occurrences: Occurrence[], newUsers: Map<string, number>): Map<string, Change> {
  const changes = new Map<string, Change>()
  for (const { issueId, at, severity, release } of occurrences) {
    const change = changes.get(issueId)
    if (!change) {
      changes.set(issueId, { crashes: 1, users: newUsers.get(issueId) ?? 0, first: at, last: at, severity, release })
      continue
    }
    change.crashes++
    if (at < change.first) change.first = at
    if (at >= change.last) {
      change.last = at
      change.release = release ?? change.release
    }
    if (severities.indexOf(severity) > severities.indexOf(change.severity)) change.severity = severity
  }
  return changes
}
