import type { Labels } from '../../metrics/labels.ts'
import type { Histogram, Point, Reading } from '../../metrics/recorder.ts'
import { IngestError } from '../ingest-error.ts'
import { createPointLabels, resourceLabels } from './attributes.ts'
import { type Buckets, explicitBuckets, exponentialBuckets } from './buckets.ts'
import {
  type ExponentialPoint,
  type HistogramPoint,
  type MetricsRequest,
  momentOf,
  type NumberPoint,
  numberOf,
  type Temporality,
  type WireMetric,
  type WireNumber,
} from './wire.ts'

/** What a request brings: what can be stored, and why other data points of it cannot. */
export interface Gathered {
  readings: Reading[]
  /** Sentences, and how many data points each is about. */
  refused: Map<string, number>
  /** Of all histograms so far. */
  buckets: number
}

/** Data points in one request. */
const MOST_POINTS = 50_000
/** Buckets of all its histograms, as many as are kept of them. */
const MOST_BUCKETS = 500_000
/** The bit of `flags` that says that the stream ended here ("No recorded value"). */
const NO_RECORDED_VALUE = 1

/**
 * Reads the data points of a request.
 * @throws IngestError `too_large` for too many of them
 */
export function gatherReadings(request: MetricsRequest): Gathered {
  const gathered: Gathered = { readings: [], refused: new Map(), buckets: 0 }
  let points = 0
  for (const { resource, scopeMetrics } of objects(request.resourceMetrics)) {
    const labelsOf = createPointLabels(resourceLabels(resource?.attributes))
    for (const scope of objects(scopeMetrics)) {
      for (const metric of objects(scope.metrics)) {
        points += countOf(metric)
        if (points > MOST_POINTS) throw new IngestError('too_large', `A request has at most ${MOST_POINTS} data points`)
        gather(metric, labelsOf, gathered)
      }
    }
  }
  return gathered
}

function countOf({ gauge, sum, histogram, exponentialHistogram, summary }: WireMetric): number {
  const kinds = [gauge, sum, histogram, exponentialHistogram, summary]
  return kinds.reduce((count, kind) => count + objects<object>(kind?.dataPoints).length, 0)
}

function gather(
  metric: WireMetric,
  labelsOf: (attributes: NumberPoint['attributes']) => Labels,
  gathered: Gathered,
): void {
  const { readings, refused } = gathered
  const { gauge, sum, histogram, exponentialHistogram, summary } = metric
  const name = typeof metric.name === 'string' ? metric.name : ''
  const unit = typeof metric.unit === 'string' && metric.unit !== '' ? metric.unit : null
  const refuse = (sentence: string, points = 1) => refused.set(sentence, (refused.get(sentence) ?? 0) + points)

  function series({ attributes, timeUnixNano }: NumberPoint) {
    return { name, unit, labels: labelsOf(attributes), at: momentOf(timeUnixNano) ?? new Date(0) }
  }
  function numbers(points: readonly NumberPoint[] | undefined, kind: Point['kind'] | null): void {
    for (const point of recorded(points)) {
      if (kind === null) refuse(noTemporality)
      else {
        readings.push({
          type: 'point',
          kind,
          ...series(point),
          value: recordedValue(point),
          since: momentOf(point.startTimeUnixNano),
        })
      }
    }
  }
  function histograms<P extends HistogramPoint | ExponentialPoint>(
    points: readonly P[] | undefined,
    kind: Histogram['kind'] | null,
    bucketsOf: (point: P, range: { min: number | null; max: number | null }) => Buckets | null,
  ): void {
    for (const point of recorded(points)) {
      const range = { min: own(point, 'min'), max: own(point, 'max') }
      // Those of a cumulative one move, and what is counted at them would seem to move too.
      const buckets = bucketsOf(point, kind === 'cumulative' ? unknownRange : range)
      if (kind === null) refuse(noTemporality)
      else if (buckets === null) refuse('The buckets of the histogram do not fit together.')
      else {
        gathered.buckets += buckets.length
        if (gathered.buckets > MOST_BUCKETS)
          throw new IngestError('too_large', `The histograms of a request have at most ${MOST_BUCKETS} buckets`)
        const count = numberOf(point.count ?? 0)
        const since = momentOf(point.startTimeUnixNano)
        readings.push({
          type: 'histogram',
          kind,
          ...series(point),
          since,
          count,
          sum: own(point, 'sum'),
          ...range,
          buckets,
        })
      }
    }
  }

  numbers(gauge?.dataPoints, 'gauge')
  numbers(sum?.dataPoints, kindOfSum(sum))
  histograms(histogram?.dataPoints, temporalityOf(histogram?.aggregationTemporality), explicitBuckets)
  histograms(
    exponentialHistogram?.dataPoints,
    temporalityOf(exponentialHistogram?.aggregationTemporality),
    exponentialBuckets,
  )
  const summaries = objects<object>(summary?.dataPoints).length
  if (summaries > 0) refuse('Summaries are not kept: their quantiles cannot be put together with others.', summaries)
}

const unknownRange = { min: null, max: null }
const noTemporality = 'The metric does not say whether it is delta or cumulative.'

/** What goes up and down has a value at a moment, like a gauge, where it is not told as differences. */
function kindOfSum(sum: WireMetric['sum']): Point['kind'] | null {
  const temporality = temporalityOf(sum?.aggregationTemporality)
  return temporality === 'cumulative' && sum?.isMonotonic !== true ? 'gauge' : temporality
}

function temporalityOf(temporality: Temporality | undefined): 'delta' | 'cumulative' | null {
  if (temporality === 1 || temporality === 'AGGREGATION_TEMPORALITY_DELTA') return 'delta'
  if (temporality === 2 || temporality === 'AGGREGATION_TEMPORALITY_CUMULATIVE') return 'cumulative'
  return null
}

function recorded<P extends NumberPoint>(points: readonly P[] | undefined): P[] {
  return objects(points).filter(({ flags }) => !(Number(flags) & NO_RECORDED_VALUE))
}

/** NaN where the sender left it out, which protobuf would read as 0. */
function recordedValue(point: NumberPoint): number {
  if (Object.hasOwn(point, 'asInt')) return numberOf(point.asInt)
  return Object.hasOwn(point, 'asDouble') ? numberOf(point.asDouble) : Number.NaN
}

/** Null where the sender left it out, or sent what is no number. */
function own<Name extends string>(point: { [name in Name]?: WireNumber }, name: Name): number | null {
  const value = Object.hasOwn(point, name) ? numberOf(point[name]) : Number.NaN
  return Number.isFinite(value) ? value : null
}

/** Those entries of what should be a list that are objects. */
function objects<T extends object>(list: readonly T[] | undefined): T[] {
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'object' && entry !== null) : []
}
