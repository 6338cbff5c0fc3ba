/** The product's types that plugins may add fields to. */
export const extendedTypes = ['Query', 'Mutation', 'Project', 'Issue', 'Crash', 'Release'] as const
/** Those of them that objects of a project have. */
export const rowTypes: readonly string[] = ['Project', 'Issue', 'Crash', 'Release']
export type ExtendedType = (typeof extendedTypes)[number]

export function isExtendedType(name: string): name is ExtendedType {
  return (extendedTypes as readonly string[]).includes(name)
}
