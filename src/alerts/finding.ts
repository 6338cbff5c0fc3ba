import type { Labels } from '../metrics/labels.ts'
import type { WarningLevel } from '../storage/generated/enums.ts'

/** What an evaluation found about one matter: a group of series, a release, an issue. */
export interface Finding {
  /** Of what it is about. */
  labels: Labels
  issueId: string | null
  /** What tells the alerts of a rule apart. */
  fingerprint: string
  /**
   * `between`: past no threshold, but not back at the recovery value either. `noData`: nothing, or too little, to evaluate.
   * `over`: good, and no keep-firing time is waited for.
   */
  status: 'bad' | 'between' | 'good' | 'over' | 'noData' | 'error'
  /** Where it is bad or between, and the one that a rule fires with that has no data. */
  level: WarningLevel
  value: number | null
  /** Of value and threshold; null: they are plain numbers. */
  unit: string | null
  threshold: number | null
  /** When what it is about began, as far as the evaluation knows; null: it knows of nothing earlier than itself. */
  since: Date | null
  /** One line that says what is. */
  summary: string
  /** What kept it from being evaluated, for the history. */
  fault?: string
}

/** What a rule found. */
export interface Evaluation {
  findings: Finding[]
  /** What it means that an open alert is not among them. `UNHEARD`: nothing was there that could be missed; all stays as it is. */
  absent: 'GOOD' | 'GONE' | 'FORGOTTEN' | 'UNHEARD'
  /** Up to where rules about issues have read. */
  place?: bigint
  /** There is more to read at once. */
  more?: boolean
}
