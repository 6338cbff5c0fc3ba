import { randomUUID } from 'node:crypto'
import { PothosError } from '@pothos/core'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { handleStreamOrSingleExecutionResult, type Plugin } from 'graphql-yoga'
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

/** Masks the errors of every answer, of streams too, in the log of the request they belong to. */
export function useMaskedErrors(log: Log): Plugin<{ log?: Log }> {
  const mask = ({ args, result, setResult }: MaskedPayload) => {
    if (result.errors === undefined) return
    const itsLog = args.contextValue?.log ?? log
    setResult({ ...result, errors: result.errors.map((error) => maskError(error, itsLog)) })
  }
  return {
    onExecute: () => ({ onExecuteDone: (payload) => handleStreamOrSingleExecutionResult(payload, mask) }),
    onSubscribe: () => ({ onSubscribeResult: (payload) => handleStreamOrSingleExecutionResult(payload, mask) }),
  }
}

interface MaskedPayload {
  args: { contextValue?: { log?: Log } }
  result: ExecutionResult
  setResult(result: ExecutionResult): void
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
