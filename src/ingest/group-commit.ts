import { refusedValue } from '../storage/refused-value.ts'
import { isUnavailable, wasRolledBack } from '../storage/unavailable.ts'
import { IngestError } from './ingest-error.ts'

export interface GroupCommitOptions<Item, Outcome> {
  /** What is written, for those whose items are refused: `reports`. */
  what: string
  /** Transactions at once; an embedded database has one connection. */
  parallel: number
  /** Writes all items or none, and answers one outcome for each. */
  write(items: readonly Item[]): Promise<Outcome[]>
  /** How large an item is, as the limits count. */
  sizeOf(item: Item): number
  /** In one transaction, beside an item that is larger by itself; and waiting for one. */
  most: { batch: number; waiting: number }
  onError(error: unknown): void
}

export interface GroupCommit<Item, Outcome> {
  /**
   * Resolves after the commit.
   * @throws IngestError `overloaded` when too much waits or the database is away
   */
  write(item: Item): Promise<Outcome>
  /** Size of what waits or is being written. */
  readonly waiting: number
  /** Resolves when all that was accepted is written. */
  drain(): Promise<void>
}

interface Waiting<Item, Outcome> {
  item: Item
  resolve(outcome: Outcome): void
  reject(error: unknown): void
}

const retryAfterSeconds = 10
/** Of a batch that the database rolled back to resolve a deadlock. */
const TRIES = 3

/** Writes items together: what arrives while a transaction runs waits and forms the next one. */
export function createGroupCommit<Item, Outcome>(
  options: GroupCommitOptions<Item, Outcome>,
): GroupCommit<Item, Outcome> {
  const { what, parallel, sizeOf, most } = options
  const queue: Waiting<Item, Outcome>[] = []
  let waitingSize = 0
  let running = 0
  let idle = Promise.withResolvers<void>()

  function takeBatch() {
    let size = 0
    let count = 0
    for (const { item } of queue) {
      size += sizeOf(item)
      if (count > 0 && size > most.batch) break
      count++
    }
    return queue.splice(0, count)
  }

  function pump() {
    while (running < parallel && queue.length > 0) {
      const batch = takeBatch()
      running++
      void commit(batch).finally(() => {
        running--
        for (const { item } of batch) waitingSize -= sizeOf(item)
        pump()
        if (running === 0) idle.resolve()
      })
    }
  }

  async function commit(batch: Waiting<Item, Outcome>[], tries = TRIES): Promise<void> {
    try {
      const outcomes = await options.write(batch.map(({ item }) => item))
      for (const [index, { resolve }] of batch.entries()) resolve(outcomes[index]!)
    } catch (error) {
      options.onError(error)
      await giveBack(batch, error, tries - 1)
    }
  }

  /** A database that is away costs everybody a 503. One item it will not take must not cost the others anything. */
  async function giveBack(batch: Waiting<Item, Outcome>[], error: unknown, triesLeft: number): Promise<void> {
    if (wasRolledBack(error) && triesLeft > 0) {
      await commit(batch, triesLeft)
    } else if (wasRolledBack(error) || isUnavailable(error)) {
      for (const { reject } of batch) reject(overloaded(`The database cannot take ${what} now`))
    } else if (batch.length === 1) {
      const refused = refusedValue(error)
      batch[0]!.reject(
        refused === null ? error : new IngestError('bad_event', `The ${what} cannot be stored: ${refused}`),
      )
    } else {
      const middle = batch.length >> 1
      await commit(batch.slice(0, middle))
      await commit(batch.slice(middle))
    }
  }

  return {
    write(item) {
      const size = sizeOf(item)
      if (waitingSize > 0 && waitingSize + size > most.waiting)
        return Promise.reject(overloaded(`The server has too many ${what} in hand`))
      waitingSize += size
      const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
      queue.push({ item, resolve, reject })
      // A turn of the event loop gathers what is already at the door.
      if (running < parallel && queue.length === 1) setImmediate(pump)
      return promise
    },
    get waiting() {
      return waitingSize
    },
    async drain() {
      while (waitingSize > 0) {
        idle = Promise.withResolvers<void>()
        pump()
        await idle.promise
      }
    },
  }
}

const overloaded = (reason: string) => new IngestError('overloaded', reason, retryAfterSeconds)
