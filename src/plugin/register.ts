import { contractVersion, type Kind, type Plugin } from './contract.ts'
import { failureMessage } from './failure-message.ts'
import type { Fault, FaultCode } from './faults.ts'
import { type Additions, openHost } from './open-host.ts'
import { checkOptions } from './options.ts'
import { orderByAfter } from './order.ts'
import { withinLimit } from './time-limit.ts'

/** A plugin as the configuration lists it. */
export interface Listed {
  plugin: Plugin
  /** The plugin's options, environment references already resolved. */
  config: unknown
  required: boolean
}

/** A plugin whose registration succeeded. */
export interface Registered extends Listed, Additions {}

/** Milliseconds that checking the options of one plugin may take. */
const optionsLimit = 5_000

/**
 * Registers every plugin that can be and collects the faults of those that cannot; one fault hides no other.
 * What comes back is ordered by `after`, otherwise as listed.
 *
 * @param found faults met while loading: a plugin may come after one that could not be loaded
 */
export async function registerPlugins(
  listed: readonly Listed[],
  found: readonly Fault[] = [],
): Promise<{ registered: Registered[]; faults: Fault[] }> {
  const faults: Fault[] = []
  const faulty = new Set<Listed>()
  const fault = (item: Listed, code: FaultCode, message: string) => {
    faulty.add(item)
    faults.push({ code, plugin: item.plugin.name, message, required: item.required })
  }

  const named = new Map<string, Listed>()
  for (const item of listed) {
    const { name, contract } = item.plugin
    if (named.has(name)) fault(item, 'PLUGIN_NAME_TAKEN', 'another plugin of this name is listed before it.')
    else named.set(name, item)
    if (contract !== contractVersion) {
      fault(item, 'CONTRACT_UNSUPPORTED', `asks for contract ${contract}; this host speaks ${contractVersion}.`)
    }
  }

  const { order, cycles } = orderByAfter(
    [...named.values()].map((item) => ({ name: item.plugin.name, after: item.plugin.after ?? [], item })),
  )
  const unloaded = new Set(found.map((fault) => fault.plugin))
  // The name of a plugin that could not be read is unknown, so any name may be its own.
  const unread = found.some(({ code }) => code === 'IMPORT_FAILED' || code === 'NOT_A_PLUGIN')
  for (const { item, after } of unread ? [] : order) {
    for (const other of after.filter((name) => !named.has(name) && !unloaded.has(name))) {
      fault(item, 'AFTER_UNKNOWN', `comes after "${other}", which the configuration does not list.`)
    }
  }
  for (const cycle of cycles) {
    const members = cycle.map((name) => named.get(name)!)
    // Leaving out one optional member breaks the cycle, so the required ones may stay.
    const optional = members.filter((item) => !item.required)
    for (const item of optional.length > 0 ? optional : members) {
      fault(item, 'AFTER_CYCLE', `comes after itself: ${[...cycle, cycle[0]].join(' → ')}.`)
    }
  }

  const taken: Record<Kind, Map<string, string>> = { classifier: new Map(), symbolicator: new Map() }
  const registered: Registered[] = []
  for (const { item } of order) {
    const { plugin } = item
    if (plugin.contract !== contractVersion) continue
    let config: unknown
    try {
      const checked = await withinLimit(optionsLimit, () => checkOptions(plugin, item.config))
      for (const problem of checked.problems) fault(item, 'OPTIONS_INVALID', problem)
      if (!('config' in checked)) continue
      config = checked.config
    } catch (thrown) {
      fault(item, 'OPTIONS_INVALID', `its options cannot be checked: ${failureMessage(thrown)}`)
      continue
    }
    const { host, close, added } = openHost(plugin.name)
    try {
      refusePromise(plugin.register(host, config))
    } catch (thrown) {
      fault(item, 'REGISTER_FAILED', `register failed: ${failureMessage(thrown)}`)
      continue
    } finally {
      close()
    }
    for (const { name } of added.classifiers) claim('classifier', 'CLASSIFIER_NAME_TAKEN', item, name)
    for (const { name } of added.symbolicators) claim('symbolicator', 'SYMBOLICATOR_NAME_TAKEN', item, name)
    if (!faulty.has(item)) registered.push({ ...item, config, ...added })
  }
  return { registered, faults }

  function claim(kind: Kind, code: FaultCode, item: Listed, name: string) {
    const owner = taken[kind].get(name)
    if (owner === undefined) taken[kind].set(name, item.plugin.name)
    else fault(item, code, `adds the ${kind} "${name}", a name that "${owner}" has already taken.`)
  }
}

function refusePromise(returned: unknown): void {
  if (!(returned instanceof Promise)) return
  // Its own failure adds nothing to the fault below, but left alone it would end the process.
  returned.catch(() => {})
  throw new TypeError('it returned a promise. Registering is synchronous; put work into start.')
}
