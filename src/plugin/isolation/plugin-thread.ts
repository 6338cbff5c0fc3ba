import { MessageChannel, Worker } from 'node:worker_threads'
import { siblingModule } from '../../sibling-module.ts'
import type { Call } from '../contract/call.ts'
import { failureMessage } from '../failure-message.ts'
import { withinDeadline } from '../guard/deadline.ts'
import { serveServices } from '../services-port.ts'
import type { FromPlugin, IsolatedData, Order, Shape, Thrown, ToPlugin } from './messages.ts'

/** A thread that holds one plugin. */
export interface PluginThread {
  shape: Shape
  /**
   * Answers what the plugin answered, or throws what it threw. When `call` aborts and the thread does not even answer a
   * ping, it is ended, and all that it had under way fails.
   */
  order(order: OrderWithoutId, call?: Call): Promise<unknown>
  /** Ends it at once. */
  end(): Promise<void>
  /** Resolves when it has ended, to what ended it; or when it could not be ended. */
  gone: Promise<Loss>
}

/** Why a thread is no longer there. */
export interface Loss {
  reason: Error
  /** It does not end: some loops of compiled code cannot be interrupted. It keeps its processor busy. */
  stuck: boolean
}

type OrderWithoutId = Order extends infer One ? (One extends Order ? Omit<One, 'id'> : never) : never

export interface ThreadOptions extends Omit<IsolatedData, 'services'> {
  memoryMb: number
  /** Milliseconds that importing the plugin may take. */
  limit: number
}

/** Milliseconds in which a thread that turns has answered a ping. */
const PONG_WITHIN = 500
/** Milliseconds in which a thread that can be interrupted has ended. */
const END_WITHIN = 2_000
/** Calls that a thread may leave unanswered past their time limits; each keeps its arguments. */
const MOST_ABANDONED = 200

export async function startPluginThread({ memoryMb, limit, ...data }: ThreadOptions): Promise<PluginThread> {
  const channel = new MessageChannel()
  const worker = new Worker(siblingModule('./plugin-worker', import.meta.url), {
    workerData: { ...data, services: channel.port2 } satisfies IsolatedData,
    transferList: [channel.port2],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    // Settings of the process are not a plugin's business. This is tidiness, no wall: it shares the process.
    env: {},
  })
  worker.unref()
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const shape = Promise.withResolvers<Shape>()
  const gone = Promise.withResolvers<Loss>()
  let next = 0
  let awaitedPong: NodeJS.Timeout | null = null
  /** Whose log and store the plugin uses between calls, too. */
  let lastCall: Call | null = null
  let failure: Error | null = null
  let ended = false
  const abandoned = new Set<number>()
  const post = (message: ToPlugin) => worker.postMessage(message)

  serveServices(channel.port1, () => {
    const call = lastCall
    return call && { log: (_, level, message, facts) => call.log[level](message, facts), store: () => call.store }
  })
  worker.on('error', (error) => {
    failure = error instanceof Error ? error : new Error(failureMessage(error))
  })
  worker.on('exit', (code) => lose(failure ?? new Error(`The plugin's thread ended with code ${code}.`), false))

  function lose(reason: Error, stuck: boolean): void {
    ended = true
    clearTimeout(awaitedPong ?? undefined)
    shape.reject(reason)
    for (const { reject } of waiting.values()) reject(new Error(`The plugin's thread was ended: ${reason.message}`))
    waiting.clear()
    channel.port1.close()
    gone.resolve({ reason, stuck })
  }

  // What comes from there is a plugin's word: whatever it is, it must not throw here.
  worker.on('message', (message: FromPlugin) => {
    try {
      if ('shape' in message) shape.resolve(message.shape)
      else if ('pong' in message) {
        clearTimeout(awaitedPong ?? undefined)
        awaitedPong = null
      } else settle(message)
    } catch {
      endFor('It sent what no plugin sends.')
    }
  })

  function endFor(reason: string): void {
    failure = new Error(reason)
    void end()
  }

  function settle(message: { id: number } & ({ answer: unknown } | { thrown: Thrown })): void {
    abandoned.delete(message.id)
    const answer = waiting.get(message.id)
    waiting.delete(message.id)
    if ('thrown' in message) answer?.reject(revive(message.thrown))
    else answer?.resolve(message.answer)
  }

  function overrun(id: number, reason: unknown): void {
    const answer = waiting.get(id)
    if (answer === undefined) return
    waiting.delete(id)
    abandoned.add(id)
    answer.reject(reason)
    post({ abort: id, reason: failureMessage(reason) })
    post({ ping: id })
    awaitedPong ??= setTimeout(() => endFor('It kept its processor busy and did not answer.'), PONG_WITHIN)
    if (abandoned.size > MOST_ABANDONED) endFor(`It left ${MOST_ABANDONED} calls unanswered.`)
  }

  async function order(work: OrderWithoutId, call?: Call): Promise<unknown> {
    if (ended) throw new Error('The thread of the plugin has ended.')
    const id = next++
    const answer = Promise.withResolvers<unknown>()
    waiting.set(id, answer)
    const onAbort = () => overrun(id, call?.signal.reason)
    if (call) {
      lastCall = call
      call.signal.addEventListener('abort', onAbort, { once: true })
    }
    try {
      post({ id, ...work } as Order)
      return await answer.promise
    } finally {
      waiting.delete(id)
      call?.signal.removeEventListener('abort', onAbort)
    }
  }

  async function end(): Promise<void> {
    try {
      await withinDeadline(END_WITHIN, worker.terminate())
    } catch {
      lose(failure ?? new Error('It was to end.'), true)
    }
  }

  try {
    return { shape: await withinDeadline(limit, shape.promise), order, end, gone: gone.promise }
  } catch (error) {
    await end()
    throw error
  }
}

/** The host knows some errors by their name. */
function revive({ name, message, afterSeconds }: Thrown): Error {
  const known = afterSeconds === undefined ? { name: String(name) } : { name: String(name), afterSeconds }
  return Object.assign(new Error(String(message)), known)
}
