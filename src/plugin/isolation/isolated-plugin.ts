import { setTimeout as pause } from 'node:timers/promises'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { Call } from '../contract/call.ts'
import { RetryLater } from '../contract/notifier.ts'
import type { Kind, Plugin } from '../contract/plugin.ts'
import { failureMessage } from '../failure-message.ts'
import { methods } from '../open-host.ts'
import { type Manifest, SAME_REPORT } from './messages.ts'
import { type PluginThread, startPluginThread, type ThreadOptions } from './plugin-thread.ts'

/** Milliseconds before a thread that was lost is started again, doubled each time until it has held out for a while. */
const FIRST_PAUSE = 100
const LONGEST_PAUSE = 30_000
const HELD_OUT = 60_000

/** A plugin that stands for one in a thread of its own. */
export interface IsolatedPlugin extends Plugin {
  /** Ends the thread of a plugin that never started. */
  dispose(): Promise<void>
}

/**
 * Imports a plugin in a thread of its own and gives what looks like the plugin to the rest of the host. A thread that is
 * lost, by an overrun, by its memory or by `process.exit`, is started again; calls that come meanwhile fail.
 *
 * @param name what the plugin goes by, null for its own name
 */
export async function isolatePlugin(
  options: ThreadOptions,
  name: string | null,
): Promise<IsolatedPlugin | { misshapen: string }> {
  const first = await startPluginThread(options)
  const { shape } = first
  if ('misshapen' in shape) {
    await first.end()
    return shape
  }
  const goesBy = name ?? shape.name
  let thread: PluginThread | null = first
  let given: unknown
  let manifest: Manifest | null = null
  /** The call that started the plugin; null while it should not run. */
  let started: Call | null = null

  /** A thread whose plugin is as far as it was, ready to be called. */
  async function openThread(call: Call): Promise<PluginThread> {
    const fresh = await startPluginThread(options)
    try {
      await fresh.order({ do: 'register', name: goesBy, options: given })
      await startIn(fresh, call)
      return fresh
    } catch (thrown) {
      await fresh.end()
      throw thrown
    }
  }

  async function startIn(present: PluginThread, call: Call): Promise<void> {
    await present.order({ do: 'start', work: { attempt: 1, idempotencyKey: call.idempotencyKey } }, call)
  }

  /** Opens one thread after the other, until the plugin is stopped. */
  async function tend(present: PluginThread, call: Call): Promise<void> {
    let waitMs = FIRST_PAUSE
    for (let since = performance.now(); ; since = performance.now()) {
      const reason = await present.gone
      if (started !== call) return
      thread = null
      call.log.warn(`its thread was lost and is started again: ${reason.message}`)
      if (performance.now() - since > HELD_OUT) waitMs = FIRST_PAUSE
      for (let opened = false; !opened; waitMs = Math.min(2 * waitMs, LONGEST_PAUSE)) {
        await pause(waitMs, null, { ref: false })
        if (started !== call) return
        try {
          present = await openThread(call)
          opened = true
        } catch (thrown) {
          call.log.error(`its thread cannot be started again: ${failureMessage(thrown)}`)
        }
      }
      if (started !== call) return present.end()
      thread = present
    }
  }

  async function ask(kind: Kind, name: string, method: string, given: unknown[]): Promise<unknown> {
    if (thread === null) throw new RetryLater('Its thread was lost and is being started again.', 1)
    const call = given.at(-1) as Call
    const args = given.slice(0, -1)
    const work = { attempt: call.attempt, idempotencyKey: call.idempotencyKey }
    const answer = await thread.order({ do: 'call', kind, name, method, args, work }, call)
    return answer === SAME_REPORT ? args[0] : answer
  }

  return {
    ...shape,
    config: {
      '~standard': {
        version: 1,
        vendor: 'evenkeel',
        async validate(options): Promise<StandardSchemaV1.Result<unknown>> {
          given = options
          manifest = (await first.order({ do: 'register', name: goesBy, options })) as Manifest
          if ('problems' in manifest) {
            return { issues: manifest.problems.map(({ option, message }) => ({ message, path: option.split('.') })) }
          }
          return { value: 'config' in manifest ? manifest.config : options }
        },
      },
    },
    register(host) {
      if (manifest === null || 'problems' in manifest) throw new Error('its options were not checked.')
      if ('registerFailed' in manifest) throw new Error(manifest.registerFailed)
      for (const { kind, name } of manifest.additions) {
        if (methods[kind].length === 0) throw new Error('additions to the schema cannot be isolated.')
        const functions = methods[kind].map((method) => [method, (...args: unknown[]) => ask(kind, name, method, args)])
        ;(host[kind] as (value: unknown) => void)({ name, ...Object.fromEntries(functions) })
      }
    },
    async start(_, call) {
      if (thread === null) thread = await openThread(call)
      else await startIn(thread, call)
      started = call
      void tend(thread, call)
    },
    async stop(_, call) {
      started = null
      const last = thread
      thread = null
      try {
        await last?.order({ do: 'stop', work: { attempt: 1, idempotencyKey: call.idempotencyKey } }, call)
      } finally {
        await last?.end()
      }
    },
    dispose: async () => void (await thread?.end()),
  }
}
