import type { Address, Answer, Connection } from './connection.ts'
import { openSocket } from './examples/graphql-ws.ts'
import { inbox } from './inbox.ts'

export function connectGraphQLWs({ url, token }: Address): Connection {
  const socket = openSocket(url, token)
  function watch(query: string, variables: Record<string, unknown>) {
    const answers = inbox<Answer>()
    const stop = socket.subscribe(
      { query, variables },
      { ...answers, next: ({ data, errors = [] }) => answers.next({ data, errors }) },
    )
    return { next: answers.take, stop }
  }
  return { watch, ask: (query, variables) => watch(query, variables).next(), close: () => void socket.dispose() }
}
