import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { GraphQLSchema } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { Viewer } from '../access/viewer.ts'
import type { Bus } from '../bus/notice.ts'
import type { LiveCounts } from '../live/live-counts.ts'
import { createLiveHub } from '../live/live-hub.ts'
import { createRightsWatch } from '../live/rights-watch.ts'
import { type Log, requestIdOf } from '../log.ts'
import type { Context } from '../schema-builder/context.ts'
import type { DocumentFinder } from '../trusted-documents/asked-document.ts'
import { createConnections } from './connections.ts'
import { createCostBudget } from './cost-budget.ts'
import { readCredentials } from './credentials.ts'
import { graphiqlOptions, renderGraphiQL } from './graphiql.ts'
import type { GraphQLCounts } from './graphql-counts.ts'
import { handleHttp } from './http/handle.ts'
import { maskError } from './masked-errors.ts'
import { createOperations, type OperationsOptions } from './operations/operations.ts'
import { createSubscriptionSlots } from './operations/subscription-slots.ts'
import { type Authenticate, createSessions, type RequestContext, type Sessions } from './session.ts'
import { type Timeouts, usualTimeouts } from './timeouts.ts'
import { attachWebSocket } from './websocket/websocket.ts'

export interface GraphQLServerOptions {
  schema: GraphQLSchema
  bus: Bus
  log: Log
  authenticate: Authenticate
  /** A context for one execution; what only its request knows is added. */
  createContext(viewer: Viewer): Omit<Context, 'log' | 'watch' | 'staleAfter' | 'resumeAfter'>
  /** Milliseconds that live queries wait for more notices. @default 100 */
  settle?: number
  /** Subscriptions that one token may have open here. @default 10000 */
  subscriptionsPerToken?: number
  /** Points that one token may spend here in a minute; 0: no limit. @default 0 */
  costPerMinute?: number
  /** The text of the document that a request means. */
  textOf: DocumentFinder['textOf']
  timeouts?: Partial<Timeouts>
  /** Told of every operation. */
  onOperation?: OperationsOptions['onOperation']
}

export interface GraphQLServer {
  /** Answers requests for `/graphql`: GraphQL over HTTP and SSE, GraphiQL for a browser. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Serves `/graphql` to WebSockets, too. */
  attachWebSocket(server: Server): void
  liveCounts(): LiveCounts
  counts(): GraphQLCounts
  /** Tells all subscribers to come back, spread over some seconds, and ends them. */
  close(): Promise<void>
}

/** Puts together what serves the schema: the transports, and all that they share. */
export function createGraphQLServer(options: GraphQLServerOptions): GraphQLServer {
  const { schema, bus, log, authenticate, settle = 100, subscriptionsPerToken = 10_000, costPerMinute = 0 } = options
  const timeouts = { ...usualTimeouts, ...options.timeouts }
  const rights = createRightsWatch({ bus, authenticate, log })
  const sessions = createSessions(authenticate, bus)
  const hub = createLiveHub({ bus, settle })
  const connections = createConnections()
  const operations = createOperations({
    schema,
    sessions,
    hub,
    rights,
    slots: createSubscriptionSlots(subscriptionsPerToken),
    budget: createCostBudget(costPerMinute),
    textOf: options.textOf,
    log,
    onOperation: options.onOperation ?? (() => {}),
    createContext: (viewer, log) => ({
      ...(options.createContext(viewer) as Context),
      log,
      watch: () => {},
      staleAfter: () => {},
      resumeAfter: null,
    }),
  })
  const yoga = createPage(sessions, log)
  const transport = { operations, sessions, connections, timeouts, log, onSkip: hub.onSkip }
  const refuseSockets: (() => void)[] = []

  return {
    async handle(request, response) {
      const requestId = requestIdOf(request.headers['x-request-id'])
      response.setHeader('x-request-id', requestId)
      const itsLog = log.child({ requestId })
      if (await handleHttp(request, response, itsLog, transport)) return
      await yoga(request, response, { requestId, log: itsLog })
    },
    attachWebSocket(server) {
      refuseSockets.push(attachWebSocket(transport, server))
    },
    liveCounts: hub.counts,
    counts: () => ({ connections: connections.counts(), events: operations.eventCounts }),
    async close() {
      for (const refuse of refuseSockets) refuse()
      await connections.leaveAll()
      hub.close()
      rights.close()
      sessions.close()
    },
  }
}

/** GraphiQL, preflights, and methods that are none of GraphQL's. It is given no schema: what is asked goes another way. */
function createPage(sessions: Sessions, log: Log) {
  return createYoga<RequestContext>({
    graphqlEndpoint: '/graphql',
    plugins: [useSession(sessions)],
    maskedErrors: { maskError: (error) => maskError(error, log) },
    logging: false,
    graphiql: graphiqlOptions,
    renderGraphiQL,
    // Any page may ask with a token of its own. The cookie is not for them, see `readCredentials`.
    cors: {
      origin: '*',
      credentials: false,
      methods: ['GET', 'POST'],
      allowedHeaders: ['authorization', 'content-type', 'last-event-id', 'x-evenkeel-key', 'x-request-id'],
      exposedHeaders: ['x-request-id', 'retry-after'],
      maxAge: 86_400,
    },
    landingPage: false,
  })
}

/** The anonymous learn nothing, not even which methods there are. */
function useSession(sessions: Sessions): Plugin<object, RequestContext> {
  return {
    async onRequestParse({ request, serverContext }) {
      await sessions.open(readCredentials((name) => request.headers.get(name))).catch((error) => {
        throw maskError(error, serverContext.log)
      })
    },
  }
}
