import type { Database } from '../storage/database.ts'
import type { Job, Queue } from '../storage/jobs.ts'
import { nextStep, type Step } from './next-step.ts'
import type { Notifiers } from './notifiers.ts'
import type { Patience } from './patience.ts'
import { revive, storableJson, storableText } from './stored-json.ts'

type DeliveryJob = { delivery: string }

/** What attempts need. */
export interface Sending {
  database: Database
  notifiers: Notifiers
  queue: Queue<DeliveryJob>
  patience: Patience
}

const LONGEST_ERROR = 2_000

/**
 * One attempt at a delivery. Between sending and keeping what came of it the process may die; then the job comes back and
 * it is sent again, which the receiver can tell by the key.
 */
export async function attempt(job: Job<DeliveryJob>, sending: Sending): Promise<void> {
  const { database, notifiers, patience, queue } = sending
  const { rows } = await database.pool.query(FIND, [job.data.delivery])
  if (rows.length === 0) return
  const { id, key, notifier, notification, attempts, waited } = rows[0]
  const work = { attempt: attempts + 1, idempotencyKey: key }
  const outcome = await notifiers.notify(notifier, revive(notification), work)
  const step = nextStep(outcome, { attempts, waited }, patience, Math.random())

  await database.transaction(async (client) => {
    const isOurs = await job.end(client)
    // Whoever took the job from us makes an attempt too and says what follows, except that what has arrived has arrived.
    if (!isOurs && step.state !== 'DELIVERED') return
    const { rowCount } = await client.query(KEEP, [id, ...keptOf(step)])
    if (rowCount === 1 && step.state === 'PENDING') await queue.add(client, job.data, step.pause)
  })
  if (step.state === 'PENDING') queue.wake(step.pause)
}

function keptOf(step: Step): unknown[] {
  const error = step.state === 'DELIVERED' ? null : storableText(step.error.slice(0, LONGEST_ERROR))
  const receipt = step.state === 'DELIVERED' ? storableJson(step.receipt) : null
  return [step.state, step.counted ? 1 : 0, error, receipt, step.state === 'PENDING' ? step.pause : null]
}

const FIND = `
  SELECT id, key, notifier, notification, attempts, extract(epoch FROM now() - queued_at)::float8 AS waited
  FROM delivery
  WHERE id = $1 AND state = 'PENDING'`

/** An attempt that succeeds leaves the error of the one before it. */
const KEEP = `
  UPDATE delivery
  SET state = $2::"DeliveryState",
      attempts = attempts + $3,
      last_error = coalesce($4, last_error),
      receipt = $5::jsonb,
      next_attempt_at = now() + $6::float8 * interval '1 second',
      settled_at = CASE WHEN $2 = 'PENDING' THEN NULL ELSE now() END
  WHERE id = $1 AND state = 'PENDING'`
