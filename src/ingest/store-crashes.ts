import type { PoolClient } from 'pg'
import type { CrashRow } from '../crashes/crash-row.ts'
import { boolArray, byteaArray, int4Array, textArray, timestamptzArray, uuidArray } from '../storage/array-parameter.ts'

/** A crash from before the fix that arrives late is no regression. */
const cameBack = `issue.status = 'RESOLVED' AND change.last > issue.resolved_at`

/**
 * One statement for what a batch of crashes means to all their tables: the crashes that are new, the people who are new to an
 * issue, and the issues' counts, first and last seen, worst severity and status. Rows are taken in the order of their keys,
 * so that nodes that write the same ones wait for each other and never deadlock.
 */
const sql = `
WITH fresh AS (
  INSERT INTO crash (id, project_id, issue_id, event_id, at, received_at, severity, category, level, handled, platform,
                     release, environment, os, device, transaction, user_key, tags, payload)
  SELECT id, project_id, issue_id, event_id, at, received_at, severity::"Severity", category::"CrashCategory", level,
         handled, platform, release, environment, os, device, transaction, user_key, tags::jsonb, payload
  FROM unnest($1::uuid[], $2::int[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::timestamptz[], $7::text[], $8::text[],
              $9::text[], $10::bool[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[],
              $17::uuid[], $18::text[], $19::bytea[])
    AS t(id, project_id, issue_id, event_id, at, received_at, severity, category, level, handled, platform,
         release, environment, os, device, transaction, user_key, tags, payload)
  ON CONFLICT (project_id, event_id) DO NOTHING
  RETURNING id, issue_id, at, severity, release, user_key
), newcomer AS (
  INSERT INTO issue_user (issue_id, user_key)
  SELECT DISTINCT issue_id, user_key FROM fresh WHERE user_key IS NOT NULL ORDER BY issue_id, user_key
  ON CONFLICT DO NOTHING
  RETURNING issue_id
), change AS (
  SELECT issue_id, count(*)::int AS crashes, min(at) AS first, max(at) AS last, max(severity) AS severity,
         (SELECT count(*)::int FROM newcomer WHERE newcomer.issue_id = fresh.issue_id) AS users,
         (array_agg(release ORDER BY at DESC) FILTER (WHERE release IS NOT NULL))[1] AS release
  FROM fresh GROUP BY issue_id
), locked AS (
  SELECT issue.id FROM issue WHERE id IN (SELECT issue_id FROM change) ORDER BY id FOR NO KEY UPDATE
), counted AS (
  UPDATE issue SET
    crash_count = issue.crash_count + change.crashes,
    user_count = issue.user_count + change.users,
    first_seen = least(issue.first_seen, change.first),
    last_seen = greatest(issue.last_seen, change.last),
    severity = greatest(issue.severity, change.severity),
    last_release = coalesce(change.release, issue.last_release),
    status = CASE WHEN ${cameBack} THEN 'REGRESSED' ELSE issue.status END,
    regressed_at = CASE WHEN ${cameBack} THEN change.last ELSE issue.regressed_at END,
    recurrences = issue.recurrences + (${cameBack})::int
  FROM change JOIN locked ON locked.id = change.issue_id
  WHERE issue.id = change.issue_id
)
SELECT id FROM fresh`

/** Writes crashes and counts them; `issueIds` runs beside `crashes`. Answers the ids of those that were not there yet. */
export async function storeCrashes(client: PoolClient, crashes: CrashRow[], issueIds: string[]): Promise<Set<string>> {
  const column = <T>(read: (crash: CrashRow) => T) => crashes.map(read)
  const { rows } = await client.query<{ id: string }>({
    name: 'store-crashes',
    text: sql,
    values: [
      uuidArray(column((crash) => crash.id)),
      int4Array(column((crash) => crash.projectId)),
      uuidArray(issueIds),
      uuidArray(column((crash) => crash.eventId)),
      timestamptzArray(column((crash) => crash.at)),
      timestamptzArray(column((crash) => crash.receivedAt)),
      textArray(column((crash) => crash.severity)),
      textArray(column((crash) => crash.category)),
      textArray(column((crash) => crash.level)),
      boolArray(column((crash) => crash.handled)),
      textArray(column((crash) => crash.platform)),
      textArray(column((crash) => crash.release)),
      textArray(column((crash) => crash.environment)),
      textArray(column((crash) => crash.os)),
      textArray(column((crash) => crash.device)),
      textArray(column((crash) => crash.transaction)),
      uuidArray(column((crash) => crash.userKey)),
      textArray(column((crash) => crash.tags)),
      byteaArray(column((crash) => crash.payload)),
    ],
  })
  return new Set(rows.map((row) => row.id))
}
