import { type GraphQLResponse, Network, Observable } from 'relay-runtime'
import { openSocket } from './graphql-ws.ts'

export function createRelayNetwork(url: string, token: string) {
  const socket = openSocket(url, token)
  return Network.create(
    async ({ text, name }, variables) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: text, operationName: name, variables }),
      })
      return (await response.json()) as GraphQLResponse
    },
    ({ text, name }, variables) =>
      Observable.create<GraphQLResponse>((sink) =>
        socket.subscribe(
          { query: text!, operationName: name, variables },
          { ...sink, next: (answer) => sink.next(answer as GraphQLResponse) },
        ),
      ),
  )
}
