import type { PluginCommand } from './command.ts'
import { mergeAdditions, type PluginSnapshot } from './snapshot.ts'

/** The copies of the plugins that other threads of this process have. */
export interface PluginCopies {
  /** What they came to, those of threads that are gone included. */
  snapshots(): PluginSnapshot[]
  /** Passes a command on to every thread. */
  tell(command: PluginCommand): void
  /** Takes a thread in. */
  join(tell: (command: PluginCommand) => void): ThreadOfCopies
}

export interface ThreadOfCopies {
  hear(snapshots: PluginSnapshot[]): void
  /** The thread is gone; what it counted stays. */
  leave(): void
}

/** @param onChange hears the plugin whose state or circuit changed on some thread */
export function createPluginCopies(onChange: (plugin: string) => void): PluginCopies {
  const threads = new Map<symbol, { snapshots: PluginSnapshot[]; tell: (command: PluginCommand) => void }>()
  let past: PluginSnapshot[] = []
  return {
    snapshots: () => [...past, ...[...threads.values()].flatMap(({ snapshots }) => snapshots)],
    tell(command) {
      for (const thread of threads.values()) thread.tell(command)
    },
    join(tell) {
      const key = Symbol('thread')
      const thread = { snapshots: [] as PluginSnapshot[], tell }
      threads.set(key, thread)
      return {
        hear(snapshots) {
          const before = new Map(thread.snapshots.map((one) => [one.plugin, conditionOf(one)]))
          thread.snapshots = snapshots
          for (const one of snapshots) {
            if ((before.get(one.plugin) ?? conditionOf(one)) !== conditionOf(one)) onChange(one.plugin)
          }
        },
        leave() {
          threads.delete(key)
          past = addUp(past, thread.snapshots)
        },
      }
    },
  }
}

function conditionOf({ state, additions }: PluginSnapshot): string {
  return [state, ...additions.map(({ circuit }) => circuit)].join()
}

/** Figures stay, but what is gone has neither a state nor a circuit. */
function addUp(past: readonly PluginSnapshot[], gone: readonly PluginSnapshot[]): PluginSnapshot[] {
  return [...Map.groupBy([...past, ...gone], ({ plugin }) => plugin)].map(([plugin, copies]) => ({
    plugin,
    state: 'STOPPED',
    fault: null,
    additions: [
      ...Map.groupBy(
        copies.flatMap(({ additions }) => additions),
        ({ kind, name }) => `${kind} ${name}`,
      ).values(),
    ].map((same) => ({ ...mergeAdditions(same), circuit: 'CLOSED' })),
  }))
}
