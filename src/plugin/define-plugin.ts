import type { Plugin } from './contract/plugin.ts'
import { shapeFault } from './plugin-shape.ts'

/**
 * Makes a plugin. The type of `config` in `register`, `start` and `stop` follows from the schema given as `config`.
 * Throws a `TypeError` when the definition is not that of a plugin.
 */
export function definePlugin<Config>(definition: Plugin<Config>): Plugin<Config> {
  const fault = shapeFault(definition)
  if (fault !== null) throw new TypeError(fault)
  return Object.freeze(
    definition.after === undefined ? { ...definition } : { ...definition, after: Object.freeze([...definition.after]) },
  )
}
