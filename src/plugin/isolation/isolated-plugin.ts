import { setTimeout as pause } from 'node:timers/promises'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { Call } from '../contract/call.ts'
import { RetryLater } from '../contract/notifier.ts'
import type { Kind, Plugin } from '../contract/plugin.ts'
import { failureMessage } from '../failure-message.ts'
import { withinDeadline } from '../guard/deadline.ts'
import { type Manifest, SAME_REPORT } from './messages.ts'
import { type PluginThread, startPluginThread, type ThreadOptions } from './plugin-thread.ts'

/** Milliseconds before a thread that was lost is started again, doubled each time until it has held out for a while. */
const FIRST_PAUSE = 100
const LONGEST_PAUSE = 30_000
const HELD_OUT = 60_000

/** A plugin that stands for one in a thread of its own. */
export interface IsolatedPlugin extends Plugin {
  /** Ends its thread; `start` opens another one. */
  dispose(): Promise<void>
}

/**
 * Imports a plugin in a thread of its own and gives what looks like the plugin to the rest of the host. A thread that is
 * lost, by an overrun, by its memory or by `process.exit`, is started again; calls that come meanwhile fail.
 */
export async function isolatePlugin(options: ThreadOptions): Promise<IsolatedPlugin | { misshapen: string }> {
  const first = await startPluginThread(options)
  const { shape } = first
  if ('misshapen' in shape) {
    await first.end()
    return shape
  }
  let thread: PluginThread | null = null
  /** A thread on its way to become the next one. */
  let opening: PluginThread | null = null
  let given: unknown
  let manifest: Manifest | null = null
  /** The call that started the plugin; null while it should not run. */
  let started: Call | null = null
  let isStuck = false
  let waitMs = FIRST_PAUSE
  let lastLoss = Number.NEGATIVE_INFINITY
  adopt(first)

  function adopt(fresh: PluginThread): void {
    thread = fresh
    void fresh.gone.then(({ reason, stuck }) => {
      // Also one that was on its way out: each further thread might take another processor for good.
      isStuck ||= stuck
      if (thread !== fresh) return
      thread = null
      if (started === null) return
      if (!stuck) void openAgain(started, reason)
      else {
        started.log.error(
          `its thread cannot be ended; it is not called again until the server restarts: ${reason.message}`,
        )
      }
    })
  }

  /** A thread whose plugin has registered with the options it was given. */
  async function openThread(): Promise<PluginThread> {
    const fresh = await startPluginThread(options)
    opening = fresh
    try {
      await withinDeadline(options.limit, fresh.order({ do: 'register', options: given }))
      return fresh
    } catch (thrown) {
      await fresh.end()
      throw thrown
    } finally {
      opening = null
    }
  }

  async function startIn(present: PluginThread, call: Call): Promise<void> {
    const work = { attempt: 1, idempotencyKey: call.idempotencyKey }
    await withinDeadline(options.limit, present.order({ do: 'start', work }, call))
  }

  /** Opens one thread after the other until one holds, or the plugin is stopped. */
  async function openAgain(call: Call, reason: Error): Promise<void> {
    call.log.warn(`its thread was lost and is started again: ${reason.message}`)
    if (performance.now() - lastLoss > HELD_OUT) waitMs = FIRST_PAUSE
    lastLoss = performance.now()
    while (started === call && thread === null) {
      await pause(waitMs, null, { ref: false })
      waitMs = Math.min(2 * waitMs, LONGEST_PAUSE)
      let fresh: PluginThread | null = null
      try {
        fresh = await openThread()
        await startIn(fresh, call)
        if (started === call) adopt(fresh)
        else await fresh.end()
      } catch (thrown) {
        await fresh?.end()
        call.log.error(`its thread cannot be started again: ${failureMessage(thrown)}`)
      }
    }
  }

  async function end(): Promise<void> {
    started = null
    const [last, next] = [thread, opening]
    thread = null
    await Promise.all([last?.end(), next?.end()])
  }

  async function ask(kind: Kind, name: string, method: string, given: unknown[]): Promise<unknown> {
    if (isStuck) throw new Error('Its thread could not be ended; it needs a restart of the server.')
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
        async validate(value): Promise<StandardSchemaV1.Result<unknown>> {
          given = value
          if (thread === null) adopt(await startPluginThread(options))
          manifest = (await thread!.order({ do: 'register', options: value })) as Manifest
          if ('problems' in manifest) {
            return { issues: manifest.problems.map(({ option, message }) => ({ message, path: option.split('.') })) }
          }
          return { value: 'config' in manifest ? manifest.config : value }
        },
      },
    },
    register(host) {
      if (manifest === null || 'problems' in manifest) throw new Error('its options were not checked.')
      if ('registerFailed' in manifest) throw new Error(manifest.registerFailed)
      for (const { kind, name, methods } of manifest.additions) {
        if (methods.length === 0) throw new Error('additions to the schema cannot be isolated.')
        const functions = methods.map((method) => [method, (...args: unknown[]) => ask(kind, name, method, args)])
        ;(host[kind] as (value: unknown) => void)({ name, ...Object.fromEntries(functions) })
      }
    },
    async start(_, call) {
      if (isStuck) throw new Error('its thread could not be ended; it needs a restart of the server.')
      if (thread === null) adopt(await openThread())
      await startIn(thread!, call)
      started = call
    },
    async stop(_, call) {
      started = null
      try {
        await thread?.order({ do: 'stop', work: { attempt: 1, idempotencyKey: call.idempotencyKey } }, call)
      } finally {
        await end()
      }
    },
    dispose: end,
  }
}
