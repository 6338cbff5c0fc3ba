import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'
import type { ConcreteRequest } from 'relay-runtime'

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'))

type Argument =
  | { kind: 'Variable'; name: string; variableName: string }
  | { kind: 'Literal'; name: string; value: unknown }
type Field = { name: string; alias: string | null; args: Argument[] | null; storageKey: null }
/** What Relay reads by and what it files by are the same here. */
type Selection =
  | (Field & { kind: 'ScalarField' })
  | (Field & { kind: 'LinkedField'; concreteType: string; plural: boolean; selections: Selection[] })

/** As much of Relay's compiler as plain documents need: one operation, fields, variables and literals. */
export function relayRequest(text: string): ConcreteRequest {
  const operation = parse(text).definitions[0]!
  if (operation.kind !== Kind.OPERATION_DEFINITION || !operation.name) throw new Error('Give one operation a name.')
  const root = schema.getRootType(operation.operation)!
  const name = operation.name.value
  const selections = selectionsOf(operation.selectionSet, root)
  const argumentDefinitions = (operation.variableDefinitions ?? []).map(({ variable }) => ({
    kind: 'LocalArgument' as const,
    name: variable.name.value,
    defaultValue: null,
  }))
  return {
    kind: 'Request',
    fragment: { kind: 'Fragment', name, type: root.name, metadata: null, argumentDefinitions, selections },
    operation: { kind: 'Operation', name, argumentDefinitions, selections },
    params: { cacheID: name, id: null, text, name, operationKind: operation.operation, metadata: {} },
  }
}

function selectionsOf({ selections }: SelectionSetNode, parent: GraphQLCompositeType): Selection[] {
  if (!isObjectType(parent)) throw new Error(`${parent.name} is not an object type.`)
  return selections.map((selection) => {
    if (selection.kind !== Kind.FIELD) throw new Error('Only fields can be selected.')
    return fieldOf(selection, parent)
  })
}

function fieldOf(node: FieldNode, parent: GraphQLObjectType): Selection {
  const { type } = parent.getFields()[node.name.value]!
  const named = getNamedType(type)
  const field = { name: node.name.value, alias: node.alias?.value ?? null, args: argsOf(node), storageKey: null }
  if (!isCompositeType(named)) return { kind: 'ScalarField', ...field }
  return {
    kind: 'LinkedField',
    ...field,
    concreteType: named.name,
    plural: isListType(getNullableType(type)),
    selections: selectionsOf(node.selectionSet!, named),
  }
}

function argsOf({ arguments: args = [] }: FieldNode): Argument[] | null {
  if (args.length === 0) return null
  return args.map(({ name: { value: name }, value }) =>
    value.kind === Kind.VARIABLE
      ? { kind: 'Variable', name, variableName: value.name.value }
      : { kind: 'Literal', name, value: valueFromASTUntyped(value) },
  )
}
