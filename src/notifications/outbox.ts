import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Bus } from '../bus/notice.ts'
import type { Log } from '../log.ts'
import type { Notification } from '../plugin/contract/notifier.ts'
import type { Database } from '../storage/database.ts'
import type { Jobs } from '../storage/jobs.ts'
import { timeKey } from '../storage/time-key.ts'
import { attempt } from './attempt.ts'
import { keepForgetting } from './forget.ts'
import type { Notifiers } from './notifiers.ts'
import { type Patience, usualPatience } from './patience.ts'
import { storableJson, storableText } from './stored-json.ts'

/** Notifications on their way: what was posted is delivered at least once, whatever happens to this process. */
export interface Outbox {
  /**
   * Posts a notification; answers the id of its delivery, or of the one that the key stands for already.
   *
   * @param client posts as part of its transaction; `wake` after the commit sends at once, else it takes some seconds
   */
  post(posting: Posting, client?: pg.ClientBase): Promise<string>
  wake(): void
  /** Sends one that was given up again, with all its attempts. False where there is none. */
  resend(id: string): Promise<boolean>
  /** Forgets one that was given up. False where there is none. */
  discard(id: string): Promise<boolean>
  /** Resolves when the first attempt has ended, whatever came of it, or after so many milliseconds. */
  untilAttempted(id: string, withinMs: number): Promise<void>
  /** Nobody waits for attempts any more. */
  close(): void
}

export interface Posting {
  /** Whoever posts twice under one key posts once. */
  key: string
  notifier: string
  notification: Notification
}

export interface OutboxOptions {
  database: Database
  jobs: Jobs
  bus: Bus
  log: Log
  notifiers: Notifiers
  patience?: Partial<Patience>
}

/** Notifications that one node sends at the same time. */
const AT_ONCE = 10
/** Milliseconds after which whoever waits looks without having heard: the attempt may be another node's. */
const LOOK_AGAIN = 1_000

export async function openOutbox({ database, jobs, bus, log, notifiers, patience }: OutboxOptions): Promise<Outbox> {
  const queue = await jobs.queue<{ delivery: string }>('deliveries')
  const tell = () => bus.publish([{ kind: 'deliveries' }])
  const sending = { database, notifiers, queue, patience: { ...usualPatience, ...patience } }
  /** Emits the id of a delivery when an attempt at it has ended here. */
  const attempts = new EventEmitter().setMaxListeners(0)
  queue.work(AT_ONCE, async (job) => {
    await attempt(job, sending)
    attempts.emit(job.data.delivery)
    tell()
  })
  const closing = new AbortController()
  const forgetting = keepForgetting(database, log)

  async function insert(client: pg.ClientBase, { key, notifier, notification }: Posting) {
    const { subject } = notification
    const values = [timeKey(new Date()), key, notifier, storableText(subject), storableJson(notification)]
    const { rows } = await client.query<{ id: string }>(INSERT, values)
    if (rows[0]) await queue.add(client, { delivery: rows[0].id })
    const known = rows[0] ?? (await client.query('SELECT id FROM delivery WHERE key = $1', [key])).rows[0]
    return { id: known.id as string, isNew: rows.length === 1 }
  }

  function wake() {
    queue.wake()
    tell()
  }

  return {
    async post(posting, client) {
      if (client) return (await insert(client, posting)).id
      const { id, isNew } = await database.transaction((own) => insert(own, posting))
      if (isNew) wake()
      return id
    },
    wake,
    async resend(id) {
      const isDead = await database.transaction(async (client) => {
        const { rowCount } = await client.query(RESEND, [id])
        if (rowCount === 1) await queue.add(client, { delivery: id })
        return rowCount === 1
      })
      if (isDead) wake()
      return isDead
    },
    async discard(id) {
      const { rowCount } = await database.pool.query("DELETE FROM delivery WHERE id = $1 AND state = 'DEAD'", [id])
      if (rowCount === 1) tell()
      return rowCount === 1
    },
    async untilAttempted(id, withinMs) {
      const late = AbortSignal.any([AbortSignal.timeout(withinMs), closing.signal])
      for (;;) {
        const ended = new AbortController()
        const end = () => ended.abort()
        attempts.once(id, end)
        const { rowCount } = await database.pool.query(UNATTEMPTED, [id])
        const isOver = rowCount === 0 || late.aborted
        const signal = AbortSignal.any([ended.signal, late])
        if (!isOver) await sleep(LOOK_AGAIN, undefined, { signal }).catch(() => {})
        attempts.off(id, end)
        if (isOver) return
      }
    },
    close() {
      forgetting.stop()
      closing.abort()
    },
  }
}

const INSERT = `
  INSERT INTO delivery (id, key, notifier, subject, notification, created_at, queued_at, next_attempt_at)
  VALUES ($1, $2, $3, $4, $5::jsonb, now(), now(), now())
  ON CONFLICT (key) DO NOTHING
  RETURNING id`

const RESEND = `
  UPDATE delivery
  SET state = 'PENDING', attempts = 0, last_error = NULL, queued_at = now(), next_attempt_at = now(), settled_at = NULL
  WHERE id = $1 AND state = 'DEAD'`

const UNATTEMPTED = `
  SELECT FROM delivery WHERE id = $1 AND state = 'PENDING' AND attempts = 0 AND last_error IS NULL`
