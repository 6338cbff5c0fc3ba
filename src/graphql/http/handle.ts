import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '../../log.ts'
import { readCredentials } from '../credentials.ts'
import { headerOf } from '../header.ts'
import { maskError } from '../masked-errors.ts'
import { type Asked, badRequest, readAsked } from '../operations/asked.ts'
import type { Operations } from '../operations/operations.ts'
import type { Sessions } from '../session.ts'
import { isRefused, writeAnswer } from './answer.ts'
import { type EventStreamOptions, openEventStream, writeAsEvents } from './event-stream.ts'
import { type Accepted, accepted } from './media-type.ts'
import { readBody } from './read-body.ts'

export interface HttpOptions extends EventStreamOptions {
  operations: Operations
  sessions: Sessions
}

/** Of a request's body, in bytes. */
const MAX_BODY = 4 * 2 ** 20

const UNREADABLE = 'Accept application/json, application/graphql-response+json or text/event-stream.'

/**
 * Every question over HTTP: JSON in a POST or parameters in a GET, answered with JSON or with server-sent events. False for
 * what is no question (the page for a browser, a preflight, other methods), which was not touched.
 */
export async function handleHttp(
  request: IncomingMessage,
  response: ServerResponse,
  log: Log,
  options: HttpOptions,
): Promise<boolean> {
  const { method, headers } = request
  const isGet = method === 'GET' && !headers.accept?.includes('text/html')
  if (method !== 'POST' && !isGet) return false
  const accepts = accepted(headers.accept)
  try {
    const { operations, sessions } = options
    // Before anything of the request is read: the anonymous learn nothing, not even what is valid.
    const session = await sessions.open(readCredentials((name) => headerOf(request, name)))
    if (accepts.answer === null && !accepts.stream) throw badRequest(UNREADABLE, 406)
    const asked = isGet ? askedInUrl(request.url!) : await askedInBody(request)
    const resumeAfter = headerOf(request, 'last-event-id') || null
    const caller = { session, log, isReadOnly: isGet, takesStreams: accepts.stream, resumeAfter }
    const begun = await operations.begin(asked, caller)
    if (begun.kind !== 'answer') openEventStream(response, begun, options)
    else if (accepts.answer !== null || isRefused(begun.result)) writeAnswer(response, begun.result, accepts.answer)
    else writeAsEvents(response, begun.result, options.timeouts)
  } catch (error) {
    // The client left in the middle of its upload.
    if (error === request.errored) return true
    refuse(request, response, { errors: [maskError(error, log)] }, accepts)
  }
  return true
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  result: Parameters<typeof writeAnswer>[1],
  { answer }: Accepted,
): void {
  // What was not read of the body would be taken for the next request.
  if (!request.complete) response.setHeader('connection', 'close')
  writeAnswer(response, result, answer)
}

async function askedInBody(request: IncomingMessage): Promise<Asked> {
  if (!isJson(request)) throw badRequest('The body is to be JSON: send `content-type: application/json`.', 415)
  return readAsked(parsed(await readBody(request, MAX_BODY), 'body'))
}

/** By the name of today or that of older clients. */
function isJson({ headers }: IncomingMessage): boolean {
  return /^\s*application\/(graphql\+)?json\s*([;,]|$)/i.test(headers['content-type'] ?? '')
}

/** @param what the text is, for the one who sent it */
function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest(`The ${what} is not JSON.`)
  }
}

/** Parameters in the query string (GraphQL over HTTP, section 5.3). */
function askedInUrl(url: string): Asked {
  const { searchParams } = new URL(url, 'http://localhost')
  const named = (name: string) => searchParams.get(name) ?? undefined
  const json = (name: string) => {
    const text = named(name)
    return text === undefined ? undefined : parsed(text, `parameter \`${name}\``)
  }
  return readAsked({
    query: named('query'),
    operationName: named('operationName'),
    documentId: named('documentId'),
    variables: json('variables'),
    extensions: json('extensions'),
  })
}
