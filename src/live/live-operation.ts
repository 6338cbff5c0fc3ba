import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql'

/** The query that a live subscription watches. */
export interface LiveOperation {
  /** The name that `live` has in the answer. */
  responseKey: string
  /** The same document with the subscription turned into the query under `live`. */
  document: DocumentNode
}

const known = new WeakMap<OperationDefinitionNode, LiveOperation | null>()

/** The live operation of a valid document; null where the operation is another one. */
export function liveOperation(document: DocumentNode, operationName?: string | null): LiveOperation | null {
  const operation = getOperationAST(document, operationName)
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return null
  let live = known.get(operation)
  if (live === undefined) {
    live = asQuery(document, operation)
    known.set(operation, live)
  }
  return live
}

function asQuery(document: DocumentNode, operation: OperationDefinitionNode): LiveOperation | null {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  // A valid subscription has one root field; it may be written in several places, whose selections then add up.
  const fields = rootFields(operation.selectionSet, fragments)
  const first = fields[0]
  if (first?.name.value !== 'live') return null
  const selections = fields.flatMap(({ selectionSet }) => selectionSet?.selections ?? [])
  const query: OperationDefinitionNode = {
    ...operation,
    operation: OperationTypeNode.QUERY,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  }
  return {
    responseKey: first.alias?.value ?? 'live',
    document: { kind: Kind.DOCUMENT, definitions: [query, ...fragments] },
  }
}

function rootFields({ selections }: SelectionSetNode, fragments: FragmentDefinitionNode[]): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection]
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, fragments)
    const fragment = fragments.find(({ name }) => name.value === selection.name.value)
    return fragment ? rootFields(fragment.selectionSet, fragments) : []
  })
}

/** The query's answer as the subscription's: below `live`, and its errors' paths too. */
export function underLive({ responseKey }: LiveOperation, { data, errors }: ExecutionResult): ExecutionResult {
  return {
    ...(data !== undefined && { data: data && { [responseKey]: data } }),
    ...(errors && { errors: errors.map((error) => withPathBelow(responseKey, error)) }),
  }
}

function withPathBelow(responseKey: string, error: GraphQLError): GraphQLError {
  const { message, nodes, path, originalError, extensions } = error
  return path ? new GraphQLError(message, { nodes, path: [responseKey, ...path], originalError, extensions }) : error
}
