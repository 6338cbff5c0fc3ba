import type { GraphQLField } from 'graphql'

const KEY = 'cost'

/**
 * Declares what a field costs beside its answer, where that is more than to read it: `extensions: costs(50)`. One point is the
 * work of an ordinary field.
 */
export function costs(points: number): { readonly [KEY]: number } {
  return { [KEY]: points }
}

/** What a field costs without what is asked below it. */
export function ownCost({ extensions }: GraphQLField<unknown, unknown>): number {
  const points = extensions[KEY]
  return typeof points === 'number' ? points : 1
}
