import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../../log.ts'
import type { PluginCopies } from '../../plugin/copies.ts'
import type { ServedServices } from '../../plugin/services-port.ts'
import { IngestError } from '../ingest-error.ts'
import type { SdkRequest, Taken } from './desk.ts'
import { type DeskThread, startThread } from './desk-thread.ts'
import type { Answer, DeskData, DeskRequest } from './desk-worker.ts'

/** A place at the desk: one thread at a time, replaced when it is lost. */
export interface Seat {
  /** Requests it holds; infinite while it has no thread. */
  readonly load: number
  read(request: SdkRequest): Promise<Taken>
  close(): Promise<void>
}

export interface DeskSeatOptions {
  /** What each thread loads its plugins by. */
  data: DeskData
  /** What ties the threads' copies of the plugins to the main thread. */
  plugins: {
    copies: PluginCopies
    services: ServedServices
    /** Names of plugins that are switched off. */
    disabled(): Promise<ReadonlySet<string>>
  }
  log: Log
  /** Milliseconds after which a thread that holds requests and answers none is taken for stuck. @default 15000 */
  patience?: number
}

interface Waiting {
  resolve(taken: Taken): void
  reject(error: unknown): void
}

/** Milliseconds before a thread that would not start is tried again, doubled each time. */
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 60_000
/** Milliseconds; a thread that was lost sooner did not do anything useful. */
const SHORT_LIFE = 1_000
const RETRY_AFTER = 5
/** How often patience is looked at before it ends: looks, unlike time, stand still while this thread itself is held up. */
const LOOKS = 15

export const interrupted = () => new IngestError('overloaded', 'Reading the report was interrupted', RETRY_AFTER)

/** Rejects when the first thread cannot be started; later ones are tried until they can. */
export async function openSeat({ data, plugins, log, patience = 15_000 }: DeskSeatOptions): Promise<Seat> {
  const closing = new AbortController()
  const { signal } = closing
  const waiting = new Map<number, Waiting>()
  let outbox: DeskRequest[] = []
  let next = 0
  let silence = 0
  let thread: DeskThread | null = null
  const first = await startThread({ data, plugins }, hear, signal)
  const watch = setInterval(() => {
    if (waiting.size > 0 && ++silence > LOOKS) thread?.kill()
  }, patience / LOOKS)
  watch.unref()
  const tended = tend(first)

  async function tend(present: DeskThread | null): Promise<void> {
    let shortLives = 0
    for (; present !== null; present = await startAgain()) {
      thread = present
      const since = performance.now()
      const failure = await present.gone
      thread = null
      giveUp()
      if (signal.aborted) continue
      log.error({ err: failure }, 'a desk thread was lost and is replaced')
      // One that dies as soon as it lives would otherwise be started again and again, on a processor that others need.
      shortLives = performance.now() - since < SHORT_LIFE ? shortLives + 1 : 0
      if (shortLives > 1) await rest(Math.min(FIRST_PAUSE * 2 ** (shortLives - 2), LONGEST_PAUSE))
    }
  }

  const rest = (ms: number) => pause(ms, null, { signal, ref: false }).catch(() => {})

  async function startAgain(): Promise<DeskThread | null> {
    for (let ms = FIRST_PAUSE; !signal.aborted; ms = Math.min(2 * ms, LONGEST_PAUSE)) {
      try {
        return await startThread({ data, plugins }, hear, signal)
      } catch (error) {
        if (signal.aborted) break
        log.error({ err: error, retryMs: ms }, 'a desk thread cannot be started again')
        await rest(ms)
      }
    }
    return null
  }

  function hear(answers: Answer[]): void {
    silence = 0
    for (const answer of answers) settle(answer)
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

  function giveUp(): void {
    outbox = []
    for (const { reject } of waiting.values()) reject(interrupted())
    waiting.clear()
  }

  function sendOut(): void {
    if (outbox.length > 0) thread?.send(outbox)
    outbox = []
  }

  return {
    get load() {
      return thread === null || signal.aborted ? Infinity : waiting.size
    },
    read(request) {
      const { promise, resolve, reject } = Promise.withResolvers<Taken>()
      if (waiting.size === 0) silence = 0
      const id = next++
      waiting.set(id, { resolve, reject })
      if (outbox.push({ id, request }) === 1) setImmediate(sendOut)
      return promise
    },
    async close() {
      clearInterval(watch)
      closing.abort()
      giveUp()
      await tended
    },
  }
}
