import { coded } from '../../schema-builder/errors.ts'

/** The parameters of a request, as GraphQL over HTTP names them; those of a `subscribe` message are the same. */
export interface Asked {
  query?: unknown
  operationName?: string | null
  variables?: Readonly<Record<string, unknown>> | null
  extensions?: unknown
  documentId?: unknown
}

/**
 * Parameters from a JSON value.
 * @throws GraphQLError BAD_REQUEST for what cannot be parameters
 */
export function readAsked(value: unknown): Asked {
  if (!isObject(value)) throw badRequest('The body is not a JSON object; batches are not taken.')
  const { query, operationName, variables, extensions, documentId } = value
  if (operationName != null && typeof operationName !== 'string') throw badRequest('`operationName` is not a string.')
  if (variables != null && !isObject(variables)) throw badRequest('`variables` is not an object.')
  if (isDeeper(variables, MOST_LEVELS)) throw badRequest(`\`variables\` has more than ${MOST_LEVELS} levels.`)
  if (extensions != null && !isObject(extensions)) throw badRequest('`extensions` is not an object.')
  return { query, operationName, variables, extensions, documentId }
}

/** Of variables: what is compared and written by recursion must end. */
const MOST_LEVELS = 100

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1))
}

export const badRequest = (message: string, status = 400) => coded('BAD_REQUEST', message, status)

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
