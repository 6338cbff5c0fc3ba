import type pg from 'pg'
import { float8Array, int4Array, textArray, timestamptzArray, uuidArray } from '../storage/array-parameter.ts'
import { type SessionOutcome, sessionOutcomes } from './session-outcome.ts'

/** What became different about sessions, as rollups have to hear of it. */
export interface SessionChange {
  projectId: number
  startedAt: Date
  release: string
  environment: string
  /** 32 hex digits; `NOBODY` where nobody is named. */
  userKey: string
  /** How many more there are of each outcome; fewer where an update moved a session to another one. */
  more: Readonly<Partial<Record<SessionOutcome, number>>>
  /** Seconds that it is now known to have lasted, and that it was known to have lasted before. */
  duration: number | null
  earlier: number | null
}

/** Stands for a length that is not known. */
export const UNKNOWN = -1

/** SQL: changes that are not in the rollups yet, one by one. */
export const WAITING_CHANGES = `session_change AS batch,
  unnest(ats, environments, releases, user_keys, ${sessionOutcomes.map((outcome) => `batch.${outcome}`).join(', ')})
    AS change(at, environment, release, user_key, ${sessionOutcomes.join(', ')})`

/** Changes in one row: those who fold take a few rows at once, and no part of one. */
const MOST = 500

/** Leaves changes to be put into the rollups. */
export async function leaveSessionChanges(client: pg.ClientBase, changes: readonly SessionChange[]): Promise<void> {
  const byProject = Map.groupBy(changes, ({ projectId }) => projectId)
  for (const [projectId, ofProject] of [...byProject].sort(([one], [other]) => one - other)) {
    for (let start = 0; start < ofProject.length; start += MOST)
      await leave(client, projectId, ofProject.slice(start, start + MOST))
  }
}

async function leave(client: pg.ClientBase, projectId: number, changes: readonly SessionChange[]): Promise<void> {
  const column = <T>(read: (change: SessionChange) => T) => changes.map(read)
  await client.query({
    name: 'leave-session-changes',
    text: `INSERT INTO session_change (project_id, ats, releases, environments, user_keys, durations, earlier, ${sessionOutcomes.join(', ')})
           VALUES ($1, $2::timestamptz[], $3::text[], $4::text[], $5::uuid[], $6::float8[], $7::float8[],
                   $8::int[], $9::int[], $10::int[], $11::int[], $12::int[], $13::int[])`,
    values: [
      projectId,
      timestamptzArray(column(({ startedAt }) => startedAt)),
      textArray(column(({ release }) => release)),
      textArray(column(({ environment }) => environment)),
      uuidArray(column(({ userKey }) => userKey)),
      float8Array(column(({ duration }) => duration ?? UNKNOWN)),
      float8Array(column(({ earlier }) => earlier ?? UNKNOWN)),
      ...sessionOutcomes.map((outcome) => int4Array(column(({ more }) => more[outcome] ?? 0))),
    ],
  })
}
