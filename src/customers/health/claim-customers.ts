import type pg from 'pg'

/** Customers that are scored together. */
export const PAGE = 200
/** Milliseconds after which others take over what a node has not finished, and a scorer that failed is asked again. */
const CLAIMED_FOR = 60_000

/** A customer who is to be scored, as they were when this node took them up. */
export interface DueCustomer {
  id: string
  projectId: number
  key: string
  name: string
  firstSeen: Date
  version: number
}

/** Takes up the customers that have waited longest: nobody else does for a while. */
export async function claimCustomers(pool: pg.Pool, now: Date): Promise<DueCustomer[]> {
  const { rows } = await pool.query<DueCustomer>({
    name: 'claim-customers',
    text: `
      WITH due AS (SELECT id FROM customer WHERE due_at <= $1 ORDER BY due_at LIMIT ${PAGE} FOR NO KEY UPDATE SKIP LOCKED)
      UPDATE customer SET due_at = $2 FROM due WHERE customer.id = due.id
      RETURNING customer.id, project_id AS "projectId", key, name, first_seen AS "firstSeen", version`,
    values: [now, new Date(now.getTime() + CLAIMED_FOR)],
  })
  return rows
}
