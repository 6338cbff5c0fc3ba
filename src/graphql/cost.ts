import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'
import { ownCost } from '../schema-builder/costs.ts'
import type { ErrorCode } from '../schema-builder/errors.ts'
import { isConnection, type Length, listLength, pageLength, type Variables } from './list-length.ts'

/** Points that one operation may cost: ten thousand rows of five fields. */
export const MAX_COST = 50_000

/** Points of `__schema` or `__type`: asked in full, they take as long as a thousand fields. */
const INTROSPECTION = 1_000

export function costTooHigh(points: number): GraphQLError {
  const message = `The operation may cost ${points} points; ${MAX_COST} are allowed. Ask for shorter pages or fewer fields.`
  // As for a document that is not valid.
  const http = { spec: true, status: 400 }
  return new GraphQLError(message, { extensions: { code: 'COST_TOO_HIGH' satisfies ErrorCode, cost: points, http } })
}

/**
 * What an operation may cost, in points: a field is one, or what it says of itself (`costs`), and what is asked below a list
 * counts as often as the list is long. Names of types are free; `live` costs what its query does. Both ways of a
 * choice count: every fragment, whatever the type turns out to be, and what `@skip` leaves out.
 *
 * @param document a valid one
 * @param operationName may be left out where there is one operation
 * @returns what it costs with these variables, as they came; what does not depend on them is computed once
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
): (variables?: Variables | null) => number {
  const operation = operationNamed(document, operationName)
  const root = operation && schema.getRootType(operation.operation)
  if (!operation || !root) return () => 0
  const cost = costWith(
    schema,
    fragmentsOf(document),
    operation.operation === OperationTypeNode.SUBSCRIPTION,
  )(operation.selectionSet, root)
  if (typeof cost === 'number') return () => cost
  const defaults = defaultsOf(operation)
  return (variables) => cost({ ...defaults, ...variables })
}

/** Known from the document, or only with the variables: as a length is. */
type Cost = Length

function costWith(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  isSubscription: boolean,
) {
  const ofFragments = new Map<string, Cost>()
  return selectionSetCost

  /** @param page the length of lists in it, where it is of a connection */
  function selectionSetCost({ selections }: SelectionSetNode, parent: GraphQLCompositeType, page?: Length): Cost {
    return sum(selections.map((selection) => selectionCost(selection, parent, page)))
  }

  function selectionCost(selection: SelectionNode, parent: GraphQLCompositeType, page?: Length): Cost {
    if (selection.kind === Kind.FIELD) return fieldCost(selection, parent, page)
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return selectionSetCost(selection.selectionSet, typeNamed(selection.typeCondition?.name.value) ?? parent, page)
    const fragment = fragments.get(selection.name.value)
    const type = typeNamed(fragment?.typeCondition.name.value)
    if (!fragment || !type) return 0
    // What a fragment on a connection costs depends on the page it is spread in.
    if (page !== undefined) return selectionSetCost(fragment.selectionSet, type, page)
    const known = ofFragments.get(fragment.name.value)
    const cost = known ?? selectionSetCost(fragment.selectionSet, type)
    ofFragments.set(fragment.name.value, cost)
    return cost
  }

  function fieldCost(node: FieldNode, parent: GraphQLCompositeType, page?: Length): Cost {
    const { name, selectionSet, arguments: given } = node
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name.value] : undefined
    // `__typename`, `__schema` and `__type` are no fields of the type.
    if (!field) return selectionSet ? INTROSPECTION : 0
    const type = getNamedType(field.type)
    if (!selectionSet || !isCompositeType(type)) return priceOf(field, given)
    if (isSubscription && name.value === 'live' && parent === schema.getSubscriptionType())
      return selectionSetCost(selectionSet, type)
    const below = isConnection(field)
      ? selectionSetCost(selectionSet, type, pageLength(field, given))
      : product(lengthIn(page, listLength(field, given)), selectionSetCost(selectionSet, type))
    return sum([priceOf(field, given), below])
  }

  function typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : schema.getType(name)
    return isCompositeType(type) ? type : undefined
  }
}

/** What a field costs by itself, with what is given for the argument that makes it dearer. */
function priceOf(field: GraphQLField<unknown, unknown>, given: readonly ArgumentNode[] = []): Cost {
  const { points, dearer } = ownCost(field)
  const value = given.find(({ name }) => name.value === dearer?.argument)?.value
  if (dearer === undefined || value === undefined) return points
  const priced = (name: unknown) => dearer.points[String(name)] ?? points
  if (value.kind === Kind.VARIABLE) return (variables) => priced(variables[value.name.value])
  return value.kind === Kind.ENUM ? priced(value.value) : points
}

/** `nodes` and `edges` are as long as the page; `pageInfo` is there once. */
function lengthIn(page: Length | undefined, length: Length): Length {
  return page !== undefined && length !== 1 ? page : length
}

function sum(costs: readonly Cost[]): Cost {
  const known = costs.reduce<number>((total, cost) => (typeof cost === 'number' ? total + cost : total), 0)
  const open = costs.filter((cost) => typeof cost === 'function')
  if (open.length === 0) return known
  return (variables) => open.reduce((total, cost) => total + cost(variables), known)
}

function product(length: Length, cost: Cost): Cost {
  if (typeof length === 'number' && typeof cost === 'number') return length * cost
  const given = (value: Length, variables: Variables) => (typeof value === 'number' ? value : value(variables))
  return (variables) => given(length, variables) * given(cost, variables)
}

function operationNamed({ definitions }: DocumentNode, name: string | null | undefined) {
  return definitions.find(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && (!name || definition.name?.value === name),
  ) as OperationDefinitionNode | undefined
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  const withDefaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
  )
  return Object.fromEntries(withDefaults)
}
