import type pg from 'pg'
import { type DeliveryQueue, jobFor, type Queueable, queueable } from './delivery-job.ts'
import { type Pending, whoseTurn } from './matter.ts'

/** What deliveries are on: one subject, told by one notifier to one address. */
export interface Matter {
  notifier: string
  /** As `matterOf` writes it. */
  subject: string
}

/** Until the transaction ends nobody else decides what follows what on the matter. */
export async function lockMatter(client: pg.ClientBase, { notifier, subject }: Matter): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, hashtextextended($2, 0)))', [notifier, subject])
}

export interface Turn {
  superseded: string[]
  /** Null while another one is being sent, or where nothing is left. */
  next: string | null
  /** Whether a job was added that nobody was told of. */
  isQueued: boolean
}

/** Deliveries that one statement looks at. The first one decides nearly always. */
const AT_ONCE = 10

/**
 * Settles what is superseded on a matter that is locked, and queues the delivery whose turn it is if it waited for others.
 *
 * @param own the delivery that this node has the job of: no attempt at it is under way
 */
export async function advance(
  client: pg.ClientBase,
  queue: DeliveryQueue,
  { notifier, subject }: Matter,
  own: string | null,
): Promise<Turn> {
  const all: string[] = []
  for (;;) {
    const { rows } = await client.query<Pending>(PENDING, [notifier, subject, own, AT_ONCE])
    const { superseded, next } = whoseTurn(rows)
    if (superseded.length > 0) await client.query(SUPERSEDE, [superseded])
    all.push(...superseded)
    if (next === null && superseded.length === AT_ONCE) continue
    const waited = next === null ? undefined : (await client.query<Queueable>(END_WAIT, [next])).rows[0]
    if (waited) await queue.add(client, jobFor(waited))
    return { superseded: all, next, isQueued: waited !== undefined }
  }
}

/** A test is superseded by the next one, so that none waits for what was wrong before. */
const PENDING = `
  SELECT
    d.id,
    d.action,
    d.sending_since IS NOT NULL AND d.id IS DISTINCT FROM $3::uuid AS "isSending",
    d.may_have_arrived OR d.sending_since IS NOT NULL AS "mayHaveArrived",
    EXISTS (
      SELECT FROM delivery later
      WHERE later.notifier = $1 AND later.subject = $2 AND later.state IN ('PENDING', 'DELIVERED', 'SUPERSEDED')
        AND later.sequence > d.sequence
        AND (
          later.action = 'RESOLVE'
          OR d.notification->>'test' = 'true' AND later.notification->>'test' = 'true'
        )
    ) AS "isResolved",
    CASE WHEN d.action <> 'RESOLVE' THEN 'NONE' ELSE (
      SELECT CASE
        WHEN count(*) = 0 THEN 'NONE'
        WHEN bool_or(older.state = 'DELIVERED' OR older.may_have_arrived OR older.sending_since IS NOT NULL) THEN 'ARRIVED'
        ELSE 'NOT_ARRIVED'
      END
      FROM delivery older
      WHERE older.notifier = $1 AND older.subject = $2 AND older.sequence < d.sequence AND older.sequence > coalesce((
        SELECT max(resolved.sequence) FROM delivery resolved
        WHERE resolved.notifier = $1 AND resolved.subject = $2 AND resolved.state = 'DELIVERED'
          AND resolved.action = 'RESOLVE' AND resolved.sequence < d.sequence
      ), 0)
    ) END AS older
  FROM delivery d
  WHERE d.notifier = $1 AND d.subject = $2 AND d.state = 'PENDING'
  ORDER BY d.sequence
  LIMIT $4`

const SUPERSEDE = `
  UPDATE delivery
  SET state = 'SUPERSEDED', next_attempt_at = NULL, postponed_since = NULL, settled_at = now(),
      may_have_arrived = may_have_arrived OR sending_since IS NOT NULL, sending_since = NULL
  WHERE id = ANY($1::uuid[]) AND state = 'PENDING'`

const END_WAIT = `
  UPDATE delivery SET next_attempt_at = now()
  WHERE id = $1 AND state = 'PENDING' AND next_attempt_at IS NULL
  RETURNING ${queueable}`
