import type { GraphQLField } from 'graphql'

const KEY = 'cost'

/** What a field costs beside what is asked below it, in points. */
export interface OwnCost {
  points: number
  /** What it costs instead with some values of an enum that is one of its arguments. */
  dearer?: { argument: string; points: Readonly<Record<string, number>> }
}

/**
 * Declares what a field costs beside its answer, where that is more than to read it: `extensions: costs(50)`. One point is the
 * work of an ordinary field.
 *
 * @param dearer where it costs more with some values of an argument; one that is left out counts as none of them
 */
export function costs(points: number, dearer?: OwnCost['dearer']): { readonly [KEY]: OwnCost } {
  return { [KEY]: { points, ...(dearer && { dearer }) } }
}

/** What a field costs without what is asked below it. */
export function ownCost({ extensions }: GraphQLField<unknown, unknown>): OwnCost {
  return (extensions[KEY] as OwnCost | undefined) ?? { points: 1 }
}
