import { Worker } from 'node:worker_threads'
import type { Log } from '../../log.ts'
import { IngestError } from '../ingest-error.ts'
import type { Desk, SdkRequest, Taken } from './desk.ts'
import type { Answer, DeskData, FromDesk, ToDesk } from './desk-worker.ts'

export interface ThreadedDeskOptions {
  threads: number
  /** What each thread loads its plugins by. */
  data: DeskData
  log: Log
}

/** Milliseconds after which a thread that does not answer is taken for stuck, and replaced. */
const PATIENCE = 15_000
const RETRY_AFTER = 5

/**
 * Reads requests on threads of their own, so that what apps send costs those who watch nothing. A thread that dies or is
 * stuck costs the requests it held, which their senders are told to repeat, and is replaced.
 */
export async function openThreadedDesk({ threads, data, log }: ThreadedDeskOptions): Promise<Desk> {
  const seats = await Promise.all(Array.from({ length: threads }, () => openSeat(data, log)))
  return {
    read(request) {
      let free = seats[0]!
      for (const seat of seats) if (seat.waiting < free.waiting) free = seat
      return free.read(request)
    },
    async close() {
      await Promise.all(seats.map((seat) => seat.close()))
    },
  }
}

interface Seat extends Desk {
  readonly waiting: number
}

interface Waiting {
  resolve(taken: Taken): void
  reject(error: unknown): void
  since: number
}

const interrupted = () => new IngestError('overloaded', 'Reading the report was interrupted', RETRY_AFTER)

async function openSeat(data: DeskData, log: Log): Promise<Seat> {
  const waiting = new Map<number, Waiting>()
  let outbox: ToDesk = []
  let next = 0
  let isClosing = false
  let worker: Worker | null = await startWorker()
  const watch = setInterval(() => {
    const oldest = waiting.values().next().value
    if (oldest && Date.now() - oldest.since > PATIENCE) void worker?.terminate()
  }, 1_000)
  watch.unref()

  async function startWorker(): Promise<Worker> {
    const started = new Worker(new URL('./desk-worker.ts', import.meta.url), { workerData: data })
    await new Promise<void>((resolve, reject) => {
      started.once('message', () => resolve())
      started.once('error', reject)
    })
    started.on('message', (message: FromDesk) => {
      if (message !== 'ready') for (const answer of message) settle(answer)
    })
    started.on('error', (error) => log.error({ err: error }, 'a desk thread failed'))
    started.on('exit', () => {
      if (isClosing) return
      log.error('a desk thread was lost and is replaced')
      worker = null
      outbox = []
      for (const { reject } of waiting.values()) reject(interrupted())
      waiting.clear()
      startWorker().then(
        (replacement) => {
          worker = replacement
        },
        (error) => log.fatal({ err: error }, 'a desk thread cannot be started again'),
      )
    })
    return started
  }

  function settle(answer: Answer): void {
    const asked = waiting.get(answer.id)
    if (!asked) return
    waiting.delete(answer.id)
    if ('taken' in answer) asked.resolve(answer.taken)
    else if ('refused' in answer) {
      const { code, reason, retryAfterSeconds } = answer.refused
      asked.reject(new IngestError(code, reason, retryAfterSeconds))
    } else asked.reject(new Error(answer.failed))
  }

  return {
    get waiting() {
      return waiting.size
    },
    read(request: SdkRequest) {
      if (worker === null) return Promise.reject(interrupted())
      const { promise, resolve, reject } = Promise.withResolvers<Taken>()
      const id = next++
      waiting.set(id, { resolve, reject, since: Date.now() })
      if (outbox.push({ id, request }) === 1) {
        setImmediate(() => {
          worker?.postMessage(outbox)
          outbox = []
        })
      }
      return promise
    },
    async close() {
      isClosing = true
      clearInterval(watch)
      await worker?.terminate()
    },
  }
}
