import type { Labels } from '../../metrics/labels.ts'
import { type KeyValue, numberOf } from './wire.ts'

/**
 * Attributes of a resource that tell who reports, by their names in the semantic conventions, old ones too, each with its label:
 * release and environment are called what crashes and sessions call them. The others describe the machine or the SDK, and would
 * make a new series of every start of a process.
 */
const identifying = new Map([
  ['service.name', 'service.name'],
  ['service.namespace', 'service.namespace'],
  ['service.version', 'release'],
  ['service.instance.id', 'service.instance.id'],
  ['deployment.environment.name', 'environment'],
  ['deployment.environment', 'environment'],
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

/**
 * Reads the labels of data points of a resource: their attributes beside those of the resource. Empty values say no more than
 * an attribute that is not there. Points with the same attributes get the same labels, which whoever looks up many can use.
 */
export function createPointLabels(ofResource: Labels): (attributes: readonly KeyValue[] | undefined) => Labels {
  const known = new Map<string, Labels>()
  return (attributes) => {
    const pairs = read(attributes)
    // Each part behind its length, so that no two lists of attributes are told the same way.
    let text = ''
    for (const [key, value] of pairs) text += `${key.length} ${key}${value.length} ${value}`
    const found = known.get(text)
    if (found !== undefined) return found
    const labels: Labels = Object.assign(Object.create(null), ofResource, Object.fromEntries(pairs))
    known.set(text, labels)
    return labels
  }
}

function read(attributes: readonly KeyValue[] | undefined): [string, string][] {
  const pairs: [string, string][] = []
  for (const attribute of Array.isArray(attributes) ? attributes : []) {
    const text = textOf(attribute?.value)
    if (typeof attribute?.key === 'string' && text !== null && text !== '') pairs.push([attribute.key, text])
  }
  return pairs
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
