import { contractVersion, type Plugin } from './contract/plugin.ts'
import type { Reference } from './environment-references.ts'
import { faultMessage } from './failure-message.ts'
import type { Fault, FaultCode } from './faults.ts'
import { withinDeadline } from './guard/deadline.ts'
import type { GuardOptions } from './guard/settings.ts'
import type { IsolatedPlugin } from './isolation/isolated-plugin.ts'
import { type Addition, openHost, refusePromise } from './open-host.ts'
import { checkOptions, problemText } from './options.ts'
import { orderByAfter } from './order.ts'
import { type Secrets, secretsOf } from './secrets.ts'

/** A plugin as the configuration lists it. */
export interface Listed {
  plugin: Plugin | IsolatedPlugin
  /** What it goes by: its own name, unless the configuration says otherwise. */
  name: string
  /** What the configuration calls it while its name is not known: faults of loading are told by that. */
  called: string
  /** The plugin's options, environment references already resolved. */
  config: unknown
  references: readonly Reference[]
  required: boolean
  isolated: boolean
  /** A foreign contract that the operator accepts by naming it. */
  acceptContract: number | null
  guard: GuardOptions
}

/** Ends what a plugin holds although it does not run: an isolated one has its thread from the moment it is loaded. */
export async function dispose(plugin: Listed['plugin']): Promise<void> {
  if ('dispose' in plugin) await plugin.dispose()
}

/** A plugin whose registration succeeded. */
export interface Registered extends Listed {
  secrets: Secrets
  additions: Addition[]
}

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
    faults.push({ code, plugin: item.name, message, required: item.required })
  }

  const named = new Map<string, Listed>()
  for (const item of listed) {
    if (named.has(item.name)) {
      fault(
        item,
        'PLUGIN_NAME_TAKEN',
        'another plugin of this name is listed before it; give one of them another with `as`.',
      )
    } else named.set(item.name, item)
    if (!speaks(item)) {
      const { contract } = item.plugin
      const override = `\`acceptContract: ${contract}\` in the configuration uses it all the same.`
      fault(
        item,
        'CONTRACT_UNSUPPORTED',
        `asks for contract ${contract}; this host speaks ${contractVersion}. ${override}`,
      )
    }
  }

  const { order, cycles } = orderByAfter(
    [...named.values()].map((item) => ({ name: item.name, after: item.plugin.after ?? [], item })),
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
    // Without its optional members there is no cycle, so the required ones may stay.
    const optional = members.filter((item) => !item.required)
    for (const item of optional.length > 0 ? optional : members) {
      fault(item, 'AFTER_CYCLE', `comes after itself: ${[...cycle, cycle[0]].join(' → ')}.`)
    }
  }

  const taken = new Map<string, string>()
  const registered: Registered[] = []
  for (const { item } of order) {
    if (!speaks(item)) continue
    const one = await registerOne(item, (code, message) => fault(item, code, message))
    for (const { kind, name } of one?.additions ?? []) {
      const owner = taken.get(`${kind} ${name}`)
      if (owner === undefined) taken.set(`${kind} ${name}`, item.name)
      else fault(item, 'ADDITION_NAME_TAKEN', `adds the ${kind} "${name}", a name that "${owner}" has already taken.`)
    }
    if (one !== null && !faulty.has(item)) registered.push(one)
  }
  return { registered, faults }
}

/** Checks one plugin's options and lets it register. Null when either fails, which `fault` is told. */
export async function registerOne(
  item: Listed,
  fault: (code: FaultCode, message: string) => void,
): Promise<Registered | null> {
  const { plugin, references } = item
  let { mask } = secretsOf(item.config, references, plugin.secrets)
  let config: unknown
  let secrets: Secrets
  try {
    const checked = await withinDeadline(optionsLimit, checkOptions(plugin, item.config))
    for (const problem of checked.problems) fault('OPTIONS_INVALID', mask(problemText(problem)))
    if (!('config' in checked)) return null
    config = checked.config
    secrets = secretsOf(config, references, plugin.secrets, item.config)
    mask = secrets.mask
  } catch (thrown) {
    fault('OPTIONS_INVALID', `its options cannot be checked: ${faultMessage(thrown, mask)}`)
    return null
  }
  const { host, close, added } = openHost(plugin.name, item.name)
  try {
    refusePromise(plugin.register(host, config))
  } catch (thrown) {
    fault('REGISTER_FAILED', `register failed: ${faultMessage(thrown, mask)}`)
    return null
  } finally {
    close()
  }
  return { ...item, config, secrets, additions: added }
}

function speaks({ plugin, acceptContract }: Listed): boolean {
  return plugin.contract === contractVersion || plugin.contract === acceptContract
}
