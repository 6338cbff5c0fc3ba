import { commitMutation, Environment, fetchQuery, RecordSource, requestSubscription, Store } from 'relay-runtime'
import type { Address, Answer, Connection } from './connection.ts'
import { createRelayNetwork } from './examples/relay.ts'
import { inbox } from './inbox.ts'
import { relayRequest } from './relay-request.ts'

export function connectRelay({ url, token }: Address): Connection {
  let errors: Answer['errors'] = []
  const environment = new Environment({
    network: createRelayNetwork(url, token),
    store: new Store(new RecordSource()),
    // Data comes from the store; what errors stood beside it is told to the log.
    log(event) {
      if (event.name === 'network.next' && 'errors' in event.response) errors = event.response.errors ?? []
    },
  })
  return {
    async ask(document, variables) {
      const request = relayRequest(document)
      const data =
        request.params.operationKind === 'query'
          ? await fetchQuery(environment, request, variables).toPromise()
          : await new Promise((onCompleted, onError) => {
              commitMutation(environment, { mutation: request, variables, onCompleted, onError })
            })
      return { data, errors }
    },
    watch(document, variables) {
      const answers = inbox<Answer>()
      const { dispose } = requestSubscription(environment, {
        subscription: relayRequest(document),
        variables,
        onNext: (data) => answers.next({ data, errors }),
        onError: answers.error,
        onCompleted: answers.complete,
      })
      return { next: answers.take, stop: dispose }
    },
    close() {},
  }
}
