import type pg from 'pg'

/** Any numbers will do, as long as every node takes the same ones. */
const purposes = {
  series: 7_206_021,
  rollups: 7_206_022,
  sessions: 7_206_023,
  usage: 7_206_024,
  customers: 7_206_025,
} as const
export type LockPurpose = keyof typeof purposes

/** Waits until nobody else does this with the project, and keeps everybody else from it until the transaction's end. */
export async function lockProject(client: pg.ClientBase, purpose: LockPurpose, projectId: number): Promise<void> {
  await client.query({
    name: 'lock-project',
    text: 'SELECT pg_advisory_xact_lock($1::int, $2::int)',
    values: [purposes[purpose], projectId],
  })
}

/** The same without waiting: whether it was free. */
export async function tryLockProject(client: pg.ClientBase, purpose: LockPurpose, projectId: number): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>({
    name: 'try-lock-project',
    text: 'SELECT pg_try_advisory_xact_lock($1::int, $2::int) AS locked',
    values: [purposes[purpose], projectId],
  })
  return rows[0]!.locked
}
