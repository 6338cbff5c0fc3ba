import type { PoolClient } from 'pg'
import { int4Array, textArray, timestamptzArray, uuidArray } from '../storage/array-parameter.ts'
import type { SessionChange } from './session-changes.ts'

/** Sessions that the SDK counted itself. */
export interface SessionCountRow {
  projectId: number
  startedAt: Date
  release: string
  environment: string
  /** 32 hex digits; `NOBODY` where the SDK does not say. */
  userKey: string
  exited: number
  errored: number
  abnormal: number
  unhandled: number
  crashed: number
  /** Identifies the envelope it came in, so that what came in it counts once; 32 hex digits. Null: nothing does. */
  receipt: string | null
}

/** What the columns hold; sums stay there. */
const MOST = 2_147_483_647
const outcomes = ['exited', 'errored', 'abnormal', 'unhandled', 'crashed'] as const

/**
 * Adds counted sessions up, those of each list once, if it has a receipt. Returns what changed, for the rollups.
 *
 * @param lists what came together in one envelope
 */
export async function recordSessionCounts(
  client: PoolClient,
  lists: readonly (readonly SessionCountRow[])[],
  now: Date,
): Promise<SessionChange[]> {
  const counts = await withoutRepeats(client, lists, now)
  const sums = new Map<string, SessionCountRow>()
  for (const count of counts) {
    const { projectId, startedAt, release, environment, userKey } = count
    const key = `${projectId} ${startedAt.getTime()} ${userKey} ${environment}\n${release}`
    const sum = sums.get(key)
    if (!sum) sums.set(key, { ...count })
    else for (const outcome of outcomes) sum[outcome] = Math.min(sum[outcome] + count[outcome], MOST)
  }
  if (sums.size === 0) return []
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)
  await add(client, rows)
  return rows.map(({ receipt: _, projectId, startedAt, release, environment, userKey, ...more }) => {
    return { projectId, startedAt, release, environment, userKey, more, duration: null, earlier: null }
  })
}

async function withoutRepeats(
  client: PoolClient,
  lists: readonly (readonly SessionCountRow[])[],
  now: Date,
): Promise<SessionCountRow[]> {
  const receipts = new Map<string, { projectId: number; receipt: string }>()
  for (const { projectId, receipt } of lists.flat()) {
    if (receipt !== null) receipts.set(`${projectId} ${receipt}`, { projectId, receipt })
  }
  if (receipts.size === 0) return lists.flat()
  const sorted = [...receipts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
  const { rows } = await client.query<{ key: string }>({
    name: 'keep-session-receipts',
    text: `INSERT INTO session_receipt (project_id, hash, received_at)
           SELECT *, $3 FROM unnest($1::int[], $2::uuid[]) ON CONFLICT DO NOTHING
           RETURNING project_id || ' ' || replace(hash::text, '-', '') AS key`,
    values: [int4Array(sorted.map(({ projectId }) => projectId)), uuidArray(sorted.map(({ receipt }) => receipt)), now],
  })
  const fresh = new Set(rows.map(({ key }) => key))
  return lists.flatMap((list) => {
    const taken = list.filter(({ projectId, receipt }) => receipt === null || fresh.has(`${projectId} ${receipt}`))
    for (const { projectId, receipt } of list) fresh.delete(`${projectId} ${receipt}`)
    return taken
  })
}

async function add(client: PoolClient, rows: readonly SessionCountRow[]): Promise<void> {
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
