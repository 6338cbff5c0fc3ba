import type { ServerResponse } from 'node:http'
import type { ExecutionResult, GraphQLError } from 'graphql'
import { withoutHttp } from '../masked-errors.ts'
import type { Accepted } from './media-type.ts'

/** What any page may read of an answer. */
export const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-request-id, retry-after',
}

/** Writes a result in one media type, with the status and headers that its errors ask for. */
export function writeAnswer(response: ServerResponse, result: ExecutionResult, mediaType: Accepted['answer']): void {
  const body = Buffer.from(JSON.stringify(withoutHttp(result)))
  const { status, headers } = httpOf(result, mediaType)
  response.writeHead(status, {
    ...corsHeaders,
    ...headers,
    'content-type': `${mediaType ?? 'application/json'}; charset=utf-8`,
    'content-length': body.length,
  })
  response.end(body)
}

/**
 * Whether an operation was refused before GraphQL had a word in it, for a reason that HTTP has a status for. What GraphQL
 * itself finds wrong with a document or its variables is no such reason.
 */
export function isRefused({ data, errors = [] }: ExecutionResult): boolean {
  return data === undefined && errors.some((error) => httpIn(error)?.status !== undefined && !httpIn(error)?.spec)
}

/** Tells a client that this server stops. */
export function writeComeBack(response: ServerResponse): void {
  response.writeHead(503, { ...corsHeaders, 'retry-after': '1', connection: 'close', 'content-length': 0 }).end()
}

interface Http {
  status?: number
  headers?: Record<string, string>
  /** The status is for GraphQL's own media type only. */
  spec?: boolean
}

const httpIn = ({ extensions }: GraphQLError) => extensions.http as Http | undefined

/** The highest status that an error asks for; without one 200, as errors are part of the answer. */
function httpOf({ errors = [] }: ExecutionResult, mediaType: Accepted['answer']) {
  let status = 200
  const headers: Record<string, string> = {}
  for (const error of errors) {
    const http = httpIn(error)
    Object.assign(headers, http?.headers)
    if (http?.spec && mediaType === 'application/json') continue
    status = Math.max(status, http?.status ?? 200)
  }
  return { status, headers }
}
