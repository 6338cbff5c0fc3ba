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
  /** Resolves when it has ended, to what ended it. */
  gone: Promise<Error>
}

type OrderWithoutId = Order extends infer One ? (One extends Order ? Omit<One, 'id'> : never) : never

export interface ThreadOptions extends Omit<IsolatedData, 'services'> {
  memoryMb: number
  /** Milliseconds that importing the plugin may take. */
  limit: number
}

/** Milliseconds in which a thread that turns has answered a ping. */
const PONG_WITHIN = 500

export async function startPluginThread({ memoryMb, limit, ...data }: ThreadOptions): Promise<PluginThread> {
  const channel = new MessageChannel()
  const worker = new Worker(siblingModule('./plugin-worker', import.meta.url), {
    workerData: { ...data, services: channel.port2 } satisfies IsolatedData,
    transferList: [channel.port2],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    // A plugin is given its options, and no other settings of the process.
    env: {},
  })
  worker.unref()
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const shape = Promise.withResolvers<Shape>()
  const gone = Promise.withResolvers<Error>()
  let next = 0
  let awaitedPong: NodeJS.Timeout | null = null
  /** Whose log and store the plugin uses between calls, too. */
  let lastCall: Call | null = null
  let failure: Error | null = null
  const post = (message: ToPlugin) => worker.postMessage(message)

  serveServices(channel.port1, () => {
    const call = lastCall
    return call && { log: (_, level, message, facts) => call.log[level](message, facts), store: () => call.store }
  })
  worker.on('error', (error) => {
    failure = error instanceof Error ? error : new Error(failureMessage(error))
  })
  worker.on('exit', (code) => {
    const reason = failure ?? new Error(`The plugin's thread ended with code ${code}.`)
    clearTimeout(awaitedPong ?? undefined)
    shape.reject(reason)
    for (const { reject } of waiting.values()) reject(new Error(`The plugin's thread was ended: ${reason.message}`))
    waiting.clear()
    channel.port1.close()
    gone.resolve(reason)
  })
  worker.on('message', (message: FromPlugin) => {
    if ('shape' in message) shape.resolve(message.shape)
    else if ('pong' in message) {
      clearTimeout(awaitedPong ?? undefined)
      awaitedPong = null
    } else settle(message)
  })

  function settle(message: { id: number } & ({ answer: unknown } | { thrown: Thrown })): void {
    const answer = waiting.get(message.id)
    waiting.delete(message.id)
    if ('thrown' in message) answer?.reject(revive(message.thrown))
    else answer?.resolve(message.answer)
  }

  function overrun(id: number, reason: unknown): void {
    if (!waiting.has(id)) return
    post({ abort: id, reason: failureMessage(reason) })
    post({ ping: id })
    awaitedPong ??= setTimeout(() => {
      failure = new Error('It kept its processor busy and did not answer.')
      void worker.terminate()
    }, PONG_WITHIN)
  }

  async function order(work: OrderWithoutId, call?: Call): Promise<unknown> {
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

  const end = async () => void (await worker.terminate())
  try {
    return { shape: await withinDeadline(limit, shape.promise), order, end, gone: gone.promise }
  } catch (error) {
    await end()
    throw error
  }
}

/** The host knows some errors by their name. */
function revive({ name, message, afterSeconds }: Thrown): Error {
  return Object.assign(new Error(message), { name }, afterSeconds === undefined ? {} : { afterSeconds })
}
