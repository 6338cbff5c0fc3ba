import type { PoolClient } from 'pg'
import {
  float8Array,
  int4Array,
  int8Array,
  textArray,
  timestamptzArray,
  uuidArray,
} from '../storage/array-parameter.ts'

/** One update of a session. */
export interface SessionRow {
  projectId: number
  startedAt: Date
  /** 32 hex digits. */
  sid: string
  release: string
  environment: string
  userKey: string | null
  status: 'OK' | 'EXITED' | 'ERRORED' | 'UNHANDLED' | 'ABNORMAL' | 'CRASHED'
  errors: number
  /** Seconds. */
  duration: number | null
  /** The update with the highest one holds. */
  sequence: number
}

/** Stands for the user key of counted sessions that name nobody: it is part of their primary key. */
export const NOBODY = '0'.repeat(32)

/** Sessions that the SDK counted itself. */
export interface SessionCountRow {
  projectId: number
  startedAt: Date
  release: string
  environment: string
  userKey: string
  exited: number
  errored: number
  abnormal: number
  unhandled: number
  crashed: number
}

/** Keeps the newest state of each session; updates may come in any order and more than once. */
export async function recordSessions(client: PoolClient, sessions: SessionRow[]): Promise<void> {
  const newest = new Map<string, SessionRow>()
  for (const session of sessions) {
    const key = `${session.projectId} ${session.startedAt.getTime()} ${session.sid}`
    const known = newest.get(key)
    if (!known || session.sequence >= known.sequence) newest.set(key, session)
  }
  if (newest.size === 0) return
  const rows = [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, session]) => session)
  const column = <T>(read: (row: SessionRow) => T) => rows.map(read)
  await client.query({
    name: 'record-sessions',
    text: `INSERT INTO session AS s (project_id, started_at, sid, release, environment, user_key, status, errors, duration, sequence)
           SELECT project_id, started_at, sid, release, environment, user_key, status::"SessionStatus", errors, duration, sequence
           FROM unnest($1::int[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::int[], $9::float8[], $10::bigint[])
             AS t(project_id, started_at, sid, release, environment, user_key, status, errors, duration, sequence)
           ON CONFLICT (project_id, started_at, sid) DO UPDATE SET
             status = excluded.status, errors = greatest(s.errors, excluded.errors),
             duration = coalesce(excluded.duration, s.duration), user_key = coalesce(excluded.user_key, s.user_key),
             sequence = excluded.sequence
           WHERE excluded.sequence >= s.sequence`,
    values: [
      int4Array(column((row) => row.projectId)),
      timestamptzArray(column((row) => row.startedAt)),
      uuidArray(column((row) => row.sid)),
      textArray(column((row) => row.release)),
      textArray(column((row) => row.environment)),
      uuidArray(column((row) => row.userKey)),
      textArray(column((row) => row.status)),
      int4Array(column((row) => row.errors)),
      float8Array(column((row) => row.duration)),
      int8Array(column((row) => row.sequence)),
    ],
  })
}

/** What the columns hold; sums stay there. */
const MOST = 2_147_483_647
const outcomes = ['exited', 'errored', 'abnormal', 'unhandled', 'crashed'] as const

/** Adds counted sessions up. They carry no id, so one that an SDK sends twice counts twice. */
export async function recordSessionCounts(client: PoolClient, counts: SessionCountRow[]): Promise<void> {
  const sums = new Map<string, SessionCountRow>()
  for (const count of counts) {
    const key = JSON.stringify([count.projectId, count.startedAt, count.release, count.environment, count.userKey])
    const sum = sums.get(key)
    if (!sum) sums.set(key, { ...count })
    else for (const outcome of outcomes) sum[outcome] = Math.min(sum[outcome] + count[outcome], MOST)
  }
  if (sums.size === 0) return
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)
  const column = <T>(read: (row: SessionCountRow) => T) => rows.map(read)
  await client.query({
    name: 'record-session-counts',
    text: `INSERT INTO session_count AS c (project_id, started_at, release, environment, user_key, ${outcomes.join(', ')})
           SELECT * FROM unnest($1::int[], $2::timestamptz[], $3::text[], $4::text[], $5::uuid[], $6::int[], $7::int[], $8::int[], $9::int[], $10::int[])
           ON CONFLICT (project_id, started_at, release, environment, user_key) DO UPDATE SET
             ${outcomes.map((outcome) => `${outcome} = least(c.${outcome}::bigint + excluded.${outcome}, ${MOST})::int`).join(', ')}`,
    values: [
      int4Array(column((row) => row.projectId)),
      timestamptzArray(column((row) => row.startedAt)),
      textArray(column((row) => row.release)),
      textArray(column((row) => row.environment)),
      uuidArray(column((row) => row.userKey)),
      ...outcomes.map((outcome) => int4Array(column((row) => row[outcome]))),
    ],
  })
}
