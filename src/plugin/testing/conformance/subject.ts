import type { Host, Kind, Plugin } from '../../contract/plugin.ts'
import type { RecoveryOrder } from '../../contract/recovery-strategy.ts'
import type { Answer, Receiver } from '../receiver.ts'

export interface CheckOptions {
  /**
   * The plugin's options. Give a function where the plugin speaks HTTP or TCP to somebody: it is called with a receiver of this
   * machine, anew for every check.
   */
  config?: object | ((receiver: Receiver) => unknown)
  /** Where `{ env: 'NAME' }` is looked up. */
  env?: Record<string, string>
  /** What it must add. @default anything */
  kinds?: readonly Kind[]
  /**
   * What a receiver answers that takes what it is sent. `'none'`: the plugin cannot be aimed at an HTTP server, so what it sends
   * is not checked.
   * @default 200
   */
  receiver?: Answer | 'none'
  /** What recovery strategies are asked. */
  order?: Partial<RecoveryOrder>
  /** Metrics that detectors are shown. @default four that the rules in the box know */
  metrics?: readonly string[]
  /** Milliseconds that starting may take, stopping, and any one call: what is slow is not wrong. @default 10000 */
  limitMs?: number
}

/** A plugin on trial, and what was noticed about it on the way. */
export interface Subject {
  /** Does as the plugin does, and tells on it. */
  plugin: Plugin
  options: CheckOptions
  /** Kinds that it tried to add after it had registered. */
  lateAdditions: Set<string>
  /** What `register` left behind: timers, sockets, open files. */
  sideEffects: Set<string>
}

export function createSubject(plugin: Plugin, options: CheckOptions): Subject {
  const lateAdditions = new Set<string>()
  const sideEffects = new Set<string>()

  function register(host: Host, config: unknown): unknown {
    let registers = true
    const watched = Object.fromEntries(
      Object.entries(host).map(([kind, add]: [string, (value: unknown) => void]) => [
        kind,
        (value: unknown) => {
          if (!registers) lateAdditions.add(kind)
          add(value)
        },
      ]),
    )
    const before = process.getActiveResourcesInfo()
    try {
      return plugin.register(watched as unknown as Host, config)
    } finally {
      registers = false
      for (const left of moreThan(before, process.getActiveResourcesInfo())) sideEffects.add(left)
    }
  }

  // Plugins that it comes after are not there: it is looked at by itself. What is no object is left to the first check.
  const own = Object.create(Object(plugin), { register: { value: register }, after: { value: undefined } })
  return { plugin: own, options, lateAdditions, sideEffects }
}

function moreThan(before: readonly string[], after: readonly string[]): string[] {
  const count = (list: readonly string[], name: string) => list.filter((one) => one === name).length
  return [...new Set(after)].filter((name) => count(after, name) > count(before, name))
}
