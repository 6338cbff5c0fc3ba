import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { GraphQLSchema } from 'graphql'
import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWsClient } from 'graphql-ws'
import { expect, vi } from 'vitest'
import { WebSocket } from 'ws'
import { BadCredentials } from '../../src/access/authenticate.ts'
import type { Viewer } from '../../src/access/viewer.ts'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import type { Bus } from '../../src/bus/notice.ts'
import { createGraphQLServer } from '../../src/graphql/graphql-server.ts'
import { createLog } from '../../src/log.ts'
import type { Context } from '../../src/schema-builder/context.ts'
import { createCounter } from './counter-schema.ts'

export interface Answer {
  data?: Record<string, unknown> | null
  errors?: { message: string; path?: (string | number)[]; extensions: { code?: string; id?: string } }[]
}

type Limits = Partial<
  Pick<
    Parameters<typeof createGraphQLServer>[0],
    'settle' | 'subscriptionsPerToken' | 'costPerMinute' | 'timeouts' | 'textOf'
  >
>

/**
 * A server on a free port whose schema counts, with tokens that the test hands out and takes back.
 *
 * @param extend makes the schema into the one that is served
 * @param limits where they differ from the usual
 */
export async function serve(extend = (schema: GraphQLSchema) => schema, limits: Limits = {}) {
  const bus = countListeners(createLocalBus())
  const counter = createCounter()
  const tokens = new Map<string, Viewer & { kind: 'token' }>()
  const lines: { level: number; requestId?: string; watched?: string; errorId?: string; err?: { message: string } }[] =
    []
  const log = createLog('info', { write: (line) => lines.push(JSON.parse(line)) })
  const graphql = createGraphQLServer({
    schema: extend(counter.schema),
    bus,
    log,
    async authenticate({ authorization, key, session }) {
      const secret = key ?? authorization?.replace('Bearer ', '') ?? session
      if (secret === null) return { kind: 'anonymous' }
      if (secret === 'unreachable') throw new Error('database gone')
      const token = tokens.get(secret)
      if (!token || (token.expiresAt && token.expiresAt <= new Date()))
        throw new BadCredentials('The token is not good.')
      return token
    },
    textOf: ({ query }) => String(query),
    ...limits,
    // The schema in use asks for no more.
    createContext: (viewer) => ({ viewer, bus, log }) as unknown as Context,
  })
  const itsOwn = bus.listeners
  const server = createServer(graphql.handle)
  graphql.attachWebSocket(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const url = `${origin}/graphql`

  function newToken(secret: string, expiresAt: Date | null = null): string {
    tokens.set(secret, {
      kind: 'token',
      id: secret,
      name: secret,
      abilities: ['ADMIN'],
      projectIds: [],
      expiresAt,
      accessLevel: null,
      trustedDocumentsOnly: false,
    })
    return secret
  }
  const authorization = `Bearer ${newToken('good')}`

  return {
    ...{ bus, counter, tokens, lines, graphql, server, origin, url, newToken },
    /** Live queries are counted by the server, event streams by who listens to the bus beside the server itself. */
    hasSubscribers: (count: number) =>
      vi.waitFor(() => expect(graphql.liveCounts().subscribers + bus.listeners - itsOwn).toBe(count)),
    post(query: string, headers: Record<string, string> = { authorization }, more: object = {}) {
      const body = JSON.stringify({ query, ...more })
      return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
    },
    sse: (token = 'good') =>
      createSseClient({ url, headers: { authorization: `Bearer ${token}` }, retryAttempts: 0, fetchFn: fetch }),
    ws: (connectionParams: Record<string, unknown> | undefined = { authorization }, on = {}) =>
      createWsClient({
        url: url.replace('http', 'ws'),
        webSocketImpl: WebSocket,
        connectionParams,
        retryAttempts: 0,
        on,
      }),
    async stop() {
      const closed = once(server, 'close')
      server.close()
      await graphql.close()
      server.closeAllConnections()
      await closed
    },
  }
}

export type Served = Awaited<ReturnType<typeof serve>>

/** A subscription's answers, on each transport that has subscriptions. */
export const transports = {
  'Server-Sent Events': (served: Served, query: string, variables?: Record<string, unknown>, token = 'good') =>
    served.sse(token).iterate({ query, variables }) as AsyncIterableIterator<Answer>,
  WebSocket: (served: Served, query: string, variables?: Record<string, unknown>, token = 'good') =>
    served.ws({ authorization: `Bearer ${token}` }).iterate({ query, variables }) as AsyncIterableIterator<Answer>,
}

export async function next(answers: AsyncIterator<Answer>): Promise<Answer> {
  const { value, done } = await answers.next()
  if (done) throw new Error('The stream has ended.')
  return value
}

/** The bus as it is, and how many listen to it. */
function countListeners(bus: Bus) {
  let waiting: (() => void)[] = []
  const counted = {
    ...bus,
    listeners: 0,
    subscribe(hear: Parameters<Bus['subscribe']>[0]) {
      const unsubscribe = bus.subscribe(hear)
      change(1)
      return () => {
        unsubscribe()
        change(-1)
      }
    },
    async hasListeners(count: number) {
      while (counted.listeners !== count) await new Promise<void>((resolve) => waiting.push(resolve))
    },
  }
  function change(by: number) {
    counted.listeners += by
    for (const resolve of waiting) resolve()
    waiting = []
  }
  return counted
}
