import { setTimeout as sleep } from 'node:timers/promises'
import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWsClient } from 'graphql-ws'
import { ask, type Transport } from '../system/graphql-client.ts'
import { ADMIN } from '../system/test-host.ts'

/** A client that watches a live query and, when its connection breaks, comes back: to the next of its addresses. */
export interface Watcher {
  /** The newest answer, as text; null before the first. */
  answer: string | null
  /** How its watching ended; null while it goes on. */
  ended: string | null
  close(): void
}

interface Asked {
  query: string
  variables: Record<string, unknown>
}

/** Milliseconds between two attempts to connect. */
const RETRY = 100

export function watch(addresses: string[], { query, variables }: Asked, transport: Transport): Watcher {
  let attempts = 0
  const nextAddress = () => addresses[attempts++ % addresses.length]!
  const authorization = `Bearer ${ADMIN}`
  const retry = {
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: () => sleep(RETRY),
    retry: () => sleep(RETRY),
  }
  const client =
    transport === 'WebSocket'
      ? createWsClient({
          url: () => `${nextAddress().replace('http', 'ws')}/graphql`,
          connectionParams: { authorization },
          ...retry,
        })
      : createSseClient({ url: () => `${nextAddress()}/graphql`, headers: { authorization }, ...retry })
  // It rejects where the client was about to connect to a server that is gone.
  const close = () => void Promise.resolve(client.dispose()).catch(() => {})
  const watcher: Watcher = { answer: null, ended: null, close }
  client.subscribe<{ live: unknown }>(
    { query: `subscription ($slug: String!) { live ${query} }`, variables },
    {
      next({ data, errors }) {
        if (errors) watcher.ended = JSON.stringify(errors)
        else watcher.answer = JSON.stringify(data?.live)
      },
      error: (error) => {
        watcher.ended = error instanceof Error ? String(error) : JSON.stringify(error)
      },
      complete: () => {
        watcher.ended ??= 'completed'
      },
    },
  )
  return watcher
}

/** What a plain query is answered. */
export async function truthAt(url: string, { query, variables }: Asked): Promise<string> {
  const { data, errors } = await ask(url, `query ($slug: String!) ${query}`, variables, { token: ADMIN })
  if (data === null || errors.length > 0) throw new Error(`The answer was ${JSON.stringify(errors)}.`)
  return JSON.stringify(data)
}

/** Waits until all have the answer `truth`. @throws with what the others have when that takes more than ten seconds */
export async function allHave(watchers: Watcher[], truth: string): Promise<void> {
  const deadline = performance.now() + 10_000
  while (watchers.some(({ answer }) => answer !== truth)) {
    if (performance.now() > deadline) {
      const others = watchers.filter(({ answer }) => answer !== truth)
      throw new Error(`The truth is ${truth}, and they have ${JSON.stringify(others)}.`)
    }
    await sleep(10)
  }
}
