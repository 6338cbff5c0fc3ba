/**
 * An ExportMetricsServiceRequest (opentelemetry-proto 1.x, `metrics.proto`) as JSON and protobuf decode to it, as far as it is
 * read here. Nothing of it has been checked: what came as JSON may hold anything anywhere.
 */
export interface MetricsRequest {
  resourceMetrics?: readonly ResourceMetrics[]
}

export interface ResourceMetrics {
  resource?: { attributes?: readonly KeyValue[] }
  scopeMetrics?: readonly { metrics?: readonly WireMetric[] }[]
}

export interface WireMetric {
  name?: string
  unit?: string
  gauge?: { dataPoints?: readonly NumberPoint[] }
  sum?: { dataPoints?: readonly NumberPoint[]; aggregationTemporality?: Temporality; isMonotonic?: boolean }
  histogram?: { dataPoints?: readonly HistogramPoint[]; aggregationTemporality?: Temporality }
  exponentialHistogram?: { dataPoints?: readonly ExponentialPoint[]; aggregationTemporality?: Temporality }
  summary?: { dataPoints?: readonly object[] }
}

/** 1 is delta, 2 cumulative. JSON may name it too, though the specification asks for the number. */
export type Temporality = number | string

/** A number, or one that is too long for JSON or for a double: a string, or two halves. */
export type WireNumber = number | string | { low: number; high: number; unsigned?: boolean }

interface WirePoint {
  attributes?: readonly KeyValue[]
  startTimeUnixNano?: WireNumber
  timeUnixNano?: WireNumber
  flags?: number
}

export interface NumberPoint extends WirePoint {
  asDouble?: WireNumber
  asInt?: WireNumber
}

export interface HistogramPoint extends WirePoint {
  count?: WireNumber
  sum?: WireNumber
  min?: WireNumber
  max?: WireNumber
  bucketCounts?: readonly WireNumber[]
  explicitBounds?: readonly WireNumber[]
}

export interface ExponentialPoint extends WirePoint {
  count?: WireNumber
  sum?: WireNumber
  min?: WireNumber
  max?: WireNumber
  scale?: number
  zeroCount?: WireNumber
  positive?: ExponentialBuckets
  negative?: ExponentialBuckets
}

export interface ExponentialBuckets {
  offset?: number
  bucketCounts?: readonly WireNumber[]
}

export interface KeyValue {
  key?: string
  value?: { stringValue?: string; boolValue?: boolean; intValue?: WireNumber; doubleValue?: WireNumber }
}

/** NaN for what is none. */
export function numberOf(value: WireNumber | undefined): number {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return value.trim() === '' ? Number.NaN : Number(value)
  if (typeof value !== 'object' || value === null || typeof value.low !== 'number') return Number.NaN
  const { low, high, unsigned } = value
  return (unsigned ? high >>> 0 : high | 0) * 2 ** 32 + (low >>> 0)
}

/** The moment of nanoseconds since 1970; null for 0, which says that it is not known. An invalid one for what is none. */
export function momentOf(nanoseconds: WireNumber | undefined): Date | null {
  if (nanoseconds === undefined) return null
  const milliseconds = Math.floor(numberOf(nanoseconds) / 1e6)
  return milliseconds === 0 ? null : new Date(milliseconds)
}
