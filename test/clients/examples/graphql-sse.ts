import { setTimeout } from 'node:timers/promises'
import { createClient } from 'graphql-sse'

export function openEventStreams(url: string, token: string) {
  let refusal: Error | null = null
  return createClient({
    url: `${url}/graphql`,
    headers: { authorization: `Bearer ${token}` },
    async fetchFn(...request: Parameters<typeof fetch>) {
      const response = await fetch(...request)
      if (response.status === 401) refusal = new Error(await response.text())
      return response
    },
    // Comes back after a restart, and for as long as the server is away; not with a token that was refused.
    retryAttempts: Number.POSITIVE_INFINITY,
    async retry() {
      if (refusal) throw refusal
      await setTimeout(1_000 + Math.random() * 2_000)
    },
  })
}
