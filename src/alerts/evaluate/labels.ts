import type { Label, Labels } from '../../metrics/labels.ts'

/** Labels by their names. */
export function asLabels(labels: readonly Label[]): Labels {
  return Object.fromEntries(labels.map(({ name, value }) => [name, value]))
}
