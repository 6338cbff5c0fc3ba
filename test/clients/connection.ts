/** An answer as a client hands it on. */
export interface Answer {
  data: unknown
  errors: readonly GraphQLFault[]
}

/** Clients type more of them, and each differently. */
export interface GraphQLFault {
  message: string
  path?: readonly (string | number)[] | undefined
  extensions?: unknown
}

/** What the tests ask of every client, whatever its own words for it are. */
export interface Connection {
  /** Rejects with what the client says when it cannot ask. */
  ask(document: string, variables: Record<string, unknown>): Promise<Answer>
  watch(document: string, variables: Record<string, unknown>): Watching
  close(): void
}

export interface Watching {
  /** The next answer. Rejects with what the client says when the subscription failed or has ended. */
  next(): Promise<Answer>
  stop(): void
}

export interface Address {
  /** Of the server, with no path. */
  url: string
  token: string
}
