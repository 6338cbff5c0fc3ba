import { randomUUID } from 'node:crypto'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { handleStreamOrSingleExecutionResult, type Plugin } from 'graphql-yoga'
import type { Log } from '../log.ts'
import type { ErrorCode } from '../schema-builder/errors.ts'

/**
 * What a client may see of an error. One that carries a code was meant for the client. One that GraphQL itself found in
 * the request gets the code BAD_USER_INPUT. Everything else is logged under a random id, and the client gets the id.
 */
export function maskError(error: unknown, log: Log): GraphQLError {
  if (isMeantForClient(error)) return error
  if (isOurs(error) && error.path === undefined) return asBadInput(error)
  const id = randomUUID()
  const located = error instanceof GraphQLError ? error : undefined
  log.error({ err: located?.originalError ?? error, errorId: id, path: located?.path }, 'unexpected error')
  const extensions = { code: 'INTERNAL' satisfies ErrorCode, id }
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

function isMeantForClient(error: unknown): error is GraphQLError {
  return isOurs(error) && typeof error.extensions.code === 'string'
}

function asBadInput({ message, nodes, source, positions }: GraphQLError): GraphQLError {
  const extensions = { code: 'BAD_USER_INPUT' satisfies ErrorCode, http: { status: 400, spec: true } }
  return new GraphQLError(message, { nodes, source, positions, extensions })
}
