/** Why a plugin could not be used; `docs/plugins.md` explains each. */
export const faultCodes = [
  'CONFIGURATION_INVALID',
  'IMPORT_FAILED',
  'NOT_A_PLUGIN',
  'ENV_MISSING',
  'CONTRACT_UNSUPPORTED',
  'PLUGIN_NAME_TAKEN',
  'OPTIONS_INVALID',
  'ISOLATION_IMPOSSIBLE',
  'AFTER_UNKNOWN',
  'AFTER_CYCLE',
  'REGISTER_FAILED',
  'ADDITION_NAME_TAKEN',
  'SCHEMA_INVALID',
  'SCHEMA_PREFIX',
  'SCHEMA_CLASH',
  'START_FAILED',
  'STOP_FAILED',
] as const

export type FaultCode = (typeof faultCodes)[number]

export interface Fault {
  code: FaultCode
  /** The plugin's name, or what the configuration calls it while its name is unknown. */
  plugin: string
  /** What is wrong and what was expected, in plain sentences. */
  message: string
  /** True stops the host; false leaves only this plugin out. */
  required: boolean
}

/** Thrown when plugins that the host must have cannot be used: one error for all faults that were found. */
export class PluginFaults extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    const lines = faults.map((fault) => `  ${fault.plugin}: ${fault.message} [${fault.code}]`)
    super(`The plugins cannot be used as they are configured:\n${lines.join('\n')}`)
    this.name = 'PluginFaults'
    this.faults = faults
  }
}
