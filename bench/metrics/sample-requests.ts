import { encodeMessage } from '../../src/ingest/otlp/protobuf.ts'

export const POINTS = 500
const METRICS = 25
const LABELS = POINTS / METRICS
export const INSTANCES = 40

/** A request as an app's exporter sends it: 25 metrics of 20 label values each, at one moment, of one app instance. */
export function sampleRequest(instance: number, at: number): Uint8Array<ArrayBuffer> {
  const timeUnixNano = String(BigInt(at) * 1_000_000n)
  const metrics = Array.from({ length: METRICS }, (_, metric) => ({
    name: `bench.metric.${metric}`,
    unit: 'ms',
    gauge: {
      dataPoints: Array.from({ length: LABELS }, (_, label) => ({
        timeUnixNano,
        asDouble: valueAt(instance, metric, label, at),
        attributes: [{ key: 'route', value: { stringValue: `/route/${label}` } }],
      })),
    },
  }))
  const attributes = [
    { key: 'service.name', value: { stringValue: 'bench' } },
    { key: 'service.instance.id', value: { stringValue: `instance-${instance}` } },
  ]
  const request = { resourceMetrics: [{ resource: { attributes }, scopeMetrics: [{ metrics }] }] }
  return new Uint8Array(encodeMessage('Request', request))
}

/** Anything that is not always the same. */
function valueAt(instance: number, metric: number, label: number, at: number): number {
  return Math.abs(Math.sin(instance * 7 + metric * 3 + label + at / 60_000)) * 1_000
}
