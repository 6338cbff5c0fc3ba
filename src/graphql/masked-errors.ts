import { randomUUID } from 'node:crypto'
import { PothosError } from '@pothos/core'
import { type ExecutionResult, type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Log } from '../log.ts'
import type { ErrorCode } from '../schema-builder/errors.ts'
import { refusedValue } from '../storage/refused-value.ts'

/**
 * What a client may see of an error. One that carries a code was meant for the client. One that GraphQL itself found in
 * the request gets the code BAD_USER_INPUT. Everything else is logged under a random id, and the client gets the id.
 */
export function maskError(error: unknown, log: Log): GraphQLError {
  if (isMeantForClient(error)) return error
  if (isOurs(error) && error.path === undefined) return asBadInput(error)
  const located = error instanceof GraphQLError ? error : undefined
  const unusable = unusableArgument(located?.originalError ?? error)
  if (unusable !== null) {
    log.info({ reason: unusable, path: located?.path }, 'argument refused')
    return new GraphQLError(unusable, {
      nodes: located?.nodes,
      path: located?.path,
      extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode },
    })
  }
  const id = randomUUID()
  log.error({ err: located?.originalError ?? error, errorId: id, path: located?.path }, 'unexpected error')
  // Without a path nothing was executed, and the whole request failed.
  const http = located?.path ? {} : { http: { status: 500 } }
  const extensions = { code: 'INTERNAL' satisfies ErrorCode, id, ...http }
  const message = `Something broke on the server. It is in the log as ${id}.`
  return new GraphQLError(message, { nodes: located?.nodes, path: located?.path, extensions })
}

/** A result as the client may see it: its errors masked, and logged where they were not expected. */
export function masked(result: ExecutionResult, log: Log): ExecutionResult {
  if (result.errors === undefined) return result
  return { ...result, errors: result.errors.map((error) => maskError(error, log)) }
}

/** Errors without what only an HTTP response can say: its status and headers. */
export function withoutHttp(result: ExecutionResult): FormattedExecutionResult {
  const { errors, ...rest } = result
  return errors === undefined ? rest : { ...rest, errors: errors.map(formatted) }
}

export function formatted(error: GraphQLError): GraphQLFormattedError {
  const { extensions, ...shown } = error.toJSON()
  const { http: _http, ...others } = extensions ?? {}
  return Object.keys(others).length > 0 ? { ...shown, extensions: others } : shown
}

/** Thrown as a GraphQLError, not merely wrapped in one. */
function isOurs(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false
  return error.originalError === undefined || isOurs(error.originalError)
}

/** Ids, cursors and page sizes are looked at by Pothos and the database, which say in their own ways what is wrong. */
function unusableArgument(error: unknown): string | null {
  if (error instanceof PothosError) return `An argument cannot be used: ${error.message}.`
  const refused = refusedValue(error)
  return refused === null ? null : `A value cannot be used: ${refused}.`
}

function isMeantForClient(error: unknown): error is GraphQLError {
  return isOurs(error) && typeof error.extensions.code === 'string'
}

function asBadInput({ message, nodes, source, positions }: GraphQLError): GraphQLError {
  const extensions = { code: 'BAD_USER_INPUT' satisfies ErrorCode, http: { status: 400, spec: true } }
  return new GraphQLError(message, { nodes, source, positions, extensions })
}
