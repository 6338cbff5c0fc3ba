import type { Labels } from './labels.ts'

/** What an app measured, from whatever way it came in. Names and labels are as they came; the recorder checks them. */
export type Reading = Point | Histogram

interface OfSeries {
  /** Such as `app.memory.used`. */
  name: string
  /** Null where the sender did not say. */
  unit: string | null
  labels: Labels
  at: Date
}

/** One number. */
export interface Point extends OfSeries {
  type: 'point'
  /**
   * `gauge`: the value at the moment; `delta`: what was added since the point before; `cumulative`: what has been added since
   * `since`, which is stored as what was added since the newest point before it (OpenTelemetry metrics data model, "Sums").
   */
  kind: 'gauge' | 'delta' | 'cumulative'
  value: number
  /** Start of a cumulative stream; null where the sender did not say. */
  since: Date | null
}

/** Many values at once. */
export interface Histogram extends OfSeries {
  type: 'histogram'
  kind: 'delta' | 'cumulative'
  since: Date | null
  count: number
  sum: number | null
  min: number | null
  max: number | null
  /** Values that stand for the buckets, and how many fell into each; the counts add up to `count`. */
  buckets: readonly { value: number; count: number }[]
}

export const rejections = {
  BAD_NAME: 'A metric’s name is 1 to 200 printable characters without spaces at its ends.',
  BAD_VALUE:
    'The value is not a finite number, or not one that the metric can have: below 0, or a share above the whole.',
  BAD_HISTOGRAM: 'The histogram’s counts are not whole numbers of 0 or more that add up.',
  BAD_UNIT: 'A unit is 1 to 63 printable characters.',
  BAD_LABELS:
    'A sample has at most 32 labels, each name once, with names of 1 to 100 characters and values of up to 200.',
  TOO_OLD: 'The sample is older than samples are kept.',
  IN_FUTURE: 'The sample’s time is more than 5 minutes ahead of the server’s.',
  TOO_MANY_SERIES: 'The project has as many series as it may have; samples of known series are still taken.',
  OTHER_KIND: 'The metric’s samples are of another kind: gauges, counters and histograms do not mix.',
  OTHER_UNIT: 'The sample’s unit cannot be converted to that of the metric’s samples.',
} as const
export type RejectReason = keyof typeof rejections

export interface Rejection {
  /** In the order given. */
  index: number
  reason: RejectReason
}

export interface Recorded {
  /** Samples that were not there yet. */
  stored: number
  /** Samples that were there already, or whose values newer cumulative points contain. */
  duplicates: number
  rejected: Rejection[]
}

/** Stores what apps measured. */
export interface Recorder {
  /**
   * Resolves after the commit. Readings that cannot be taken are left out, told of, and counted in the project's intake under
   * the category `metric`; all others are stored.
   * @throws IngestError `overloaded` when the database is away or too much is waiting
   */
  record(projectId: number, readings: readonly Reading[]): Promise<Recorded>
}
