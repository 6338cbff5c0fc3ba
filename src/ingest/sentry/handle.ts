import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Log, requestIdOf } from '../../log.ts'
import { IngestError } from '../ingest-error.ts'
import { type Answer, accepted, refusal } from './answer.ts'
import { corsHeaders, preflightHeaders } from './cors.ts'
import { type ReceiveContext, receive } from './receive.ts'

export interface SentryAddress {
  project: string
  endpoint: 'envelope' | 'store'
}

const address = /^\/api\/(\d{1,10})\/(envelope|store)\/?(?:\?|$)/

/** The project and endpoint in a request's target; null when it is not an SDK's. */
export function sentryAddress(url: string): SentryAddress | null {
  const match = address.exec(url)
  return match && { project: match[1]!, endpoint: match[2] as SentryAddress['endpoint'] }
}

/** Answers an SDK. Whatever happens, the answer has its protocol's form and headers. */
export async function handleSentry(
  request: IncomingMessage,
  response: ServerResponse,
  to: SentryAddress,
  context: ReceiveContext & { log: Log; onAnswer(status: number): void },
): Promise<void> {
  if (request.method === 'OPTIONS') {
    response.writeHead(204, preflightHeaders).end()
    return
  }
  const requestId = requestIdOf(request.headers['x-request-id'])
  response.setHeader('x-request-id', requestId)
  const answer = await answerTo(request, to, { ...context, requestId })
  context.onAnswer(answer.status)
  if (!response.headersSent && !response.destroyed) response.writeHead(answer.status, answer.headers).end(answer.body)
}

async function answerTo(
  request: IncomingMessage,
  to: SentryAddress,
  context: ReceiveContext & { log: Log; requestId: string },
): Promise<Answer> {
  if (request.method !== 'POST') return notAllowed
  const { log, requestId } = context
  try {
    const eventId = await receive(request, to, context)
    log.debug({ requestId, eventId, project: to.project }, 'report stored')
    return accepted(eventId)
  } catch (error) {
    if (error instanceof IngestError) {
      log.info({ requestId, project: to.project, code: error.code, reason: error.reason }, 'report refused')
      return refusal(error, limitsOf(error))
    }
    log.error({ requestId, err: error, project: to.project }, 'report failed')
    return refusal(new IngestError('overloaded', 'The server could not store the report', 60))
  }
}

/** SDKs keep what they have while the server catches up; without this header they drop a minute's worth. */
function limitsOf(error: IngestError) {
  if (error.status !== 429 && error.status !== 503) return []
  const scope = error.status === 429 ? ('project' as const) : ('organization' as const)
  return [{ seconds: error.retryAfterSeconds ?? 60, categories: [], scope, reason: error.code }]
}

const notAllowed: Answer = {
  status: 405,
  headers: {
    ...corsHeaders,
    allow: 'POST, OPTIONS',
    'content-type': 'application/json',
    'x-sentry-error': 'Reports come by POST',
  },
  body: '{"detail":"Reports come by POST"}',
}
