import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { GraphQLSchema } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { Viewer } from '../access/viewer.ts'
import type { Bus } from '../bus/notice.ts'
import { useContextPerEvent } from '../live/context-per-event.ts'
import { useEndWithRights } from '../live/end-with-rights.ts'
import { useLiveQueries } from '../live/live-query.ts'
import { createRightsWatch } from '../live/rights-watch.ts'
import { type Log, requestIdOf } from '../log.ts'
import type { Context } from '../schema-builder/context.ts'
import { readCredentials } from './credentials.ts'
import { graphiqlOptions, renderGraphiQL } from './graphiql.ts'
import { useLimits } from './limits.ts'
import { maskError, useMaskedErrors } from './masked-errors.ts'
import { type Authenticate, openSession, type RequestContext } from './session.ts'
import { attachWebSocket } from './websocket.ts'

export interface GraphQLServerOptions {
  schema: GraphQLSchema
  bus: Bus
  log: Log
  authenticate: Authenticate
  /** A context for one execution; its log gets the request's id, and `watch` is added. */
  createContext(viewer: Viewer): Omit<Context, 'watch'>
}

export interface GraphQLServer {
  /** Answers requests for `/graphql`: GraphQL over HTTP and SSE, GraphiQL for a browser. */
  handle(request: IncomingMessage, response: ServerResponse): unknown
  /** Serves `/graphql` to WebSockets, too. */
  attachWebSocket(server: Server): void
  /** Tells all subscribers to come back, and ends them. */
  close(): Promise<void>
}

/** Of a request's body, in bytes. */
const MAX_BODY = 2 ** 20

/** The one way to the schema: who asks, what they may cost, what they see of errors is the same on every transport. */
export function createGraphQLServer(options: GraphQLServerOptions): GraphQLServer {
  const { schema, bus, log, authenticate, createContext } = options
  const rights = createRightsWatch({ bus, authenticate, log })
  const eventStreams = new Set<ServerResponse>()
  const freshContext = (
    { viewer, log }: Pick<Context, 'viewer' | 'log'>,
    watch: Context['watch'] = () => {},
  ): Context => ({ ...createContext(viewer), log, watch })

  const yoga = createYoga<RequestContext & { res?: ServerResponse }, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    context: (request) => freshContext(request),
    plugins: [
      useSession(authenticate),
      useLimits(),
      useContextPerEvent((context) => freshContext(context)),
      useLiveQueries({ bus, freshContext }),
      useEndWithRights(rights),
      useMaskedErrors(log),
      useEventStreams(eventStreams),
    ],
    // What breaks outside an execution.
    maskedErrors: { maskError: (error) => maskError(error, log) },
    logging: false,
    graphiql: graphiqlOptions,
    renderGraphiQL,
    // Any page may ask with a token of its own. The cookie is not for them, see `readCredentials`.
    cors: {
      origin: '*',
      credentials: false,
      methods: ['GET', 'POST'],
      allowedHeaders: ['authorization', 'content-type', 'x-evenkeel-key', 'x-request-id'],
      exposedHeaders: ['x-request-id'],
      maxAge: 86_400,
    },
    maxRequestBodySize: MAX_BODY,
    multipart: false,
    batching: false,
    landingPage: false,
  })
  const closeSockets: (() => Promise<void>)[] = []

  return {
    handle(request, response) {
      const requestId = requestIdOf(request.headers['x-request-id'])
      response.setHeader('x-request-id', requestId)
      return yoga(request, response, { requestId, log: log.child({ requestId }) })
    },
    attachWebSocket(server) {
      closeSockets.push(attachWebSocket({ yoga, authenticate, log }, server))
    },
    async close() {
      rights.close()
      // An aborted stream makes clients of SSE come back; a completed one does not.
      for (const response of eventStreams) response.destroy()
      await Promise.all(closeSockets.map((close) => close()))
    },
  }
}

/** Before anything of the request is read: the anonymous learn nothing, not even what is valid. */
function useSession(authenticate: Authenticate): Plugin<object, RequestContext> {
  return {
    async onRequestParse({ request, serverContext }) {
      const credentials = readCredentials((name) => request.headers.get(name))
      const session = await openSession(authenticate, credentials).catch((error) => {
        throw maskError(error, serverContext.log)
      })
      Object.assign(serverContext, session)
    },
  }
}

/** Keeps the responses that stay open, so that they can be ended. */
function useEventStreams(open: Set<ServerResponse>): Plugin<object, { res?: ServerResponse }> {
  return {
    onResponse({ response, serverContext: { res } }) {
      if (!res || response.headers.get('content-type') !== 'text/event-stream') return
      open.add(res)
      res.once('close', () => open.delete(res))
    },
  }
}
