/** The media types that GraphQL is answered in over HTTP. */
export type MediaType = 'application/json' | 'application/graphql-response+json' | 'text/event-stream'

/** What a client takes, from its `Accept`: for an answer, and for a stream. Null: not that. */
export interface Accepted {
  answer: Exclude<MediaType, 'text/event-stream'> | null
  stream: boolean
}

/** Whatever the order and weights: what a client names it can read. Without a word it gets JSON, as ever. */
export function accepted(header: string | undefined): Accepted {
  const accept = header?.toLowerCase() ?? '*/*'
  const answer = accept.includes('application/graphql-response+json')
    ? 'application/graphql-response+json'
    : /application\/json|application\/\*|\*\/\*/.test(accept)
      ? 'application/json'
      : null
  return { answer, stream: accept.includes('text/event-stream') }
}
