/** What tells series of one metric apart, by name. */
export type Labels = Readonly<Record<string, string>>

/** One of them, as GraphQL shows it. */
export interface Label {
  name: string
  value: string
}

/** Of a name that is there twice the last holds. */
export function labelsOf(list: readonly Label[]): Labels {
  return Object.fromEntries(list.map(({ name, value }) => [name, value]))
}

/** By name. */
export function listOf(labels: Labels): Label[] {
  return Object.entries(labels)
    .map(([name, value]) => ({ name, value }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}
