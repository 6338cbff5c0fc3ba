import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Bus } from '../bus/notice.ts'
import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import type { Jobs } from '../storage/jobs.ts'
import { attempt, type DeliveryOutcome } from './attempt.ts'
import { type Backlog, readBacklog } from './backlog.ts'
import { keepClean } from './clean-up.ts'
import type { DeliveryJob } from './delivery-job.ts'
import type { Notifiers } from './notifiers.ts'
import { type Patience, usualPatience } from './patience.ts'
import { checkKey, insert, type Posting } from './posting.ts'
import { resendAll, resendOne } from './resending.ts'

/** Notifications on their way: what was posted is delivered at least once, whatever happens to this process. */
export interface Outbox {
  /**
   * Posts a notification; answers the id of its delivery, or of the one that the key stands for already. Throws a
   * `TypeError` where the key is none.
   *
   * @param client posts as part of its transaction; `wake` after the commit sends at once, else it takes some seconds
   */
  post(posting: Posting, client?: pg.ClientBase): Promise<string>
  wake(): void
  /** Sends one that was given up again, with all its attempts. False where there is none. */
  resend(id: string): Promise<boolean>
  /** Sends all that were given up for this notifier again; answers how many. */
  resendAll(notifier: string): Promise<number>
  /** Forgets one that was given up. False where there is none. */
  discard(id: string): Promise<boolean>
  /** Resolves when the first attempt has ended, whatever came of it, or after so many milliseconds. */
  untilAttempted(id: string, withinMs: number): Promise<void>
  /** What waits, of all nodes. */
  backlog(): Promise<Backlog[]>
  /** Nobody waits for attempts any more. */
  close(): void
}

export interface OutboxOptions {
  database: Database
  jobs: Jobs
  bus: Bus
  log: Log
  notifiers: Notifiers
  patience?: Partial<Patience>
  /** Hears what came of the attempts of this node. */
  onOutcome?: (notifier: string, outcome: DeliveryOutcome) => void
}

/**
 * Notifications that one node sends at the same time: to all notifiers, and to one of them, so that one which hangs leaves the
 * others alone. The latter is below what the guard of a notifier lets through.
 */
const AT_ONCE = { all: 20, ofGroup: 4 }
/** Milliseconds after which whoever waits looks without having heard: the attempt may be another node's. */
const LOOK_AGAIN = 1_000

export async function openOutbox(options: OutboxOptions): Promise<Outbox> {
  const { database, jobs, bus, log, notifiers, patience, onOutcome = () => {} } = options
  const queue = await jobs.queue<DeliveryJob>('deliveries')
  const tell = () => bus.publish([{ kind: 'deliveries' }])
  const sending = { database, notifiers, queue, log, onOutcome, patience: { ...usualPatience, ...patience } }
  /** Emits the id of a delivery when an attempt at it has ended here. */
  const attempts = new EventEmitter().setMaxListeners(0)
  queue.work(AT_ONCE, async (job) => {
    await attempt(job, sending)
    attempts.emit(job.data.delivery)
    tell()
  })
  const closing = new AbortController()
  const cleaning = keepClean({ database, queue, log, changed: tell })

  function wake() {
    queue.wake()
    tell()
  }

  return {
    async post(posting, client) {
      checkKey(posting.key)
      if (client) return (await insert(client, queue, posting)).id
      const { id, isNew } = await database.transaction((own) => insert(own, queue, posting))
      if (isNew) wake()
      return id
    },
    wake,
    async resend(id) {
      const isDead = await resendOne(database, queue, id)
      if (isDead) wake()
      return isDead
    },
    async resendAll(notifier) {
      const count = await resendAll(database, queue, notifier)
      if (count > 0) wake()
      return count
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
    backlog: () => readBacklog(database),
    close() {
      cleaning.stop()
      closing.abort()
    },
  }
}

const UNATTEMPTED = `
  SELECT FROM delivery WHERE id = $1 AND state = 'PENDING' AND attempts = 0 AND last_error IS NULL`
