import { createClient } from 'graphql-ws'

export function openSocket(url: string, token: string) {
  return createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    connectionParams: { authorization: `Bearer ${token}` },
    // Comes back after a restart, and for as long as the server is away; not with a token that was refused, 4403.
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: (reason) => !(reason instanceof CloseEvent && reason.code === 4403),
  })
}
