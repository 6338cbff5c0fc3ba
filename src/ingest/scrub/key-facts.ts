import { cleanText, keepAddresses, keepPaths } from './clean-text.ts'
import { type Sensitivity, sensitivityOf } from './key-sensitivity.ts'

/** What is known about an object key. */
export interface KeyFacts {
  /** The key as it may be stored: storable, and without personal data. */
  name: string
  sensitivity: Sensitivity
  /** Text rules that would be wrong for values under this key, as flags of `cleanText`. */
  keep: number
}

export const plainKey: KeyFacts = { name: '', sensitivity: 'none', keep: 0 }

/** Four-part versions look like IP addresses. */
const versionKey = /(?:version|release|build|revision)$/i
/** Routes such as /home/settings look like home directories. */
const routeKey = /(?:^|[_.])(?:transaction|route|url|uri|href|endpoint|pathname|to|from)$/i

export function keyFacts(key: string): KeyFacts {
  return {
    name: cleanText(key, 0),
    sensitivity: sensitivityOf(key),
    keep: (versionKey.test(key) ? keepAddresses : 0) | (routeKey.test(key) ? keepPaths : 0),
  }
}
