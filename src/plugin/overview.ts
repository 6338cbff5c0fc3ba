import type { Kind } from './contract/plugin.ts'
import type { Fault } from './faults.ts'
import type { Circuit } from './guard/circuit.ts'
import { latencyQuantile } from './guard/latency.ts'
import { sumTallies, type Tally } from './guard/tally.ts'
import { jsonSchemaOf } from './json-schema.ts'
import { type OptionRow, optionRows } from './options-table.ts'
import type { Registered } from './register.ts'
import type { Registry } from './registry.ts'
import type { PluginState, RunningPlugin } from './running-plugin.ts'
import { type AdditionSnapshot, mergeAdditions, type PluginSnapshot, worstCircuit } from './snapshot.ts'

/** What calls came to: on all threads of this process, since it started. Latencies in milliseconds. */
export interface CallFigures {
  circuit: Circuit
  calls: number
  failures: number
  lastError: string | null
  lastErrorAt: Date | null
  latencyP50: number | null
  latencyP99: number | null
}

export interface AdditionStatus extends CallFigures {
  kind: Kind
  name: string
}

/** A plugin as an operator sees it. */
export interface PluginStatus extends CallFigures {
  /** What it goes by. */
  name: string
  version: string | null
  kinds: Kind[]
  state: PluginState
  required: boolean
  isolated: boolean
  /** Options with their defaults; secrets masked. Null for a plugin that could not be used. */
  configuration: unknown
  faults: Fault[]
  additions: AdditionStatus[]
  /** What options it takes, as far as its schema tells. */
  options: OptionRow[]
}

/**
 * Every plugin that is listed, those left out included.
 *
 * @param threads what the copies on other threads came to
 */
export function overview(registry: Registry, threads: readonly PluginSnapshot[]): PluginStatus[] {
  const running = registry.plugins.map((plugin) => statusOf(plugin, registry.faults, threads))
  const names = new Set(running.map(({ name }) => name))
  const leftOut = Map.groupBy(
    registry.faults.filter(({ plugin }) => !names.has(plugin)),
    ({ plugin }) => plugin,
  )
  return [...running, ...[...leftOut].map(([name, faults]) => unusable(name, faults))]
}

function statusOf(
  { item, state, fault, additions }: RunningPlugin,
  faults: readonly Fault[],
  threads: readonly PluginSnapshot[],
): PluginStatus {
  const copies = threads.filter(({ plugin }) => plugin === item.name)
  const merged = additions.map(({ kind, name, guard }) =>
    mergeAdditions([
      { kind, name, circuit: guard.circuit, tally: guard.tally },
      ...copies.flatMap((copy) => copy.additions.filter((one) => one.kind === kind && one.name === name)),
    ]),
  )
  const failedCopy = state === 'RUNNING' ? copies.find((copy) => copy.state === 'FAILED') : undefined
  const own = faults.filter(({ plugin, code }) => plugin === item.name && code !== 'START_FAILED')
  const figures = figuresOf(
    worstCircuit(merged.map(({ circuit }) => circuit)),
    sumTallies(merged.map(({ tally }) => tally)),
  )
  return {
    ...figures,
    lastError: figures.lastError ?? fault?.message ?? failedCopy?.fault ?? null,
    name: item.name,
    version: item.plugin.version ?? null,
    kinds: [...new Set(additions.map(({ kind }) => kind))],
    state: failedCopy === undefined ? state : 'FAILED',
    required: item.required,
    isolated: item.isolated,
    configuration: item.secrets.options,
    faults: fault === null ? own : [...own, fault],
    additions: merged.map(additionOf),
    options: optionsOf(item),
  }
}

function additionOf({ kind, name, circuit, tally }: AdditionSnapshot): AdditionStatus {
  return { kind, name, ...figuresOf(circuit, tally) }
}

function figuresOf(circuit: Circuit, { calls, failures, lastError, latencies }: Tally): CallFigures {
  return {
    circuit,
    calls,
    failures,
    lastError: lastError?.message ?? null,
    lastErrorAt: lastError?.at ?? null,
    latencyP50: latencyQuantile(latencies, 0.5),
    latencyP99: latencyQuantile(latencies, 0.99),
  }
}

function unusable(name: string, faults: Fault[]): PluginStatus {
  return {
    ...figuresOf('CLOSED', sumTallies([])),
    lastError: faults.map(({ message }) => message).join(' '),
    name,
    version: null,
    kinds: [],
    state: 'FAILED',
    required: faults.some(({ required }) => required),
    isolated: false,
    configuration: null,
    faults,
    additions: [],
    options: [],
  }
}

/** A schema does not change, and describing it takes longer than all else here. */
const described = new WeakMap<Registered, OptionRow[]>()

function optionsOf(item: Registered): OptionRow[] {
  const { config, secrets } = item.plugin
  return described.getOrInsertComputed(item, () => {
    try {
      const schema = config === undefined ? null : jsonSchemaOf(config)
      return schema === null ? [] : optionRows(schema, secrets)
    } catch {
      // A schema that cannot describe itself still checks options.
      return []
    }
  })
}
