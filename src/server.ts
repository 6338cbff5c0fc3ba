import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { SignIn } from './access/sign-in.ts'
import { handleOtlpMetrics } from './ingest/otlp/handle.ts'
import { handleSentry, sentryAddress } from './ingest/sentry/handle.ts'
import type { Log } from './log.ts'
import type { Readiness } from './operations/health.ts'
import type { ProcessMetrics } from './operations/process-metrics.ts'
import { welcomePage } from './operations/welcome-page.ts'

export interface Routes {
  sentry: Parameters<typeof handleSentry>[3]
  otlp: Parameters<typeof handleOtlpMetrics>[2]
  graphql: (request: IncomingMessage, response: ServerResponse) => unknown
  signIn: SignIn
  metrics: ProcessMetrics
  readiness: () => Promise<Readiness>
  log: Log
}

/** The HTTP surface: one line a route. SDKs come first, since they come most. */
export function createHttpServer(routes: Routes): Server {
  const { graphql, signIn, metrics, readiness, log } = routes
  const pages: Record<string, (request: IncomingMessage, response: ServerResponse) => unknown> = {
    '/': (_request, response) => send(response, 200, 'text/html; charset=utf-8', welcomePage),
    '/graphql': graphql,
    '/otlp/v1/metrics': (request, response) => handleOtlpMetrics(request, response, routes.otlp),
    '/sign-in': signIn.handle,
    '/favicon.ico': (_request, response) => response.writeHead(204).end(),
    '/livez': (_request, response) => send(response, 200, 'text/plain', 'alive\n'),
    '/readyz': async (_request, response) => {
      const { ready, reason } = await readiness()
      send(response, ready ? 200 : 503, 'text/plain', `${reason ?? 'ready'}\n`)
    },
    '/metrics': async (_request, response) => {
      const { contentType, body } = await metrics.render()
      send(response, 200, contentType, body)
    },
  }
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/'
    const sdk = sentryAddress(url)
    if (sdk !== null) return handleSentry(request, response, sdk, routes.sentry)
    const mark = url.indexOf('?')
    const page = pages[mark === -1 ? url : url.slice(0, mark)]
    if (page) await page(request, response)
    else send(response, 404, 'text/plain', 'There is nothing here.\n')
  }
  const server = createServer({ shouldUpgradeCallback: asksForWebSocket }, (request, response) => {
    handle(request, response).catch((error) => {
      log.error({ err: error, url: request.url?.split('?')[0] }, 'request failed')
      if (!response.headersSent) send(response, 500, 'text/plain', 'Something broke; it is in the log.\n')
      else response.destroy()
    })
  })
  server.requestTimeout = 60_000
  server.keepAliveTimeout = 65_000
  return server
}

/** Whatever else a client would like to speak (Java's offers h2c with every request), it is answered in HTTP/1.1. */
function asksForWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket'
}

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'content-type': contentType }).end(body)
}
