import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import { type DeliveryQueue, jobFor, type Queueable, queueable } from './delivery-job.ts'

const DAYS_KEPT = 30
/** Milliseconds between two rounds. */
const EVERY = 3_600_000
/** Deliveries that one statement deletes, and that one looks at, so that none takes long. */
const DELETED_AT_ONCE = 5_000
const SEARCHED_AT_ONCE = 500
/** Minutes for which a delivery is overdue before anybody wonders where its job is. */
const OVERDUE = 5

export interface CleanUpOptions {
  database: Database
  queue: DeliveryQueue
  log: Log
  /** Hears after deliveries were changed or deleted. */
  changed(): void
}

/**
 * At once and then every hour: deletes deliveries that were settled a month ago, and queues those whose jobs were lost, as
 * they are where a database was restored without its schema `jobs`.
 */
export function keepClean(options: CleanUpOptions): { stop(): void } {
  const { log } = options
  let isStopped = false
  const round = async () => {
    try {
      await forgetOld(options)
      const found = await queueLost(options)
      if (found > 0) log.warn({ deliveries: found }, 'deliveries without a job were queued again')
    } catch (error) {
      if (!isStopped) log.error({ err: error }, 'deliveries not cleaned up')
    }
  }
  const timer = setInterval(round, EVERY)
  round()
  return {
    stop() {
      isStopped = true
      clearInterval(timer)
    },
  }
}

async function forgetOld({ database, changed }: CleanUpOptions): Promise<void> {
  for (;;) {
    const { rowCount } = await database.pool.query(FORGET, [DAYS_KEPT, DELETED_AT_ONCE])
    if (rowCount) changed()
    if (rowCount !== DELETED_AT_ONCE) break
  }
}

async function queueLost({ database, queue, changed }: CleanUpOptions): Promise<number> {
  let after = '0'
  let found = 0
  for (;;) {
    const { last, lost, seen } = await database.transaction(async (client) => {
      const { rows } = await client.query<{ id: string; sequence: string }>(OVERDUE_ONES, [
        OVERDUE,
        after,
        SEARCHED_AT_ONCE,
      ])
      const without = await queue.withoutJob(
        client,
        'delivery',
        rows.map(({ id }) => id),
      )
      const lost = await client.query<Queueable>(REQUEUE, [without])
      if (lost.rows.length > 0) await queue.add(client, ...lost.rows.map((delivery) => jobFor(delivery)))
      return { last: rows.at(-1)?.sequence ?? after, lost: lost.rows.length, seen: rows.length }
    })
    after = last
    found += lost
    if (lost > 0) changed()
    if (seen < SEARCHED_AT_ONCE) break
  }
  if (found > 0) queue.wake()
  return found
}

const FORGET = `
  DELETE FROM delivery
  WHERE id IN (SELECT id FROM delivery WHERE settled_at < now() - $1 * interval '1 day' LIMIT $2)`

/** Locked, so that two nodes do not queue the same. Those that wait for an older one have no job, and are left to it. */
const OVERDUE_ONES = `
  SELECT id, sequence FROM delivery
  WHERE state = 'PENDING' AND next_attempt_at < now() - $1 * interval '1 minute' AND sequence > $2::bigint
  ORDER BY sequence LIMIT $3
  FOR UPDATE SKIP LOCKED`

const REQUEUE = `
  UPDATE delivery SET next_attempt_at = now()
  WHERE id = ANY($1::uuid[]) AND state = 'PENDING'
  RETURNING ${queueable}`
