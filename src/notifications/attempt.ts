import type { Log } from '../log.ts'
import type { WarningLevel } from '../plugin/contract/detector.ts'
import type { Database } from '../storage/database.ts'
import type { Job } from '../storage/jobs.ts'
import { type DeliveryJob, type DeliveryQueue, jobFor } from './delivery-job.ts'
import { nextStep, type Step } from './next-step.ts'
import type { Notifiers } from './notifiers.ts'
import type { Patience } from './patience.ts'
import { revive, storableJson, storableText } from './stored-json.ts'
import { advance, lockMatter, type Matter, type Turn } from './turns.ts'

/** What came of an attempt, or of a delivery that needs none any more. */
export type DeliveryOutcome = 'delivered' | 'failed' | 'postponed' | 'dead' | 'superseded'

/** What attempts need. */
export interface Sending {
  database: Database
  notifiers: Notifiers
  queue: DeliveryQueue
  patience: Patience
  log: Log
  onOutcome(notifier: string, outcome: DeliveryOutcome): void
}

/** A delivery whose turn it is. */
interface Due extends Matter {
  id: string
  key: string
  notification: unknown
  level: WarningLevel
  attempts: number
  postponed: number
}

const LONGEST_ERROR = 2_000

/**
 * One attempt at a delivery, if it is its turn. Between sending and keeping what came of it the process may die; then the
 * job comes back and it is sent again, which the receiver can tell by the key.
 */
export async function attempt(job: Job<DeliveryJob>, sending: Sending): Promise<void> {
  const { notifiers, patience, queue, log } = sending
  const due = await begin(job, sending)
  if (due === null) return
  const { id, notifier } = due
  const notification = revive(due.notification)
  const work = { attempt: due.attempts + 1, idempotencyKey: due.key }
  const outcome = await notifiers.notify(notifier, notification, work)
  const step = nextStep(outcome, due, patience, Math.random())
  if (step.state === 'PENDING' && step.postponed && step.holdBack !== null) queue.hold(notifier, step.holdBack)

  if (!(await keep(job, due, step, sending))) return
  sending.onOutcome(notifier, outcomeOf(step))
  if (step.state === 'DEAD')
    log.error(
      { notifier, delivery: id, subject: notification.subject, lastError: step.error },
      'a notification was given up',
    )
}

/** Null where it is settled already, or others come before it. */
async function begin(job: Job<DeliveryJob>, sending: Sending): Promise<Due | null> {
  const { database, queue } = sending
  const id = job.data.delivery
  const begun = await database.transaction(async (client) => {
    const matter = (await client.query<Matter>(FIND, [id])).rows[0]
    if (matter === undefined) return null
    await lockMatter(client, matter)
    const turn = await advance(client, queue, matter, id)
    if (turn.next === id) return { turn, matter, due: (await client.query<Due>(TAKE, [id])).rows[0] ?? null }
    if (await job.end(client)) await client.query(WAIT, [id])
    return { turn, matter, due: null }
  })
  if (begun === null) return null
  tellOf(begun.turn, begun.matter, sending)
  return begun.due
}

/** False where another node has taken the job meanwhile and says what follows. */
async function keep(job: Job<DeliveryJob>, due: Due, step: Step, sending: Sending): Promise<boolean> {
  const { database, queue } = sending
  const { id } = due
  const turn = await database.transaction(async (client) => {
    const isOurs = await job.end(client)
    // What has arrived has arrived, whoever has the job.
    if (!isOurs && step.state !== 'DELIVERED') return null
    await lockMatter(client, due)
    const { rowCount } = await client.query(KEEP, [id, ...keptOf(step)])
    if (rowCount === 0) return null
    const turn = await advance(client, queue, due, null)
    if (step.state === 'PENDING' && !turn.superseded.includes(id)) await queue.add(client, jobFor(due, step.pause))
    return turn
  })
  if (turn === null) return false
  tellOf(turn, due, sending)
  if (step.state === 'PENDING') queue.wake(step.pause)
  return true
}

function tellOf({ superseded, isQueued }: Turn, { notifier }: Matter, { queue, onOutcome }: Sending): void {
  for (const _ of superseded) onOutcome(notifier, 'superseded')
  if (isQueued) queue.wake()
}

function keptOf(step: Step): unknown[] {
  const isDelivered = step.state === 'DELIVERED'
  const postponed = !isDelivered && step.postponed
  return [
    step.state,
    postponed,
    isDelivered ? null : storableText(step.error.slice(0, LONGEST_ERROR)),
    isDelivered ? storableJson(step.receipt) : null,
    step.state === 'PENDING' ? step.pause : null,
    'mayHaveArrived' in step && step.mayHaveArrived,
  ]
}

function outcomeOf(step: Step): DeliveryOutcome {
  if (step.state === 'DELIVERED') return 'delivered'
  if (step.state === 'DEAD') return 'dead'
  return step.postponed ? 'postponed' : 'failed'
}

const FIND = "SELECT notifier, subject FROM delivery WHERE id = $1 AND state = 'PENDING'"

/** Where an attempt was under way, it was cut off. */
const TAKE = `
  UPDATE delivery
  SET may_have_arrived = may_have_arrived OR sending_since IS NOT NULL, sending_since = now()
  WHERE id = $1 AND state = 'PENDING'
  RETURNING id, key, notifier, subject, notification, notification->>'level' AS level, attempts,
    coalesce(extract(epoch FROM now() - postponed_since), 0)::float8 AS postponed`

/** Without a job, until an older one is settled. */
const WAIT = `
  UPDATE delivery
  SET next_attempt_at = NULL, may_have_arrived = may_have_arrived OR sending_since IS NOT NULL, sending_since = NULL
  WHERE id = $1 AND state = 'PENDING'`

/** An attempt that succeeds leaves the error of the one before it. One that arrived did so even where another node gave up. */
const KEEP = `
  UPDATE delivery
  SET state = $2::"DeliveryState",
      attempts = attempts + CASE WHEN $3::boolean THEN 0 ELSE 1 END,
      postponed_since = CASE WHEN $3 THEN coalesce(postponed_since, now()) END,
      last_error = coalesce($4, last_error),
      receipt = $5::jsonb,
      next_attempt_at = now() + $6::float8 * interval '1 second',
      may_have_arrived = may_have_arrived OR $7,
      sending_since = NULL,
      settled_at = CASE WHEN $2 = 'PENDING' THEN NULL ELSE now() END
  WHERE id = $1 AND (state = 'PENDING' OR $2 = 'DELIVERED' AND state IN ('DEAD', 'SUPERSEDED'))`
