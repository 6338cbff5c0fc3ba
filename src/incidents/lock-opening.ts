import type pg from 'pg'

/** Any number that no other lock of two numbers has. */
const OPENING = 7_262

/** Waits until nobody else opens an incident of these projects, up to the end of the transaction. */
export async function lockOpening(client: pg.ClientBase, projectIds: readonly number[]): Promise<void> {
  for (const projectId of [...new Set(projectIds)].sort((one, other) => one - other))
    await client.query('SELECT pg_advisory_xact_lock($1, $2)', [OPENING, projectId])
}
