import type { Labels } from '../../metrics/labels.ts'
import { anything } from './walk.ts'

/** What stands in place of labels, so that none of them names a person or a secret. */
export function scrubLabels(labels: Labels): Labels {
  const scrubbed: Record<string, string> = Object.assign(Object.create(null), labels)
  anything(scrubbed, { replaced: 0 }, 0)
  return scrubbed
}
