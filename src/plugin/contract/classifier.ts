import type { Vote } from '../../crashes/decision.ts'
import type { Report } from '../../crashes/report.ts'
import type { Call } from './call.ts'

/**
 * Gives an opinion on how bad a crash is and what it is about. Called for every report, on several threads that each have
 * their own copy of the plugin: keep it quick and without state that matters.
 */
export interface Classifier {
  readonly name: string
  /** Null when it has no opinion. Must not change the report. */
  classify(report: Report, call: Call): Vote | null | Promise<Vote | null>
}
