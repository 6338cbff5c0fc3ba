import { Client, fetchExchange, subscriptionExchange } from '@urql/core'
import { openSocket } from './graphql-ws.ts'

export function createUrqlClient(url: string, token: string) {
  const socket = openSocket(url, token)
  return new Client({
    url: `${url}/graphql`,
    fetchOptions: { headers: { authorization: `Bearer ${token}` } },
    exchanges: [
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query, variables }, sink) }),
        }),
      }),
    ],
  })
}
