import type { CombinedError, OperationResult } from '@urql/core'
import type { Address, Answer, Connection } from './connection.ts'
import { createUrqlClient } from './examples/urql.ts'
import { inbox } from './inbox.ts'

export function connectUrql({ url, token }: Address): Connection {
  const client = createUrqlClient(url, token)
  return {
    async ask(document, variables) {
      const isMutation = document.trimStart().startsWith('mutation')
      return answerOf(await (isMutation ? client.mutation(document, variables) : client.query(document, variables)))
    },
    watch(document, variables) {
      const answers = inbox<OperationResult>()
      const { unsubscribe } = client.subscription(document, variables).subscribe(answers.next)
      return { next: async () => answerOf(await answers.take()), stop: unsubscribe }
    },
    close() {},
  }
}

function answerOf({ data, error }: { data?: unknown; error?: CombinedError }): Answer {
  if (error?.networkError) throw error.networkError
  return { data, errors: error?.graphQLErrors ?? [] }
}
