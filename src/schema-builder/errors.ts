import { GraphQLError } from 'graphql'

/** Every code an answer's `errors[].extensions.code` can have; `docs/api.md` explains each. */
export const errorCodes = {
  UNAUTHENTICATED: 'No credentials came with the request, or they are not good.',
  FORBIDDEN: 'The token may not see or do this.',
  BAD_USER_INPUT: 'An argument has a value that cannot be used.',
  INTERNAL: 'Something broke on the server. It is in the log under the id that the message gives.',
} as const

export type ErrorCode = keyof typeof errorCodes

export function coded(code: ErrorCode, message: string, httpStatus?: number): GraphQLError {
  const http = httpStatus === undefined ? {} : { http: { status: httpStatus } }
  return new GraphQLError(message, { extensions: { code, ...http } })
}

export const forbidden = (message: string) => coded('FORBIDDEN', message)
export const badInput = (message: string) => coded('BAD_USER_INPUT', message)
