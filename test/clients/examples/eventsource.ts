import { Agent, type Dispatcher, EventSource } from 'undici'

export function openEventSource(url: string, token: string, query: string, variables: object) {
  const asked = new URLSearchParams({ query, variables: JSON.stringify(variables) })
  const withToken: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (request, handler) =>
    dispatch({ ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } }, handler)
  return new EventSource(`${url}/graphql?${asked}`, { node: { dispatcher: new Agent().compose(withToken) } })
}
