import type { Call } from './call.ts'

export const warningLevels = ['INFO', 'WARNING', 'CRITICAL', 'EMERGENCY'] as const
/** How urgent it is: emergencies want an answer within a minute, infos within an hour. */
export type WarningLevel = (typeof warningLevels)[number]

/** From which values on a metric is in trouble. */
export interface MetricLevels {
  /** Which way is better: values above a level are in trouble, or values below it. */
  readonly direction: 'LOWER_IS_BETTER' | 'HIGHER_IS_BETTER'
  /** In the unit of the series, as is `critical`; null: there is no such level. */
  readonly warning: number | null
  /** On the bad side of `warning`, or the same. */
  readonly critical: number | null
}

/** Values of one metric over time. */
export interface Series {
  /** The metric's name, such as `memory.used`. */
  readonly metric: string
  readonly unit: string | null
  /** What tells this series from others of the same metric. */
  readonly labels: Readonly<Record<string, string>>
  /** Oldest first; a value is null where there is a gap. */
  readonly samples: readonly { readonly at: Date; readonly value: number | null }[]
  /** What the project itself defined for the metric (`defineMetric`); left out or null where it defined no level. */
  readonly levels?: MetricLevels | null
}

export interface Finding {
  level: WarningLevel
  /** The value it is about: the newest one, or the one that is forecast. */
  value: number
  /** What the value was held against; null when there is no such number. */
  threshold: number | null
  /** 0..1 */
  confidence: number
  /** A sentence for the person who is warned. */
  message: string
  /** When the trouble is expected, for a forecast. */
  expectedAt?: Date
}

/** What a detector makes of one sample of a series. */
export interface Score {
  /** How unusual it is, 0..1. */
  score: number
  /** The score from which it warns; null when it has no such number. */
  threshold: number | null
  /** What it would have found with this sample as the newest one; null when all was well. */
  finding: Finding | null
}

/** Looks at a metric and warns before people notice. */
export interface Detector {
  readonly name: string
  /**
   * @param previous what it found last in this series, so that it can hold on to a warning until a recovery level is
   * reached; null when all was well
   * @returns null when all is well
   */
  detect(series: Series, previous: Finding | null, call: Call): Finding | null | Promise<Finding | null>
  /**
   * Says what it makes of each sample in turn, knowing only those before it, as if they came one by one: for a look back at
   * what it would have done. It starts from nothing and leaves nothing behind.
   *
   * @returns one for each sample, in their order
   */
  score?(series: Series, call: Call): readonly Score[] | Promise<readonly Score[]>
}
