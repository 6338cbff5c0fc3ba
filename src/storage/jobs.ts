import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { Log } from '../log.ts'
import type { Database } from './database.ts'
import { overPool, withinTransaction } from './job-database.ts'
import { createJobSlots } from './job-slots.ts'
import { openWorker, type Worker } from './job-worker.ts'

/** Work that has to happen though nobody waits for it: kept in the database, done at least once by one of the nodes. */
export interface Jobs {
  /** The queue of this name, made where it is not there yet. */
  queue<Data extends object>(name: string): Promise<Queue<Data>>
  /** Takes no more jobs, gives those under way a few seconds, and hands back what is left. Safe to call twice. */
  close(): Promise<void>
}

export interface Queue<Data extends object> {
  /** Adds jobs as part of the client's transaction. `wake` follows its commit. */
  add(client: pg.ClientBase, ...jobs: NewJob<Data>[]): Promise<void>
  /** What was added is taken at its time by this node, rather than at somebody's next look. */
  wake(afterSeconds?: number): void
  /**
   * Does the queue's jobs from now on, so many at once, and so many of one group. A job whose `handle` rejects is done
   * again, with pauses.
   */
  work(atOnce: { all: number; ofGroup: number }, handle: (job: Job<Data>) => Promise<void>): void
  /** This node takes none of the group's jobs for so many seconds. */
  hold(group: string, seconds: number): void
  /** Those of the values that no job to be done has under this key of its data. */
  withoutJob(client: pg.ClientBase, key: keyof Data & string, values: readonly string[]): Promise<string[]>
}

export interface NewJob<Data extends object> {
  data: Data
  /** Jobs of one group share a limit. */
  group: string
  /** The highest is taken first. */
  priority: number
  /** @default 0 */
  afterSeconds?: number
}

export interface Job<Data extends object> {
  data: Data
  /**
   * Ends the job as part of a transaction, so that it and what came of it are kept together. False when it is no longer
   * this node's: it was silent for too long, and another one does the job. Without it, a job ends when it was handled.
   */
  end(client: pg.ClientBase): Promise<boolean>
}

/** Seconds between looks for jobs that other nodes added or a crash left behind. */
const POLL = 5
/** Seconds of silence after which a node counts as dead, and its sign of life. */
const SILENCE = 15
const SIGN_OF_LIFE = 5
/** How often dead nodes are looked for, which costs some milliseconds. On an embedded database there is one node. */
const SUPERVISE = { embedded: 60, postgresql: 10 }
/** Seconds: a bound for what is alive and yet never ends. */
const LONGEST_JOB = 6 * 3_600
/** Seconds that a job which nobody takes is kept: as good as for ever, since a server may be off for weeks. */
const LONGEST_WAIT = 50 * 365 * 86_400
const HOUR = 3_600
/** Milliseconds that jobs under way get to end when the process stops. */
const STOP_WITHIN = 5_000

/** Opens the job queues, which pg-boss keeps in the schema `jobs` of the same database. */
export async function openJobs(database: Pick<Database, 'kind' | 'pool'>, log: Log): Promise<Jobs> {
  const boss = new PgBoss({
    db: overPool(database.pool),
    backend: database.kind === 'embedded' ? 'pglite' : 'postgres',
    schema: 'jobs',
    superviseIntervalSeconds: SUPERVISE[database.kind],
    monitorIntervalSeconds: SUPERVISE[database.kind],
    maintenanceIntervalSeconds: HOUR,
    queueCacheIntervalSeconds: HOUR,
    bamIntervalSeconds: HOUR,
    flowIntervalSeconds: HOUR,
    schedule: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', (error) => log.error({ err: error }, 'job queue failed'))
  boss.on('warning', ({ message, data }) => log.warn({ data }, message))
  await boss.start()
  const workers: Worker[] = []
  let closed: Promise<void> | null = null

  async function queue<Data extends object>(name: string): Promise<Queue<Data>> {
    await boss.createQueue(name)
    await boss.updateQueue(name, {
      heartbeatSeconds: SILENCE,
      expireInSeconds: LONGEST_JOB,
      deleteAfterSeconds: HOUR,
      retentionSeconds: LONGEST_WAIT,
      retryLimit: 1_000_000,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 60,
    })
    if (database.kind === 'embedded') await takeBack(name)
    let worker: Worker | null = null
    let slots = createJobSlots(1)

    /** A few at a time, since of what is taken all may be of one group. */
    async function fetch(free: number): Promise<Claim<Data>[]> {
      const claims: Claim<Data>[] = []
      while (claims.length < free) {
        const { limit, leaveOut } = slots.next(performance.now())
        const batchSize = Math.min(limit, free - claims.length)
        const more = await boss.fetch<Data>(name, { batchSize, ignoreGroups: leaveOut }).catch((error) => {
          // Those that were taken are to be done all the same; the next look says what is wrong.
          if (claims.length === 0) throw error
          return []
        })
        for (const claim of more) slots.take(groupOf(claim))
        claims.push(...more)
        if (more.length < batchSize) break
      }
      return claims
    }
    return {
      async add(client, ...jobs) {
        const rows = jobs.map(({ data, group, priority, afterSeconds = 0 }) => ({
          data,
          group: { id: group },
          priority,
          startAfter: afterSeconds,
        }))
        await boss.insert(name, rows, { db: withinTransaction(client) })
      },
      wake: (afterSeconds = 0) => worker?.wake(afterSeconds * 1_000),
      work(atOnce, handle) {
        slots = createJobSlots(atOnce.ofGroup)
        const opened = openWorker<Claim<Data>>({
          atOnce: atOnce.all,
          pollMs: POLL * 1_000,
          fetch,
          run: (claim) =>
            run(name, claim, handle).finally(() => {
              if (slots.release(groupOf(claim))) opened.wake(0)
            }),
          stillAlive: { everyMs: SIGN_OF_LIFE * 1_000, tell: async (claims) => void (await boss.touch(name, claims)) },
          giveBack: async (claims) => void (await boss.fail(name, claims)),
          onError: (error, what) => log.error({ err: error, queue: name }, what),
        })
        worker = opened
        workers.push(opened)
      },
      hold(group, seconds) {
        slots.hold(group, performance.now() + seconds * 1_000)
        worker?.wake(seconds * 1_000)
      },
      async withoutJob(client, key, values) {
        const { rows } = await client.query<{ value: string }>(WITHOUT_JOB, [name, key, values])
        return rows.map(({ value }) => value)
      },
    }
  }

  /** An embedded database is this process's alone, so that whoever was at a job is gone. */
  async function takeBack(name: string): Promise<void> {
    const { rows } = await database.pool.query("SELECT id FROM jobs.job WHERE name = $1 AND state = 'active'", [name])
    if (rows.length > 0)
      await boss.fail(
        name,
        rows.map(({ id }) => id as string),
      )
  }

  async function run<Data extends object>(
    name: string,
    claim: Claim<Data>,
    handle: (job: Job<Data>) => Promise<void>,
  ): Promise<void> {
    let hasEnded = false
    await handle({
      data: claim.data,
      async end(client) {
        hasEnded = true
        // Its types leave out what it answers.
        const { affected } = (await boss.complete(name, claim, null, { db: withinTransaction(client) })) as {
          affected?: number
        }
        return affected === 1
      },
    })
    if (!hasEnded) await boss.complete(name, claim)
  }

  async function close(): Promise<void> {
    try {
      await Promise.all(workers.map((worker) => worker.close(STOP_WITHIN)))
      await boss.stop({ graceful: false, close: false })
    } catch (error) {
      log.error({ err: error }, 'job queues not closed in order; what was under way will be done again')
    }
  }
  return { queue, close: () => (closed ??= close()) }
}

/** A job as it was taken: once it was taken again by another node, this no longer ends it. */
interface Claim<Data> {
  id: string
  retryCount: number
  data: Data
  groupId?: string | null
}

function groupOf({ groupId }: { groupId?: string | null }): string {
  return groupId ?? ''
}

const WITHOUT_JOB = `
  SELECT value FROM unnest($3::text[]) AS value
  WHERE value NOT IN (SELECT data->>$2 FROM jobs.job WHERE name = $1 AND state < 'completed' AND data->>$2 IS NOT NULL)`
