/** What tells series of one metric apart, by name. */
export type Labels = Readonly<Record<string, string>>

/** One of them, as GraphQL shows it. */
export interface Label {
  name: string
  value: string
}
