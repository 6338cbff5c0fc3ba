/** A plugin as `Query.plugins` shows it. */
export interface PluginOverview {
  name: string
  version: string | null
  state: 'RUNNING' | 'DISABLED' | 'FAILED' | 'STOPPED'
  required: boolean
  isolated: boolean
  kinds: string[]
  circuit: 'CLOSED' | 'OPEN' | 'HALF_OPEN'
  calls: number
  failures: number
  lastError: string | null
  /** With defaults, secrets masked. */
  configuration: unknown
  faults: { code: string; message: string }[]
  additions: {
    kind: string
    name: string
    circuit: 'CLOSED' | 'OPEN' | 'HALF_OPEN'
    calls: number
    failures: number
    lastError: string | null
  }[]
}

export const PLUGINS = `
  query {
    plugins {
      name version state required isolated kinds circuit calls failures lastError configuration
      faults { code message }
      additions { kind name circuit calls failures lastError }
    }
  }`
