import type { Report } from '../../crashes/report.ts'
import type { Call } from './call.ts'

/** Turns addresses and minified names into functions, files and lines. Called for every report, before it is classified. */
export interface Symbolicator {
  readonly name: string
  /**
   * Returns the report itself when there is nothing to resolve, else a copy with other `exceptions`. Only `exceptions`
   * and `notes` of the copy are used.
   */
  symbolicate(report: Report, call: Call): Report | Promise<Report>
}
