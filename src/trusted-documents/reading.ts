import type { GraphQLSchema } from 'graphql'

/** What a document says, as the server would run it. */
export interface DocumentReading {
  /** Names of its operations; one without a name has none. */
  operations: string[]
  /** Why it cannot be run; empty: it can. */
  faults: string[]
}

export type ReadDocument = (schema: GraphQLSchema, text: string) => DocumentReading
