import { GraphQLError, type GraphQLResolveInfo } from 'graphql'

type Path = GraphQLResolveInfo['path']

/** The errors of one execution, and the positions that are null because of them. */
export interface NulledPositions {
  readonly errors: GraphQLError[]
  /** Keeps an error unless what it is about is gone already. @param path what became null; undefined: everything */
  add(error: unknown, path: Path | undefined): void
}

export function createNulledPositions(): NulledPositions {
  const errors: GraphQLError[] = []
  const positions = new Set<Path | undefined>()
  return {
    errors,
    add(error, path) {
      for (let outer = path; outer !== undefined; outer = outer.prev) if (positions.has(outer)) return
      if (positions.has(undefined)) return
      positions.add(path)
      errors.push(
        error instanceof GraphQLError ? error : new GraphQLError(String(error), { originalError: error as Error }),
      )
    },
  }
}
