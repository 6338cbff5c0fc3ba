import type { Database } from '../storage/database.ts'

/** What waits for one notifier. */
export interface Backlog {
  notifier: string
  deliveries: number
  /** Since the oldest one was queued. */
  oldestSeconds: number
}

/** Answered from an index alone. */
export async function readBacklog(database: Pick<Database, 'pool'>): Promise<Backlog[]> {
  const { rows } = await database.pool.query<Backlog>(`
    SELECT notifier, count(*)::int AS deliveries,
      greatest(extract(epoch FROM now() - min(queued_at)), 0)::float8 AS "oldestSeconds"
    FROM delivery WHERE state = 'PENDING' GROUP BY notifier`)
  return rows
}
