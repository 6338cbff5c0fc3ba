import type { Fault } from './faults.ts'
import type { Loaded } from './load.ts'
import { dispose, type Registered } from './register.ts'
import type { Registry } from './registry.ts'

/** What an operator may tell a plugin while the host runs. Every thread that has a copy of it carries it out. */
export interface PluginCommand {
  command: 'disable' | 'enable' | 'resetCircuits' | 'reload'
  plugin: string
}

/** What became of a command on one thread. */
export interface Carried {
  done: boolean
  /** Why it was not done, or what went wrong beside. */
  faults: Fault[]
}

/**
 * Carries out a command on one thread. A plugin that this thread has no copy of is passed over, but for a reload: it may be
 * usable by now.
 *
 * @param load reads the configuration again
 */
export async function carryOut(
  { command, plugin }: PluginCommand,
  registry: Registry,
  load: () => Promise<Loaded>,
): Promise<Carried> {
  const present = registry.plugins.find(({ item }) => item.name === plugin)
  if (command === 'reload') return reload(present?.item ?? { name: plugin, called: plugin }, registry, await load())
  if (present === undefined) return { done: true, faults: [] }
  switch (command) {
    case 'disable':
      return { done: true, faults: listOf(await registry.disable(plugin)) }
    case 'enable': {
      const fault = await registry.enable(plugin)
      return { done: fault === null, faults: listOf(fault) }
    }
    case 'resetCircuits':
      registry.resetCircuits(plugin)
      return { done: true, faults: [] }
  }
}

async function reload(
  { name, called }: Pick<Registered, 'name' | 'called'>,
  registry: Registry,
  loaded: Loaded,
): Promise<Carried> {
  const again = loaded.listed.find((one) => one.name === name) ?? loaded.listed.find((one) => one.called === called)
  for (const other of loaded.listed) if (other !== again) await dispose(other.plugin)
  if (again !== undefined) {
    const { taken, faults } = await registry.replace(again)
    return { done: taken, faults }
  }
  const own = loaded.faults.filter(
    ({ plugin, code }) => plugin === name || plugin === called || code === 'CONFIGURATION_INVALID',
  )
  const message = 'the configuration does not list it any more; it runs on until the next start.'
  const gone: Fault = { code: 'CONFIGURATION_INVALID', plugin: name, message, required: false }
  return { done: false, faults: own.length > 0 ? own : [gone] }
}

function listOf(fault: Fault | null): Fault[] {
  return fault === null ? [] : [fault]
}
