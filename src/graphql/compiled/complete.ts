import { isThenable } from '@pothos/core'
import {
  defaultTypeResolver,
  type FieldNode,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { completeItem, executeFields, forget, type Path, type Run } from './execute-fields.ts'
import { type Plan, planSelections } from './plan.ts'
import type { Scope } from './scope.ts'

/** Makes of what a resolver answered what the answer says; throws what makes it null. */
export type Complete = (run: Run, value: unknown, path: Path, info: GraphQLResolveInfo) => unknown

/** @param nodes the places in the document that ask for the field */
export function completerOf(scope: Scope, type: GraphQLOutputType, nodes: FieldNode[]): Complete {
  const complete = completeOf(scope, type, nodes)
  return (run, value, path, info) => {
    if (value instanceof Error) throw value
    return complete(run, value, path, info)
  }
}

/** Writes values of a leaf, required or not; undefined for other types. Throws what its field's path is missing from. */
export function leafOf(type: GraphQLOutputType): ((value: unknown) => unknown) | undefined {
  const isRequired = isNonNullType(type)
  const inner = isRequired ? type.ofType : type
  if (!isLeafType(inner)) return undefined
  return (value) => {
    if (value === null && !isRequired) return null
    return writeLeaf(inner, value)
  }
}

function completeOf(scope: Scope, type: GraphQLOutputType, nodes: FieldNode[]): Complete {
  if (isNonNullType(type)) return required(completeOf(scope, type.ofType, nodes))
  if (isLeafType(type)) return (_run, value) => (value == null ? null : writeLeaf(type, value))
  if (isListType(type)) return list(completerOf(scope, type.ofType, nodes), type.ofType, nodes)
  const planOf = plansOf(scope, nodes)
  if (isObjectType(type))
    return (run, value, path, info) => (value == null ? null : object(type)(run, value, path, info))
  return (run, value, path, info) => {
    if (value == null) return null
    const resolveType = type.resolveType ?? defaultTypeResolver
    const name = resolveType(value, run.context, info, type)
    return isThenable(name)
      ? name.then((known) => object(concreteType(known, info))(run, value, path, info))
      : object(concreteType(name, info))(run, value, path, info)
  }

  function object(objectType: GraphQLObjectType): Complete {
    return (run, value, path, info) => {
      const isIt = objectType.isTypeOf?.(value, run.context, info) ?? true
      const execute = (isIt: boolean) => {
        if (!isIt) throw new GraphQLError(`Expected a value of type "${objectType}".`, { nodes })
        return executeFields(run, planOf(objectType), value, path)
      }
      return isThenable(isIt) ? isIt.then(execute) : execute(isIt)
    }
  }

  function concreteType(name: unknown, { parentType, fieldName }: GraphQLResolveInfo): GraphQLObjectType {
    const found = typeof name === 'string' ? scope.schema.getType(name) : undefined
    if (isObjectType(found) && isAbstractType(type) && scope.schema.isSubType(type, found)) return found
    throw new GraphQLError(`${parentType}.${fieldName} is no "${type}": its type is ${String(name)}.`, { nodes })
  }
}

/** Plans are made when the first object of their type comes by. */
function plansOf(scope: Scope, nodes: FieldNode[]): (type: GraphQLObjectType) => Plan {
  const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  const plans = new Map<GraphQLObjectType, Plan>()
  return (type) => {
    const known = plans.get(type)
    if (known) return known
    const plan = planSelections(scope, type, selectionSets)
    plans.set(type, plan)
    return plan
  }
}

function required(complete: Complete): Complete {
  return (run, value, path, info) => {
    const completed = complete(run, value, path, info)
    if (completed !== null) return completed
    throw new Error(`Cannot return null for non-nullable field ${info.parentType}.${info.fieldName}.`)
  }
}

function list(complete: Complete, itemType: GraphQLOutputType, nodes: FieldNode[]): Complete {
  const item = { complete, type: itemType, nodes }
  return (run, value, path, info) => {
    if (value == null) return null
    if (typeof value !== 'object' || !(Symbol.iterator in value)) {
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${info.parentType}.${info.fieldName}".`,
      )
    }
    const completed: unknown[] = []
    let isPending = false
    try {
      for (const one of value as Iterable<unknown>) {
        const itemPath: Path = { prev: path, key: completed.length, typename: undefined }
        const result = completeItem(run, item, one, itemPath, info)
        if (result instanceof Promise) isPending = true
        completed.push(result)
      }
    } catch (error) {
      forget([...completed, ...(Array.isArray(value) ? value : [])])
      throw error
    }
    return isPending ? Promise.all(completed) : completed
  }
}

function writeLeaf(type: GraphQLLeafType, value: unknown): unknown {
  const written = type.coerceOutputValue(value)
  if (written == null) throw new Error(`A value of type "${type}" cannot be written: ${String(value)}`)
  return written
}
