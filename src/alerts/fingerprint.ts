import { createHash } from 'node:crypto'
import type { Labels } from '../metrics/labels.ts'

/** Of what an alert is about, as a UUID: the same for the same labels, in whatever order. */
export function fingerprintOf(labels: Labels): string {
  const sorted = Object.entries(labels).sort(([one], [other]) => (one < other ? -1 : 1))
  return fingerprintOfKey(JSON.stringify(sorted))
}

export function fingerprintOfKey(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
