import { encodeMessage } from '../../src/ingest/otlp/protobuf.ts'

export const POINTS = 500
const METRICS = 25
const LABELS = POINTS / METRICS
export const INSTANCES = 40

/** Stands for a moment in requests that are still to be told theirs. */
const SOME_MOMENT = 0x1122334455667788n
const marker = Buffer.alloc(8)
marker.writeBigUInt64LE(SOME_MOMENT)

/** A request of an instance, and where its data points have their moment, which their value follows behind a tag. */
const templates = new Map<number, { bytes: Uint8Array; places: number[] }>()

/**
 * A request as an app's exporter sends it: 25 metrics of 20 label values each, at one moment, of one app instance. Encoded once
 * an instance, so that it is not the sender that is measured.
 */
export function sampleRequest(instance: number, at: number): Uint8Array<ArrayBuffer> {
  const { bytes, places } = templates.get(instance) ?? createTemplate(instance)
  const request = new Uint8Array(bytes)
  const view = new DataView(request.buffer)
  for (const [point, place] of places.entries()) {
    view.setBigUint64(place, BigInt(at) * 1_000_000n, true)
    view.setFloat64(place + 9, valueAt(instance, Math.floor(point / LABELS), point % LABELS, at), true)
  }
  return request
}

function createTemplate(instance: number) {
  const metrics = Array.from({ length: METRICS }, (_, metric) => ({
    name: `bench.metric.${metric}`,
    unit: 'ms',
    gauge: {
      dataPoints: Array.from({ length: LABELS }, (_, label) => ({
        timeUnixNano: String(SOME_MOMENT),
        asDouble: 1,
        attributes: [{ key: 'route', value: { stringValue: `/route/${label}` } }],
      })),
    },
  }))
  const attributes = [
    { key: 'service.name', value: { stringValue: 'bench' } },
    { key: 'service.instance.id', value: { stringValue: `instance-${instance}` } },
  ]
  const request = { resourceMetrics: [{ resource: { attributes }, scopeMetrics: [{ metrics }] }] }
  const bytes = Buffer.from(encodeMessage('Request', request))
  const places: number[] = []
  for (let at = bytes.indexOf(marker); at >= 0; at = bytes.indexOf(marker, at + 8)) places.push(at)
  const template = { bytes, places }
  templates.set(instance, template)
  return template
}

/** Anything that is not always the same. */
function valueAt(instance: number, metric: number, label: number, at: number): number {
  return Math.abs(Math.sin(instance * 7 + metric * 3 + label + at / 60_000)) * 1_000
}
