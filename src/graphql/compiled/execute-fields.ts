import { isThenable } from '@pothos/core'
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isNonNullType,
  locatedError,
  responsePathAsArray,
  type ValidatedExecutionArgs,
} from 'graphql'
import type { Context } from '../../schema-builder/context.ts'
import type { Complete } from './complete.ts'
import type { NulledPositions } from './nulled-positions.ts'
import type { Plan, PlannedField } from './plan.ts'

export type Path = GraphQLResolveInfo['path']

/** One execution of a plan. */
export interface Run {
  context: Context
  args: ValidatedExecutionArgs
  nulled: NulledPositions
}

type Data = Record<string, unknown>

export function executeFields(
  run: Run,
  { fields }: Plan,
  source: unknown,
  path: Path | undefined,
): Data | Promise<Data> {
  const data: Data = {}
  let isPending = false
  let mayRead: boolean | null = null
  try {
    for (const planned of fields) {
      if (planned.quick !== null) mayRead ??= planned.quick.mayRead(source as Data, run.context)
      const value = mayRead ? readField(run, planned, source, path) : resolveField(run, planned, source, path)
      if (value instanceof Promise) isPending = true
      data[planned.key] = value
    }
  } catch (error) {
    forget(Object.values(data))
    throw error
  }
  return isPending ? settle(data) : data
}

/** Whoever asked for these will not wait for them: what they fail with is of no interest. */
export function forget(values: unknown[]): void {
  for (const value of values) if (value instanceof Promise) value.catch(() => {})
}

async function settle(data: Data): Promise<Data> {
  const values = await Promise.all(Object.values(data))
  Object.keys(data).forEach((key, index) => {
    data[key] = values[index]
  })
  return data
}

function readField(run: Run, planned: PlannedField, source: unknown, path: Path | undefined): unknown {
  if (planned.quick !== null) {
    try {
      const value = planned.quick.read(source as Data)
      if (value !== undefined) return planned.quick.write(value)
    } catch {
      // Its resolver and what follows throw the same, and say where.
    }
  }
  return resolveField(run, planned, source, path)
}

function resolveField(run: Run, planned: PlannedField, source: unknown, prev: Path | undefined): unknown {
  const { key, field, parentType, nodes, type, resolve, complete } = planned
  const path: Path = { prev, key, typename: parentType.name }
  const info = infoOf(run, planned, path)
  try {
    const given =
      field.args.length === 0
        ? {}
        : getArgumentValues(field as GraphQLField<unknown, unknown>, nodes[0]!, run.args.variableValues)
    return settled(run, { complete, type, nodes }, resolve(source, given, run.context, info), path, info)
  } catch (error) {
    return nullAt(run, error, type, nodes, path)
  }
}

interface Position {
  complete: Complete
  type: GraphQLOutputType
  nodes: FieldNode[]
}

/** An item of a list: where its type allows null, an error takes away the item only. */
export function completeItem(run: Run, item: Position, value: unknown, path: Path, info: GraphQLResolveInfo): unknown {
  try {
    return settled(run, item, value, path, info)
  } catch (error) {
    return nullAt(run, error, item.type, item.nodes, path)
  }
}

/** Completes a value that may be a promise; an error that comes later makes it null where it stands. */
function settled(run: Run, position: Position, value: unknown, path: Path, info: GraphQLResolveInfo): unknown {
  const { complete, type, nodes } = position
  const later = (error: unknown) => nullAt(run, error, type, nodes, path)
  if (isThenable(value)) {
    return Promise.resolve(value)
      .then((known) => complete(run, known, path, info))
      .catch(later)
  }
  const completed = complete(run, value, path, info)
  return completed instanceof Promise ? completed.catch(later) : completed
}

/** Keeps the error and answers null where the type allows that. @throws GraphQLError that says where, for whoever is outside */
function nullAt(run: Run, error: unknown, type: GraphQLOutputType, nodes: FieldNode[], path: Path): null {
  const located = locatedError(error, nodes, responsePathAsArray(path))
  if (isNonNullType(type)) throw located
  run.nulled.add(located, path)
  return null
}

function infoOf({ args }: Run, { field, nodes, parentType }: PlannedField, path: Path): GraphQLResolveInfo {
  return {
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType,
    path,
    schema: args.schema,
    fragments: args.fragmentDefinitions,
    rootValue: args.rootValue,
    operation: args.operation,
    variableValues: args.variableValues,
    getAbortSignal,
    getAsyncHelpers,
  }
}

// Nothing aborts these executions, and nobody waits for what outlives them.
const getAbortSignal = () => undefined
const asyncHelpers = { promiseAll: <T>(values: readonly (PromiseLike<T> | T)[]) => Promise.all(values), track() {} }
const getAsyncHelpers = () => asyncHelpers
