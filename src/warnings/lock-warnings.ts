import type pg from 'pg'

/** Any number that no other lock of two numbers has. */
const WARNINGS = 7_261

/** Waits until nobody else changes the project's warnings, up to the end of the transaction. */
export async function lockWarnings(client: pg.PoolClient, projectId: number): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1, $2)', [WARNINGS, projectId])
}
