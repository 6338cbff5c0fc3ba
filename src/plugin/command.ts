import type { Fault } from './faults.ts'
import type { Loaded } from './load.ts'
import type { Registry } from './registry.ts'

/** What an operator may tell a plugin while the host runs. Every thread that has a copy of it carries it out. */
export interface PluginCommand {
  command: 'disable' | 'enable' | 'resetCircuits' | 'reload'
  plugin: string
}

/**
 * Carries out a command on one thread. Resolves to what went wrong; a plugin that this thread has no copy of is passed over.
 *
 * @param load reads the configuration again
 */
export async function carryOut(
  { command, plugin }: PluginCommand,
  registry: Registry,
  load: () => Promise<Loaded>,
): Promise<Fault[]> {
  if (!registry.plugins.some(({ item }) => item.name === plugin)) return []
  switch (command) {
    case 'disable':
      return listOf(await registry.disable(plugin))
    case 'enable':
      return listOf(await registry.enable(plugin))
    case 'resetCircuits':
      registry.resetCircuits(plugin)
      return []
    case 'reload':
      return reload(plugin, registry, await load())
  }
}

async function reload(plugin: string, registry: Registry, { listed, faults }: Loaded): Promise<Fault[]> {
  for (const other of listed) if (other.name !== plugin && 'dispose' in other.plugin) await other.plugin.dispose()
  const again = listed.find(({ name }) => name === plugin)
  if (again !== undefined) return registry.replace(again)
  const own = faults.filter((fault) => fault.plugin === plugin || fault.code === 'CONFIGURATION_INVALID')
  const message = 'the configuration does not list it any more; it runs on until the next start.'
  return own.length > 0 ? own : [{ code: 'CONFIGURATION_INVALID', plugin, message, required: false }]
}

function listOf(fault: Fault | null): Fault[] {
  return fault === null ? [] : [fault]
}
