import { type DocumentNode, type GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql'
import type { ReadDocument } from '../trusted-documents/reading.ts'
import { costOf, costTooHigh, MAX_COST } from './cost.ts'
import { validDocument } from './valid-document.ts'

/** What would be found when a document is asked for. What an operation with variables costs is found with their values only. */
export const readDocument: ReadDocument = (schema, text) => {
  try {
    const document = validDocument(schema, text)
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    if (operations.length === 0) return refused(['It has no operation.'])
    const faults = operations.flatMap((each) => costFault(schema, document, each) ?? [])
    if (faults.length > 0) return refused(faults)
    return { operations: operations.flatMap(({ name }) => name?.value ?? []), faults }
  } catch (errors) {
    if (!Array.isArray(errors)) throw errors
    return refused(errors.map(({ message }: GraphQLError) => message))
  }
}

/** An operation without variables always costs the same. */
function costFault(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): string | null {
  if (operation.variableDefinitions && operation.variableDefinitions.length > 0) return null
  const points = costOf(schema, document, operation.name?.value)()
  return points > MAX_COST ? costTooHigh(points).message : null
}

const refused = (faults: string[]) => ({ operations: [], faults })
