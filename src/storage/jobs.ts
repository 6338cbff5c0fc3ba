import type pg from 'pg'
import { type Db, PgBoss } from 'pg-boss'
import type { Log } from '../log.ts'
import type { Database } from './database.ts'
import { openWorker, type Worker } from './job-worker.ts'

/** Work that has to happen though nobody waits for it: kept in the database, done at least once by one of the nodes. */
export interface Jobs {
  /** The queue of this name, made where it is not there yet. */
  queue<Data extends object>(name: string): Promise<Queue<Data>>
  /** Takes no more jobs, gives those under way a few seconds, and hands back what is left. Safe to call twice. */
  close(): Promise<void>
}

export interface Queue<Data extends object> {
  /** Adds a job to be done after so many seconds, as part of the client's transaction. `wake` follows its commit. */
  add(client: pg.ClientBase, data: Data, afterSeconds?: number): Promise<void>
  /** What was added is taken at its time by this node, rather than at somebody's next look. */
  wake(afterSeconds?: number): void
  /** Does the queue's jobs from now on, so many at once. A job whose `handle` rejects is done again, with pauses. */
  work(atOnce: number, handle: (job: Job<Data>) => Promise<void>): void
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
    return {
      async add(client, data, afterSeconds = 0) {
        await boss.send(name, data, { db: withinTransaction(client), startAfter: afterSeconds })
      },
      wake: (afterSeconds = 0) => worker?.wake(afterSeconds * 1_000),
      work(atOnce, handle) {
        worker = openWorker<Claim<Data>>({
          atOnce,
          pollMs: POLL * 1_000,
          fetch: (limit) => boss.fetch<Data>(name, { batchSize: limit }),
          run: (claim) => run(name, claim, handle),
          stillAlive: { everyMs: SIGN_OF_LIFE * 1_000, tell: async (claims) => void (await boss.touch(name, claims)) },
          giveBack: async (claims) => void (await boss.fail(name, claims)),
          onError: (error, what) => log.error({ err: error, queue: name }, what),
        })
        workers.push(worker)
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
}

function overPool(pool: pg.Pool): Db {
  return {
    async executeSql(text, values) {
      const client = await pool.connect()
      let broken = true
      try {
        const results = [await client.query(text, values)].flat()
        broken = false
        return { rows: results.flatMap(({ rows }) => rows) }
      } finally {
        // Scripts of pg-boss begin transactions of their own: a connection on which one failed may still be inside.
        client.release(broken)
      }
    },
  }
}

function withinTransaction(client: pg.ClientBase): Db {
  return { executeSql: (text, values) => client.query(text, values) }
}
