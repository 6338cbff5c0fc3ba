import type { PoolClient } from 'pg'
import { float8Array, int4Array, textArray, timestamptzArray, uuidArray } from '../storage/array-parameter.ts'
import type { SessionStatus } from '../storage/generated/enums.ts'
import type { SessionChange } from './session-changes.ts'
import { outcomeOf } from './session-outcome.ts'

/** What one report says of a session. */
export interface SessionRow {
  projectId: number
  startedAt: Date
  /** 32 hex digits. */
  sid: string
  release: string
  environment: string
  userKey: string | null
  status: SessionStatus
  errors: number
  /** Seconds. */
  duration: number | null
}

/** Stands for the user key of counted sessions that name nobody: it is part of their primary key. */
export const NOBODY = '0'.repeat(32)

/**
 * From the best to the worst. A session has the worst status that any report gave it, and the greatest duration and number of
 * errors: so these are the same in whatever order its reports come, and however often each of them does. Whose it is, its release
 * and its environment are one thing by the protocol, and stay as they were told first.
 */
const statuses: readonly SessionStatus[] = ['OK', 'EXITED', 'ERRORED', 'UNHANDLED', 'ABNORMAL', 'CRASHED']

/** Keeps what all reports of a session tell together. Returns what changed, for the rollups. */
export async function recordSessions(client: PoolClient, sessions: readonly SessionRow[]): Promise<SessionChange[]> {
  const joined = new Map<string, SessionRow>()
  for (const session of sessions) {
    const key = keyOf(session)
    const known = joined.get(key)
    joined.set(key, known ? join(known, session) : session)
  }
  if (joined.size === 0) return []
  // In the order of their keys, so that nodes that write the same ones wait for each other and do not deadlock.
  const rows = [...joined].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, session]) => session)
  const fresh = await insertNew(client, rows)
  const changes = rows.filter((_, index) => fresh.has(index)).map(began)
  const reported = rows.filter((_, index) => !fresh.has(index))
  return reported.length === 0 ? changes : [...changes, ...(await update(client, reported))]
}

function keyOf({ projectId, startedAt, sid }: SessionRow): string {
  return `${String(projectId).padStart(10, '0')} ${startedAt.toISOString()} ${sid}`
}

function join(one: SessionRow, other: SessionRow): SessionRow {
  return {
    ...one,
    userKey: one.userKey ?? other.userKey,
    status: statuses[Math.max(statuses.indexOf(one.status), statuses.indexOf(other.status))]!,
    errors: Math.max(one.errors, other.errors),
    duration: one.duration === null ? other.duration : Math.max(one.duration, other.duration ?? 0),
  }
}

function columnsOf(rows: readonly SessionRow[]): Buffer[] {
  const column = <T>(read: (row: SessionRow) => T) => rows.map(read)
  return [
    int4Array(column((row) => row.projectId)),
    timestamptzArray(column((row) => row.startedAt)),
    uuidArray(column((row) => row.sid)),
    textArray(column((row) => row.release)),
    textArray(column((row) => row.environment)),
    uuidArray(column((row) => row.userKey)),
    textArray(column((row) => row.status)),
    int4Array(column((row) => row.errors)),
    float8Array(column((row) => row.duration)),
  ]
}

const input = `unnest($1::int[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::int[], $9::float8[])
  WITH ORDINALITY AS input(project_id, started_at, sid, release, environment, user_key, status, errors, duration, position)`

/** The places of those that were not there. */
async function insertNew(client: PoolClient, rows: readonly SessionRow[]): Promise<Set<number>> {
  const { rows: fresh } = await client.query<{ position: number }>({
    name: 'insert-sessions',
    text: `WITH fresh AS (
             INSERT INTO session (project_id, started_at, sid, release, environment, user_key, status, errors, duration)
             SELECT project_id, started_at, sid, release, environment, user_key, status::"SessionStatus", errors, duration
             FROM ${input} ORDER BY position
             ON CONFLICT DO NOTHING
             RETURNING project_id, started_at, sid
           )
           SELECT position::int FROM ${input} JOIN fresh USING (project_id, started_at, sid)`,
    values: columnsOf(rows),
  })
  return new Set(fresh.map(({ position }) => position - 1))
}

/** Statements of their own, so that they see what others have committed while the one before waited for them. */
async function update(client: PoolClient, reported: readonly SessionRow[]): Promise<SessionChange[]> {
  const known = await lockKnown(client, reported)
  const changed = reported.flatMap((row, index) => {
    const before = known.get(index)!
    const after = join(before, { ...row, release: before.release, environment: before.environment })
    return isSame(before, after) ? [] : [{ before, after }]
  })
  if (changed.length === 0) return []
  await client.query({
    name: 'update-sessions',
    text: `INSERT INTO session (project_id, started_at, sid, release, environment, user_key, status, errors, duration)
           SELECT project_id, started_at, sid, release, environment, user_key, status::"SessionStatus", errors, duration
           FROM ${input} ORDER BY position
           ON CONFLICT (project_id, started_at, sid) DO UPDATE SET
             status = excluded.status, errors = excluded.errors, duration = excluded.duration, user_key = excluded.user_key`,
    values: columnsOf(changed.map(({ after }) => after)),
  })
  return changed.flatMap(changesOf)
}

/** Each by one look at its key, whatever the planner believes of a table that has just begun to grow. By their places in `rows`. */
async function lockKnown(client: PoolClient, rows: readonly SessionRow[]): Promise<Map<number, SessionRow>> {
  const { rows: found } = await client.query<
    Omit<SessionRow, 'projectId' | 'startedAt' | 'sid'> & { position: number }
  >({
    name: 'lock-sessions',
    text: `SELECT position::int, known.release, known.environment, known.user_key AS "userKey", known.status, known.errors, known.duration
           FROM ${keys} CROSS JOIN LATERAL (
             SELECT * FROM session WHERE session.project_id = key.project_id AND session.started_at = key.started_at
               AND session.sid = key.sid FOR NO KEY UPDATE
           ) AS known`,
    values: columnsOf(rows).slice(0, 3),
  })
  return new Map(
    found.map(({ position, ...known }) => {
      const { projectId, startedAt, sid } = rows[position - 1]!
      return [position - 1, { projectId, startedAt, sid, ...known }]
    }),
  )
}

const keys = `unnest($1::int[], $2::timestamptz[], $3::uuid[]) WITH ORDINALITY AS key(project_id, started_at, sid, position)`

function isSame(one: SessionRow, other: SessionRow): boolean {
  return (['userKey', 'status', 'errors', 'duration'] as const).every((name) => one[name] === other[name])
}

function began(session: SessionRow): SessionChange {
  const { projectId, startedAt, release, environment, userKey, duration } = session
  const more = { [outcomeOf(session)]: 1 }
  return { projectId, startedAt, release, environment, userKey: userKey ?? NOBODY, more, duration, earlier: null }
}

function changesOf({ before, after }: { before: SessionRow; after: SessionRow }): SessionChange[] {
  const { projectId, startedAt, release, environment } = after
  const [was, is] = [outcomeOf(before), outcomeOf(after)]
  const change = { projectId, startedAt, release, environment, userKey: after.userKey ?? NOBODY }
  const lengths = { duration: after.duration, earlier: before.duration }
  if (before.userKey === after.userKey)
    return [{ ...change, ...lengths, more: was === is ? {} : { [was]: -1, [is]: 1 } }]
  // It is now known whose it is: that person had it from the beginning, however it went by then.
  const none = { duration: null, earlier: null }
  return [
    { ...change, ...none, userKey: NOBODY, more: { [was]: -1 } },
    { ...change, ...lengths, more: { [is]: 1 } },
  ]
}
