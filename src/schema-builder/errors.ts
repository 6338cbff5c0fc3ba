import { GraphQLError } from 'graphql'

/** Every code an answer's `errors[].extensions.code` can have; `docs/api.md` explains each. */
export const errorCodes = {
  UNAUTHENTICATED: 'No credentials came with the request, or they are not good.',
  FORBIDDEN: 'The token may not see or do this.',
  BAD_USER_INPUT: 'An argument has a value that cannot be used.',
  BAD_REQUEST: 'The HTTP request is not one of GraphQL.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema, or asks for more than the limits allow.',
  COST_TOO_HIGH: 'The operation may cost more points than one operation may.',
  RATE_LIMITED: 'The token has spent the points of its last minute.',
  DOCUMENT_NOT_FOUND: 'No document is registered under the id that the request names.',
  DOCUMENT_NOT_TRUSTED: 'The token may run registered documents only, and this is none.',
  OPERATION_RESOLUTION_FAILURE: 'The document has several operations, and the request names none of them.',
  TOO_MANY_SUBSCRIPTIONS: 'The token has as many subscriptions open on this server as it may.',
  PLUGIN_FAILED: 'A plugin that the field belongs to did not answer. The message says which, and in a word why.',
  INTERNAL: 'Something broke on the server. It is in the log under the id that the message gives.',
} as const

export type ErrorCode = keyof typeof errorCodes

export function coded(code: ErrorCode, message: string, httpStatus?: number): GraphQLError {
  const http = httpStatus === undefined ? {} : { http: { status: httpStatus } }
  return new GraphQLError(message, { extensions: { code, ...http } })
}

export const forbidden = (message: string) => coded('FORBIDDEN', message)
export const badInput = (message: string) => coded('BAD_USER_INPUT', message)
