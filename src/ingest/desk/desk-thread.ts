import { MessageChannel, Worker } from 'node:worker_threads'
import { serveServices } from '../../plugin/services-port.ts'
import { siblingModule } from '../../sibling-module.ts'
import type { DeskSeatOptions } from './desk-seat.ts'
import type { Answer, DeskRequest, FromDesk, ThreadData, ToDesk } from './desk-worker.ts'
import { movable } from './movable.ts'

/** A thread that is ready to read requests. */
export interface DeskThread {
  /** The requests' bodies are moved there where they can be. */
  send(requests: DeskRequest[]): void
  /** Ends it at once. */
  kill(): void
  /** Resolves when it has ended, to what ended it. */
  gone: Promise<unknown>
}

/** Milliseconds a thread's plugins have to stop in. */
const LEAVE_WITHIN = 1_000

/**
 * Starts a thread; rejects when it ends before it is ready. When `signal` aborts, its plugins are stopped and it ends,
 * within a second.
 */
export async function startThread(
  { data, plugins }: Pick<DeskSeatOptions, 'data' | 'plugins'>,
  hear: (answers: Answer[]) => void,
  signal: AbortSignal,
): Promise<DeskThread> {
  const disabled = await plugins.disabled()
  signal.throwIfAborted()
  const services = new MessageChannel()
  serveServices(services.port1, () => plugins.services)
  const workerData: ThreadData = { ...data, disabled, services: services.port2 }
  const transferList = [services.port2]
  const worker = new Worker(siblingModule('./desk-worker', import.meta.url), { workerData, transferList })
  const ready = Promise.withResolvers<void>()
  const gone = Promise.withResolvers<unknown>()
  const kill = () => void worker.terminate()
  const post = (message: ToDesk, moved: ArrayBuffer[] = []) => worker.postMessage(message, moved)
  const leave = () => {
    post('leave')
    const timer = setTimeout(kill, LEAVE_WITHIN)
    worker.once('exit', () => clearTimeout(timer))
  }
  signal.addEventListener('abort', leave)

  let failure: unknown = null
  const copies = plugins.copies.join(post)
  worker.on('message', (message: FromDesk) => {
    if (message === 'ready') ready.resolve()
    else if ('plugins' in message) copies.hear(message.plugins)
    else hear(message)
  })
  worker.on('error', (error) => {
    failure = error
  })
  worker.on('exit', (code) => {
    signal.removeEventListener('abort', leave)
    services.port1.close()
    copies.leave()
    failure ??= new Error(`The thread ended with code ${code}`)
    ready.reject(failure)
    gone.resolve(failure)
  })
  await ready.promise
  return {
    send: (requests) => post(requests, movable(requests.map(({ request }) => request.body))),
    kill,
    gone: gone.promise,
  }
}
