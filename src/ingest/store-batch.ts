import type { ClientBase, Pool } from 'pg'
import type { CrashRow } from '../crashes/crash-row.ts'
import type { ReleaseSighting } from '../releases/release-sighting.ts'
import {
  boolArray,
  byteaArray,
  int4Array,
  int8Array,
  textArray,
  timestamptzArray,
  uuidArray,
} from '../storage/array-parameter.ts'
import { takePlaces } from '../storage/project-stream.ts'
import { timeKey } from '../storage/time-key.ts'
import type { TallyRow } from './tally.ts'

/**
 * One statement for all that a batch of reports means: the crashes that are new, the people who are new to an issue, the
 * issues' counts, first and last seen, worst severity and status, where they were seen, the releases, and the hourly counts of
 * what arrived.
 * A statement is a transaction, so a batch is one round trip. Rows are taken in the order of their keys, so that nodes that
 * write the same ones wait for each other and do not deadlock. Where a fingerprint has no issue yet, nothing is written.
 */
const sql = `
WITH input AS (
  SELECT t.*, known.issue_id
  FROM unnest($1::uuid[], $2::int[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::timestamptz[], $7::text[], $8::text[],
              $9::text[], $10::bool[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[],
              $17::uuid[], $18::text[], $19::bytea[])
    AS t(id, project_id, fingerprint, event_id, at, received_at, severity, category, level, handled, platform,
         release, environment, os, device, transaction, user_key, tags, payload)
  LEFT JOIN issue_fingerprint AS known ON known.project_id = t.project_id AND known.hash = t.fingerprint
), ready AS (
  SELECT count(*) = count(issue_id) AS yes FROM input
), fresh AS (
  INSERT INTO crash (id, project_id, issue_id, event_id, at, received_at, severity, category, level, handled, platform,
                     release, environment, os, device, transaction, user_key, tags, payload)
  SELECT id, project_id, issue_id, event_id, at, received_at, severity::"Severity", category::"CrashCategory", level,
         handled, platform, release, environment, os, device, transaction, user_key, tags::jsonb, payload
  FROM input, ready WHERE ready.yes ORDER BY project_id, event_id
  ON CONFLICT (project_id, event_id) DO NOTHING
  RETURNING id, project_id, issue_id, at, received_at, severity, category, release, environment, user_key
), newcomer AS (
  INSERT INTO issue_user (issue_id, user_key)
  SELECT DISTINCT issue_id, user_key FROM fresh WHERE user_key IS NOT NULL ORDER BY issue_id, user_key
  ON CONFLICT DO NOTHING
  RETURNING issue_id
), change AS (
  SELECT issue_id, count(*)::int AS crashes, min(at) AS first, max(at) AS last, max(severity) AS severity,
         (array_agg(category ORDER BY at DESC))[1] AS category,
         (SELECT count(*)::int FROM newcomer WHERE newcomer.issue_id = fresh.issue_id) AS users,
         (array_agg(release ORDER BY at, id))[1] AS first_release,
         (array_agg(release ORDER BY at DESC) FILTER (WHERE release IS NOT NULL))[1] AS last_release
  FROM fresh GROUP BY issue_id
), locked AS (
  SELECT issue.id, issue.status, issue.resolved_at FROM issue
  WHERE id IN (SELECT issue_id FROM change) ORDER BY id FOR NO KEY UPDATE
), back AS (
  -- The first crash after the fix: one from before it that arrives late is no regression.
  SELECT DISTINCT ON (issue_id) issue_id, at, release
  FROM fresh JOIN locked ON locked.id = issue_id AND locked.status = 'RESOLVED' AND fresh.at > locked.resolved_at
  ORDER BY issue_id, at, fresh.id
), taken AS (
  ${takePlaces('SELECT project_id, count(*) FROM fresh JOIN locked ON locked.id = issue_id GROUP BY 1 ORDER BY 1')}
), placed AS (
  SELECT fresh.id, project_id, issue_id, severity,
         last + 1 - row_number() OVER (PARTITION BY project_id ORDER BY received_at DESC, fresh.id DESC) AS place
  FROM fresh JOIN taken USING (project_id)
), logged AS (
  INSERT INTO crash_batch (project_id, sequence, crash_ids, severities)
  SELECT project_id, max(place), array_agg(id ORDER BY place), array_agg(severity ORDER BY place)
  FROM placed GROUP BY 1
), counted AS (
  UPDATE issue SET
    changed = newest.place,
    crash_count = issue.crash_count + change.crashes,
    user_count = issue.user_count + change.users,
    first_seen = least(issue.first_seen, change.first),
    last_seen = greatest(issue.last_seen, change.last),
    severity = greatest(issue.severity, change.severity),
    category = CASE WHEN change.last >= issue.last_seen THEN change.category ELSE issue.category END,
    first_release = CASE WHEN change.first < issue.first_seen THEN change.first_release ELSE issue.first_release END,
    last_release = CASE WHEN change.last >= issue.last_seen THEN coalesce(change.last_release, issue.last_release)
                        ELSE coalesce(issue.last_release, change.last_release) END,
    status = CASE WHEN back.issue_id IS NULL THEN issue.status ELSE 'REGRESSED' END,
    regressed_at = coalesce(back.at, issue.regressed_at),
    recurrences = issue.recurrences + (back.issue_id IS NOT NULL)::int
  FROM change JOIN (SELECT issue_id, max(place) AS place FROM placed GROUP BY 1) AS newest USING (issue_id)
    LEFT JOIN back USING (issue_id)
  WHERE issue.id = change.issue_id
  RETURNING issue.id, issue.project_id, issue.resolved_at, back.at AS returned_at, back.release AS returned_in
), returned AS (
  INSERT INTO issue_resolution AS known (issue_id, resolved_at, project_id, returned_at, returned_in)
  SELECT id, resolved_at, project_id, returned_at, returned_in FROM counted WHERE returned_at IS NOT NULL ORDER BY id
  ON CONFLICT (issue_id, resolved_at) DO UPDATE SET returned_at = excluded.returned_at, returned_in = excluded.returned_in
  WHERE known.returned_at IS NULL
), sighted AS (
  INSERT INTO issue_sighting AS known (issue_id, release, environment, project_id, first_seen, last_seen, crashes)
  SELECT issue_id, coalesce(release, '') AS release, environment, project_id, min(at), max(at),
         count(*)::int
  FROM fresh JOIN locked ON locked.id = issue_id GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3
  ON CONFLICT (issue_id, release, environment) DO UPDATE SET
    first_seen = least(known.first_seen, excluded.first_seen), last_seen = greatest(known.last_seen, excluded.last_seen),
    crashes = known.crashes + excluded.crashes
), released AS (
  INSERT INTO release (id, project_id, version, first_seen)
  SELECT t.* FROM unnest($20::uuid[], $21::int[], $22::text[], $23::timestamptz[]) AS t, ready WHERE ready.yes
  ON CONFLICT (project_id, version) DO UPDATE SET first_seen = excluded.first_seen
  WHERE excluded.first_seen < release.first_seen
  RETURNING project_id
), arrived AS (
  SELECT * FROM unnest($24::int[], $25::timestamptz[], $26::text[], $27::text[], $28::text[], $29::bigint[])
    AS t(project_id, at, category, outcome, reason, quantity)
  UNION ALL
  SELECT project_id, received_at, 'error', 'accepted', '', 1 FROM fresh
  UNION ALL
  SELECT project_id, received_at, 'error', 'ignored', 'duplicate', 1 FROM input
  WHERE NOT EXISTS (SELECT FROM fresh WHERE fresh.id = input.id)
), tallied AS (
  INSERT INTO intake AS known (project_id, hour, category, outcome, reason, quantity)
  SELECT project_id, date_trunc('hour', at, 'UTC') AS hour, category, outcome, reason, sum(quantity)
  FROM arrived, ready WHERE ready.yes GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT (project_id, hour, category, outcome, reason) DO UPDATE SET quantity = known.quantity + excluded.quantity
)
SELECT (SELECT yes FROM ready) AS ready,
       ARRAY(SELECT id || ' ' || issue_id FROM fresh) AS stored,
       ARRAY(SELECT DISTINCT project_id FROM released) AS released`

/** What came of it; null when an issue has to be opened first, and nothing was written. */
export interface StoredBatch {
  /** The issue of each crash that was not there yet, by the crash's id. */
  issueOf: Map<string, string>
  /** Projects whose releases changed. */
  released: number[]
}

export interface Batch {
  /** No event twice. */
  crashes: CrashRow[]
  releases: ReleaseSighting[]
  /** What arrived beside these crashes, which are counted by themselves. */
  tally: TallyRow[]
}

/** Writes a batch: in a transaction of its own on a pool, within the caller's on a client. */
export async function storeBatch(database: Pool | ClientBase, batch: Batch): Promise<StoredBatch | null> {
  const { crashes, tally } = batch
  const releases = earliest(batch.releases)
  const column = <T>(read: (crash: CrashRow) => T) => crashes.map(read)
  const { rows } = await database.query<{ ready: boolean; stored: string[]; released: number[] }>({
    name: 'store-batch',
    text: sql,
    values: [
      uuidArray(column((crash) => crash.id)),
      int4Array(column((crash) => crash.projectId)),
      uuidArray(column((crash) => crash.fingerprint)),
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
      uuidArray(releases.map(({ at }) => timeKey(at))),
      int4Array(releases.map(({ projectId }) => projectId)),
      textArray(releases.map(({ version }) => version)),
      timestamptzArray(releases.map(({ at }) => at)),
      int4Array(tally.map(({ projectId }) => projectId)),
      timestamptzArray(tally.map(({ at }) => at)),
      textArray(tally.map(({ category }) => category)),
      textArray(tally.map(({ outcome }) => outcome)),
      textArray(tally.map(({ reason }) => reason)),
      int8Array(tally.map(({ quantity }) => quantity)),
    ],
  })
  const { ready, stored, released } = rows[0]!
  if (!ready) return null
  return { issueOf: new Map(stored.map((pair) => pair.split(' ') as [string, string])), released }
}

/** Each release once, at its first sighting: a statement may not touch a row twice. */
function earliest(sightings: ReleaseSighting[]): ReleaseSighting[] {
  const firsts = new Map<string, ReleaseSighting>()
  for (const sighting of sightings) {
    const key = `${sighting.projectId} ${sighting.version}`
    const known = firsts.get(key)
    if (!known || sighting.at < known.at) firsts.set(key, sighting)
  }
  return [...firsts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sighting]) => sighting)
}
