import type { Labels } from '../../metrics/labels.ts'
import { type KeyValue, numberOf } from './wire.ts'

/**
 * Attributes of a resource that tell who reports, by their names in the semantic conventions, old ones too. The others describe
 * the machine or the SDK, and would make a new series of every start of a process.
 */
const identifying = new Map([
  ['service.name', 'service.name'],
  ['service.namespace', 'service.namespace'],
  ['service.version', 'service.version'],
  ['service.instance.id', 'service.instance.id'],
  ['deployment.environment.name', 'deployment.environment.name'],
  ['deployment.environment', 'deployment.environment.name'],
  ['app.installation.id', 'app.installation.id'],
  ['device.id', 'device.id'],
  ['device.model.identifier', 'device.model.identifier'],
  ['os.name', 'os.name'],
])

/** Labels that all series of a resource have. */
export function resourceLabels(attributes: readonly KeyValue[] | undefined): Labels {
  const labels: Record<string, string> = Object.create(null)
  for (const [key, value] of read(attributes)) {
    const name = identifying.get(key)
    if (name !== undefined) labels[name] = value
  }
  return labels
}

/** Those of a data point beside those of its resource. Empty values say no more than an attribute that is not there. */
export function pointLabels(attributes: readonly KeyValue[] | undefined, ofResource: Labels): Labels {
  const labels: Record<string, string> = Object.assign(Object.create(null), ofResource)
  for (const [key, value] of read(attributes)) labels[key] = value
  return labels
}

function* read(attributes: readonly KeyValue[] | undefined): Iterable<[string, string]> {
  for (const attribute of Array.isArray(attributes) ? attributes : []) {
    const text = textOf(attribute?.value)
    if (typeof attribute?.key === 'string' && text !== null && text !== '') yield [attribute.key, text]
  }
}

/** Null for lists, maps and bytes, which tell no series apart. */
function textOf(value: KeyValue['value']): string | null {
  if (typeof value !== 'object' || value === null) return null
  if (isOwn(value, 'stringValue')) return typeof value.stringValue === 'string' ? value.stringValue : null
  if (isOwn(value, 'boolValue')) return String(value.boolValue === true)
  if (isOwn(value, 'intValue')) return String(numberOf(value.intValue))
  if (isOwn(value, 'doubleValue')) return String(numberOf(value.doubleValue))
  return null
}

/** Of protobuf's alternatives those that were not sent read as a default. */
const isOwn = (value: object, name: string) => Object.hasOwn(value, name)
