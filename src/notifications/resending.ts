import type { Database } from '../storage/database.ts'
import { type DeliveryQueue, jobFor, type Queueable, queueable } from './delivery-job.ts'

/** Deliveries that one transaction queues. */
const AT_ONCE = 500

/** Queues a delivery that was given up, with all its attempts. False where there is none. */
export async function resendOne(database: Database, queue: DeliveryQueue, id: string): Promise<boolean> {
  return (await requeue(database, queue, 'SELECT $1::uuid', [id])) === 1
}

/** Queues all that were given up for a notifier until now; answers how many. */
export async function resendAll(database: Database, queue: DeliveryQueue, notifier: string): Promise<number> {
  const { rows } = await database.pool.query<{ now: string }>('SELECT now()::text AS now')
  let count = 0
  for (;;) {
    // What is given up again meanwhile is not sent a second time.
    const queued = await requeue(database, queue, OF_NOTIFIER, [notifier, rows[0]?.now, AT_ONCE])
    count += queued
    if (queued < AT_ONCE) return count
  }
}

function requeue(database: Database, queue: DeliveryQueue, which: string, values: unknown[]): Promise<number> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<Queueable>(
      `${REQUEUE} WHERE state = 'DEAD' AND id IN (${which}) ${RETURNING}`,
      values,
    )
    if (rows.length > 0) await queue.add(client, ...rows.map((delivery) => jobFor(delivery)))
    return rows.length
  })
}

const OF_NOTIFIER = `
  SELECT id FROM delivery
  WHERE state = 'DEAD' AND notifier = $1 AND settled_at <= $2::timestamptz
  ORDER BY sequence LIMIT $3
  FOR UPDATE SKIP LOCKED`

const REQUEUE = `
  UPDATE delivery
  SET state = 'PENDING', attempts = 0, last_error = NULL, queued_at = now(), next_attempt_at = now(),
      postponed_since = NULL, settled_at = NULL`

const RETURNING = `RETURNING ${queueable}`
