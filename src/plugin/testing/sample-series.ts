import type { MetricLevels, Series } from '../contract/detector.ts'

export interface SampleSeries {
  metric?: string
  unit?: string | null
  labels?: Record<string, string>
  /** One a minute, oldest first; null where there is a gap. @default half an hour of a rise from 120 to 266 */
  values?: readonly (number | null)[]
  /** What a project defined for the metric. @default nothing */
  levels?: MetricLevels | null
}

const MINUTE = 60_000

/** Half an hour of the memory that an app uses, in MB, unless told otherwise. */
export function sampleSeries({
  metric = 'app.memory.used',
  unit = 'MB',
  labels = { release: 'shop@1.4.2' },
  values = Array.from({ length: 30 }, (_, minute) => 120 + Math.round((minute * minute) / 5.75)),
  levels = null,
}: SampleSeries = {}): Series {
  const newest = Date.parse('2026-03-04T05:06:00.000Z')
  const samples = values.map((value, index) => ({
    at: new Date(newest - (values.length - 1 - index) * MINUTE),
    value,
  }))
  return { metric, unit, labels, samples, levels }
}
