import { scrubLabels } from '../ingest/scrub/scrub-labels.ts'
import { unitFactor } from '../plugin/units.ts'
import type { Database } from '../storage/database.ts'
import type { MetricKind } from '../storage/generated/enums.ts'
import { faultOfReading, faultOfSeries, isUnit } from './check-reading.ts'
import { type FoundSeries, findSeries, type WantedSeries } from './find-series.ts'
import { type KnownSeries, type LabelledSeries, type Series, seriesKey } from './known-series.ts'
import type { Labels } from './labels.ts'
import { readLimits } from './limits.ts'
import type { Reading, Rejection, RejectReason } from './recorder.ts'

/** What one call of `record` brought. */
export interface Submission {
  projectId: number
  readings: readonly Reading[]
}

/** A reading that can be taken. */
export interface Placed {
  /** Of the submission it came with. */
  submission: number
  reading: Reading
  series: Series
}

/** Finds the series of all readings, and tells those that cannot be taken, by submission. */
export async function placeReadings(
  { database, known }: { database: Database; known: KnownSeries },
  submissions: readonly Submission[],
  now: Date,
): Promise<{ placed: Placed[]; rejected: Rejection[][] }> {
  const limits = await readLimits(database.pool, [...new Set(submissions.map(({ projectId }) => projectId))])
  const found = await seriesOf({ database, known }, submissions, now)
  const placed: Placed[] = []
  const rejected = submissions.map(({ projectId, readings }, submission) => {
    const { rawDays } = limits.get(projectId)!
    const ofSubmission: Rejection[] = []
    for (const [index, reading] of readings.entries()) {
      const series = found[submission]![index]!
      const inUnit = typeof series === 'string' ? series : convertedTo(series.unit, reading)
      const reason = typeof inUnit === 'string' ? inUnit : faultOf(inUnit, series, now, rawDays)
      if (reason !== null) ofSubmission.push({ index, reason })
      else placed.push({ submission, reading: inUnit as Reading, series: series as Series })
    }
    return ofSubmission
  })
  return { placed, rejected }
}

function faultOf(reading: Reading, series: FoundSeries, now: Date, rawDays: number): RejectReason | null {
  if (typeof series === 'string') return series
  return faultOfReading(reading, now, rawDays) ?? (series.kind === kindOf(reading) ? null : 'OTHER_KIND')
}

/** A reading as its metric's samples are stored. */
function convertedTo(unit: string | null, reading: Reading): Reading | RejectReason {
  if (reading.unit === unit || reading.unit === null) return reading
  const factor = unitFactor(reading.unit, unit)
  if (factor === null) return isUnit(reading.unit) ? 'OTHER_UNIT' : 'BAD_UNIT'
  return factor === 1 ? reading : multiplied(reading, factor)
}

function multiplied(reading: Reading, factor: number): Reading {
  if (reading.type === 'point') return { ...reading, value: reading.value * factor }
  const { sum, min, max, buckets } = reading
  return {
    ...reading,
    sum: sum === null ? null : sum * factor,
    min: min === null ? null : min * factor,
    max: max === null ? null : max * factor,
    buckets: buckets.map(({ value, count }) => ({ value: value * factor, count })),
  }
}

function kindOf(reading: Reading): MetricKind {
  if (reading.type === 'histogram') return 'DISTRIBUTION'
  return reading.kind === 'gauge' ? 'GAUGE' : 'COUNTER'
}

/** By submission and reading. */
async function seriesOf(
  { database, known }: { database: Database; known: KnownSeries },
  submissions: readonly Submission[],
  now: Date,
): Promise<FoundSeries[][]> {
  const missing = new Map<number, Map<string, WantedSeries>>()
  const found = submissions.map(({ projectId, readings }) => {
    const groups = new Map<Labels, LabelledSeries>()
    return readings.map((reading) => {
      const { name, labels } = reading
      const asSent = groups.get(labels) ?? known.labelled(projectId, labels)
      groups.set(labels, asSent)
      const before = asSent.get(name, now)
      // Where the metric has no unit yet, this one says it.
      const series =
        before?.unit === null && reading.unit !== null ? faultOfSeries(reading) : (before ?? faultOfSeries(reading))
      if (series !== null) return series
      const wanted = wantedBy(reading)
      // Labels that differed in nothing but personal data are the same ones by now.
      const key = seriesKey(projectId, wanted.name, wanted.labels)
      const ofProject = missing.get(projectId) ?? new Map<string, WantedSeries>()
      missing.set(projectId, ofProject)
      if (!ofProject.has(key)) ofProject.set(key, wanted)
      return { key, name, asSent }
    })
  })
  const made = new Map<string, FoundSeries>()
  for (const [projectId, wanted] of missing) {
    const answers = await findSeries(database, projectId, [...wanted.values()], now)
    for (const [index, key] of [...wanted.keys()].entries()) made.set(key, answers[index]!)
  }
  return found.map((ofSubmission) =>
    ofSubmission.map((each) => {
      if (typeof each === 'string' || !('key' in each)) return each
      const series = made.get(each.key)!
      if (typeof series !== 'string') each.asSent.set(each.name, series, now)
      return series
    }),
  )
}

function wantedBy(reading: Reading): WantedSeries {
  const { name, labels, unit } = reading
  return { name, labels: scrubLabels(labels), kind: kindOf(reading), unit }
}
