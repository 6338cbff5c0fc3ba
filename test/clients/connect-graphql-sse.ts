import type { Address, Answer, Connection } from './connection.ts'
import { openEventStreams } from './examples/graphql-sse.ts'
import { inbox } from './inbox.ts'

export function connectGraphQLSse({ url, token }: Address): Connection {
  const streams = openEventStreams(url, token)
  function watch(query: string, variables: Record<string, unknown>) {
    const answers = inbox<Answer>()
    const stop = streams.subscribe(
      { query, variables },
      { ...answers, next: ({ data, errors = [] }) => answers.next({ data, errors }) },
    )
    return { next: answers.take, stop }
  }
  return { watch, ask: (query, variables) => watch(query, variables).next(), close: streams.dispose }
}
