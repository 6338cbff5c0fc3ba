import type { Kind } from './contract/plugin.ts'
import type { Circuit } from './guard/circuit.ts'
import { sumTallies, type Tally } from './guard/tally.ts'
import type { Registry } from './registry.ts'
import type { PluginState, RunningPlugin } from './running-plugin.ts'

/** What one thread's copy of a plugin came to so far. */
export interface PluginSnapshot {
  plugin: string
  state: PluginState
  /** Why it failed to start. */
  fault: string | null
  additions: AdditionSnapshot[]
}

export interface AdditionSnapshot {
  kind: Kind
  name: string
  circuit: Circuit
  tally: Tally
}

export function takeSnapshots({ plugins }: Pick<Registry, 'plugins'>): PluginSnapshot[] {
  return plugins.map(snapshotOf)
}

function snapshotOf({ item, state, fault, additions }: RunningPlugin): PluginSnapshot {
  return {
    plugin: item.name,
    state,
    fault: fault?.message ?? null,
    additions: additions.map(({ kind, name, guard }) => ({ kind, name, circuit: guard.circuit, tally: guard.tally })),
  }
}

const byTrouble: readonly Circuit[] = ['CLOSED', 'HALF_OPEN', 'OPEN']
export const worstCircuit = (circuits: readonly Circuit[]): Circuit =>
  byTrouble[Math.max(0, ...circuits.map((circuit) => byTrouble.indexOf(circuit)))]!

/** One addition in all threads: the worst of the circuits, the sum of the tallies. */
export function mergeAdditions(copies: readonly AdditionSnapshot[]): AdditionSnapshot {
  const { kind, name } = copies[0]!
  return {
    kind,
    name,
    circuit: worstCircuit(copies.map(({ circuit }) => circuit)),
    tally: sumTallies(copies.map(({ tally }) => tally)),
  }
}
