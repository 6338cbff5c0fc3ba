import protobuf from 'protobufjs/light.js'
import { IngestError } from '../ingest-error.ts'
import type { MetricsRequest } from './wire.ts'

type Field = { type: string; id: number; rule?: 'repeated'; options?: { proto3_optional: true } }

const one = (type: string, id: number): Field => ({ type, id })
const many = (type: string, id: number): Field => ({ type, id, rule: 'repeated' })

const point = { startTimeUnixNano: one('fixed64', 2), timeUnixNano: one('fixed64', 3) }

/**
 * What is read of opentelemetry-proto 1.x (`metrics/v1/metrics.proto`, `common/v1/common.proto`,
 * `collector/metrics/v1/metrics_service.proto`), and google.rpc.Status. Fields that are not named are skipped, attributes
 * whose values are lists or maps among them, so that nothing here nests deeper than the protocol's own messages.
 */
const messages: Record<string, Record<string, Field>> = {
  Request: { resourceMetrics: many('ResourceMetrics', 1) },
  ResourceMetrics: { resource: one('Resource', 1), scopeMetrics: many('ScopeMetrics', 2) },
  Resource: { attributes: many('KeyValue', 1) },
  ScopeMetrics: { metrics: many('Metric', 2) },
  Metric: {
    name: one('string', 1),
    unit: one('string', 3),
    gauge: one('Numbers', 5),
    sum: one('Numbers', 7),
    histogram: one('Histogram', 9),
    exponentialHistogram: one('ExponentialHistogram', 10),
    summary: one('Summary', 11),
  },
  Numbers: {
    dataPoints: many('NumberPoint', 1),
    aggregationTemporality: one('int32', 2),
    isMonotonic: one('bool', 3),
  },
  Histogram: { dataPoints: many('HistogramPoint', 1), aggregationTemporality: one('int32', 2) },
  ExponentialHistogram: { dataPoints: many('ExponentialPoint', 1), aggregationTemporality: one('int32', 2) },
  Summary: { dataPoints: many('Nothing', 1) },
  Nothing: {},
  NumberPoint: {
    ...point,
    asDouble: one('double', 4),
    asInt: one('sfixed64', 6),
    attributes: many('KeyValue', 7),
    flags: one('uint32', 8),
  },
  HistogramPoint: {
    ...point,
    count: one('fixed64', 4),
    sum: one('double', 5),
    bucketCounts: many('fixed64', 6),
    explicitBounds: many('double', 7),
    attributes: many('KeyValue', 9),
    flags: one('uint32', 10),
    min: one('double', 11),
    max: one('double', 12),
  },
  ExponentialPoint: {
    ...point,
    attributes: many('KeyValue', 1),
    count: one('fixed64', 4),
    sum: one('double', 5),
    scale: one('sint32', 6),
    zeroCount: one('fixed64', 7),
    positive: one('Buckets', 8),
    negative: one('Buckets', 9),
    flags: one('uint32', 10),
    min: one('double', 12),
    max: one('double', 13),
  },
  Buckets: { offset: one('sint32', 1), bucketCounts: many('uint64', 2) },
  KeyValue: { key: one('string', 1), value: one('AnyValue', 2) },
  AnyValue: {
    stringValue: one('string', 1),
    boolValue: one('bool', 2),
    intValue: one('int64', 3),
    doubleValue: one('double', 4),
  },
  Response: { partialSuccess: one('PartialSuccess', 1) },
  PartialSuccess: { rejectedDataPoints: one('int64', 1), errorMessage: one('string', 2) },
  Status: { code: one('int32', 1), message: one('string', 2) },
}

const root = protobuf.Root.fromJSON({
  nested: Object.fromEntries(Object.entries(messages).map(([name, fields]) => [name, { fields }])),
})
const request = root.lookupType('Request')

/**
 * Fields that the sender left out are not own properties of what they belong to, but read as their type's default.
 *
 * @throws IngestError `bad_metrics` for bytes that are no such message
 */
export function decodeRequest(bytes: Uint8Array): MetricsRequest {
  try {
    return request.decode(bytes) as MetricsRequest
  } catch {
    throw new IngestError('bad_metrics', 'The body is not an ExportMetricsServiceRequest in protobuf')
  }
}

/** Encodes a message of the protocol from the form that JSON has. */
export function encodeMessage(type: 'Request' | 'Response' | 'Status', message: object): Uint8Array {
  const known = root.lookupType(type)
  return known.encode(known.fromObject(message)).finish()
}
