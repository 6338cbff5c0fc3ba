import type { MessagePort } from 'node:worker_threads'
import type { Store } from './contract/call.ts'
import { failureMessage } from './failure-message.ts'
import { type LogLevel, type LogSink, logLevels } from './plugin-log.ts'
import type { HostServices } from './services.ts'

type Asked =
  | { log: LogLevel; plugin: string; message: string; facts: Record<string, unknown> }
  | { ask: number; plugin: string; operation: keyof Store; args: unknown[] }
type Told =
  | { answered: number; answer: unknown }
  | { answered: number; failed: { name: string; message: string; code: unknown } }

/** The log and the stores of the main thread, for plugins of another one; what is not said to be there is an error. */
export type ServedServices = Pick<HostServices, 'log' | 'store'>

/** Lets another thread use these services through the port. */
export function serveServices(port: MessagePort, services: () => ServedServices | null): void {
  // What comes from there may be a plugin's word: whatever it is, it must not throw here.
  port.on('message', (asked: Asked) => {
    try {
      if ('ask' in asked) void answer(asked)
      else if (logLevels.includes(asked.log)) services()?.log(asked.plugin, asked.log, asked.message, asked.facts)
    } catch {
      // Nobody waits for it.
    }
  })
  port.unref()

  async function answer({ ask, plugin, operation, args }: Extract<Asked, { ask: number }>): Promise<void> {
    try {
      const store = services()?.store(plugin)
      if (store === undefined) throw new Error('The store can be used once the plugin starts.')
      if (!Object.hasOwn(store, operation)) throw new Error('There is no such operation.')
      const run = store[operation] as (...args: unknown[]) => Promise<unknown>
      port.postMessage({ answered: ask, answer: await run(...args) } satisfies Told)
    } catch (thrown) {
      port.postMessage({ answered: ask, failed: failureOf(thrown) } satisfies Told)
    }
  }
}

/** The services that the thread at the other end of the port serves. */
export function servicesThrough(port: MessagePort): ServedServices {
  const waiting = new Map<number, PromiseWithResolvers<never>>()
  let last = 0
  port.on('message', (told: Told) => {
    const answer = waiting.get(told.answered)
    waiting.delete(told.answered)
    if ('failed' in told) answer?.reject(Object.assign(new Error(told.failed.message), told.failed))
    else answer?.resolve(told.answer as never)
  })

  async function ask(plugin: string, operation: keyof Store, ...args: unknown[]): Promise<never> {
    const answer = Promise.withResolvers<never>()
    port.postMessage({ ask: ++last, plugin, operation, args } satisfies Asked)
    waiting.set(last, answer)
    return answer.promise
  }

  const log: LogSink = (plugin, level, message, facts) =>
    port.postMessage({ log: level, plugin, message, facts } satisfies Asked)
  return {
    log,
    store: (plugin) => ({
      get: (key) => ask(plugin, 'get', key),
      set: (key, value) => ask(plugin, 'set', key, asJson(value)),
      setIfAbsent: (key, value) => ask(plugin, 'setIfAbsent', key, asJson(value)),
      delete: (key) => ask(plugin, 'delete', key),
      list: (prefix) => ask(plugin, 'list', prefix),
    }),
  }
}

/** As it will be kept: a message between threads would carry more, and refuse other things. */
function asJson(value: unknown): unknown {
  const json = JSON.stringify(value)
  return json === undefined ? undefined : JSON.parse(json)
}

/** Plugins tell a full store from a wrong key by the code of the error. */
function failureOf(thrown: unknown): { name: string; message: string; code: unknown } {
  const { name, code = null } = thrown instanceof Error ? (thrown as Error & { code?: unknown }) : { name: 'Error' }
  return { name, message: failureMessage(thrown), code: typeof code === 'string' ? code : null }
}
