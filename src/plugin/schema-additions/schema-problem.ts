import type { FaultCode } from '../faults.ts'

/** What is wrong with a plugin's addition to the schema. */
export interface SchemaProblem {
  code: Extract<FaultCode, 'SCHEMA_INVALID' | 'SCHEMA_PREFIX' | 'SCHEMA_CLASH'>
  /** A sentence that goes on after the plugin's name. */
  message: string
}
