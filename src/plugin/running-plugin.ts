import type { Kind } from './contract/plugin.ts'
import { faultMessage } from './failure-message.ts'
import type { Fault } from './faults.ts'
import { withinDeadline } from './guard/deadline.ts'
import { createGuard, type Guard } from './guard/guard.ts'
import { guardSettings } from './guard/settings.ts'
import type { Addition } from './open-host.ts'
import { PluginCall } from './plugin-call.ts'
import { dispose, type Registered } from './register.ts'
import { type HostServices, servicesFor } from './services.ts'

export type PluginState = 'RUNNING' | 'DISABLED' | 'FAILED' | 'STOPPED'

/** One addition, and what stands between it and the host. */
export interface Guarded<K extends Kind = Kind> extends Addition<K> {
  guard: Guard
}

/** A registered plugin over its life: started, disabled, stopped. */
export interface RunningPlugin {
  readonly item: Registered
  readonly state: PluginState
  /** Why it is `FAILED`. */
  readonly fault: Fault | null
  readonly additions: readonly Guarded[]
  /** Resolves to what went wrong, null when it runs. */
  start(): Promise<Fault | null>
  /**
   * Stops it, which leaves it in the state that is given: waits for the calls under way, runs its `stop` if it runs, and ends
   * its thread if it has one.
   */
  stop(then: Exclude<PluginState, 'RUNNING'>): Promise<Fault | null>
}

export interface RunOptions {
  services: HostServices
  /** Milliseconds that starting may take, and stopping. */
  limit: number
  /** Hears of every change of its state or of one of its circuits. */
  onChange(plugin: string): void
}

/** Milliseconds: a server that was told to stop has ten seconds for all there is to do. */
const CALLS_END_WITHIN = 2_000

export function createRunningPlugin(item: Registered, { services, limit, onChange }: RunOptions): RunningPlugin {
  const { plugin, name, secrets, required } = item
  const own = servicesFor(name, services, secrets.mask)
  let state: PluginState = 'STOPPED'
  let fault: Fault | null = null
  const additions = item.additions.map((addition) => ({
    ...addition,
    guard: createGuard({
      plugin: name,
      name: addition.name,
      settings: guardSettings(addition.kind, item.guard),
      services: own,
      mask: secrets.mask,
      onCircuit(circuit, lastError) {
        const level = circuit === 'OPEN' ? 'warn' : 'info'
        own.log[level](`the circuit of its ${addition.kind} "${addition.name}" is ${circuit}`, { lastError })
        onChange(name)
      },
    }),
  }))

  function become(next: PluginState): void {
    state = next
    onChange(name)
  }

  /** Runs `start` or `stop` of the plugin within the time limit; null when it did. */
  async function within(step: 'start' | 'stop'): Promise<Fault | null> {
    const call = new PluginCall(own)
    const running = (async () => plugin[step]?.(item.config, call))()
    try {
      await withinDeadline(limit, running)
      return null
    } catch (thrown) {
      call.abort(new Error(`The host no longer waits for ${step}.`))
      // One that has started after all would otherwise run on, unseen.
      if (step === 'start') running.then(() => plugin.stop?.(item.config, new PluginCall(own))).catch(() => {})
      const code = step === 'start' ? 'START_FAILED' : 'STOP_FAILED'
      return { code, plugin: name, message: `${step} failed: ${faultMessage(thrown, secrets.mask)}`, required }
    }
  }

  /** Refuses new calls; those under way have a moment to end. */
  async function endCalls(): Promise<void> {
    await withinDeadline(CALLS_END_WITHIN, Promise.all(additions.map(({ guard }) => guard.close()))).catch(() => {})
  }

  return {
    item,
    additions,
    get state() {
      return state
    },
    get fault() {
      return fault
    },
    async start() {
      fault = await within('start')
      if (fault === null) for (const { guard } of additions) guard.open()
      become(fault === null ? 'RUNNING' : 'FAILED')
      return fault
    },
    async stop(then) {
      const ran = state === 'RUNNING'
      become(then)
      await endCalls()
      const stopFault = ran ? await within('stop') : null
      await dispose(plugin)
      return stopFault
    },
  }
}
