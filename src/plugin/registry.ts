import type { Report } from '../crashes/report.ts'
import type { Kind } from './contract.ts'
import { failureMessage } from './failure-message.ts'
import { type Fault, PluginFaults } from './faults.ts'
import type { Tally } from './guard.ts'
import { type Ballot, classifyPanel, type Member, type Symbolication, symbolicatePanel } from './panel.ts'
import { type Listed, type Registered, registerPlugins } from './register.ts'
import { withinLimit } from './time-limit.ts'

/** Milliseconds. */
export interface TimeLimits {
  /** One call of a classifier. @default 250 */
  classify: number
  /** One call of a symbolicator. @default 2000 */
  symbolicate: number
  /** Starting one plugin, and stopping one. @default 10000 */
  start: number
}

const defaultLimits: TimeLimits = { classify: 250, symbolicate: 2_000, start: 10_000 }

export interface PluginStatus extends Readonly<Tally> {
  name: string
  version: string | null
  kinds: Kind[]
  state: 'RUNNING' | 'FAILED' | 'STOPPED'
}

/** The plugins of a running host. Its contents no longer change. */
export interface Registry {
  /** Faults of optional plugins, which were left out. */
  readonly faults: readonly Fault[]
  /** One symbolicator after the other, each on what the one before resolved. A promise only when one of them needs it. */
  symbolicate(report: Report): Symbolication | Promise<Symbolication>
  /** All classifiers at once, votes in the plugins' order. A promise only when one of them needs it. */
  classify(report: Report): Ballot | Promise<Ballot>
  /** Every plugin that is listed, those left out included. */
  status(): PluginStatus[]
  /** Stops in reverse order; gives the faults of plugins that would not. Does nothing the second time. */
  stop(): Promise<Fault[]>
}

/**
 * Registers all plugins, then starts them one by one. Throws `PluginFaults` with everything found when a required
 * plugin cannot be used; plugins that had started are stopped first.
 *
 * @param found faults met while loading, to be reported together with those met here
 */
export async function openRegistry(
  listed: readonly Listed[],
  { found = [], limits }: { found?: readonly Fault[]; limits?: Partial<TimeLimits> } = {},
): Promise<Registry> {
  const timeLimits = { ...defaultLimits, ...limits }
  const { registered, faults: registerFaults } = await registerPlugins(listed, found)
  const faults = [...found, ...registerFaults]
  if (faults.some((fault) => fault.required)) throw new PluginFaults(faults)

  const running: Registered[] = []
  for (const item of registered) {
    const { plugin, config, required } = item
    try {
      await withinLimit(timeLimits.start, (call) => plugin.start?.(config, call))
      running.push(item)
    } catch (thrown) {
      faults.push({
        code: 'START_FAILED',
        plugin: plugin.name,
        message: `start failed: ${failureMessage(thrown)}`,
        required,
      })
      if (!required) continue
      throw new PluginFaults([...faults, ...(await stopAll(running, timeLimits.start))])
    }
  }

  const members = running.map((item): Member => ({ ...item, tally: { calls: 0, failures: 0, lastError: null } }))
  let stopped: Promise<Fault[]> | null = null
  return {
    faults,
    symbolicate: symbolicatePanel(members, timeLimits.symbolicate),
    classify: classifyPanel(members, timeLimits.classify),
    status: () => [
      ...members.map((member) => statusOf(member, stopped === null ? 'RUNNING' : 'STOPPED')),
      ...leftOut(listed, faults),
    ],
    stop() {
      stopped ??= stopAll(running, timeLimits.start)
      return stopped
    },
  }
}

async function stopAll(running: readonly Registered[], limit: number): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const { plugin, config, required } of running.toReversed()) {
    try {
      await withinLimit(limit, (call) => plugin.stop?.(config, call))
    } catch (thrown) {
      faults.push({
        code: 'STOP_FAILED',
        plugin: plugin.name,
        message: `stop failed: ${failureMessage(thrown)}`,
        required,
      })
    }
  }
  return faults
}

function statusOf({ plugin, classifiers, symbolicators, tally }: Member, state: PluginStatus['state']): PluginStatus {
  const kinds: Kind[] = []
  if (classifiers.length > 0) kinds.push('classifier')
  if (symbolicators.length > 0) kinds.push('symbolicator')
  return { name: plugin.name, version: plugin.version ?? null, kinds, state, ...tally }
}

function leftOut(listed: readonly Listed[], faults: readonly Fault[]): PluginStatus[] {
  const messages = new Map<string, string[]>()
  for (const { plugin, message } of faults) messages.set(plugin, [...(messages.get(plugin) ?? []), message])
  return [...messages].map(([name, lines]) => ({
    name,
    version: listed.find(({ plugin }) => plugin.name === name)?.plugin.version ?? null,
    kinds: [],
    state: 'FAILED',
    calls: 0,
    failures: 0,
    lastError: lines.join(' '),
  }))
}
