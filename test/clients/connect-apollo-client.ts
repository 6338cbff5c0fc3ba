import { CombinedGraphQLErrors, gql } from '@apollo/client'
import type { Address, Answer, Connection } from './connection.ts'
import { createApolloClient } from './examples/apollo-client.ts'
import { inbox } from './inbox.ts'

export function connectApollo({ url, token }: Address, client = createApolloClient(url, token)): Connection {
  return {
    async ask(document, variables) {
      const options = { variables, errorPolicy: 'all' } as const
      const operation = gql(document)
      const isMutation = document.trimStart().startsWith('mutation')
      return answerOf(
        await (isMutation
          ? client.mutate({ mutation: operation, ...options })
          : client.query({ query: operation, ...options })),
      )
    },
    watch(document, variables) {
      const answers = inbox<{ data?: unknown; error?: unknown }>()
      const watching = client.subscribe({ query: gql(document), variables, errorPolicy: 'all' }).subscribe(answers)
      return { next: async () => answerOf(await answers.take()), stop: () => watching.unsubscribe() }
    },
    close: () => client.stop(),
  }
}

function answerOf({ data, error }: { data?: unknown; error?: unknown }): Answer {
  if (!error) return { data, errors: [] }
  if (CombinedGraphQLErrors.is(error)) return { data, errors: error.errors }
  throw error
}
