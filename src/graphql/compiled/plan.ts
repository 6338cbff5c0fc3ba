import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Context } from '../../schema-builder/context.ts'
import { type QuickRead, quickReadOf } from '../../schema-builder/quick-columns.ts'
import { type Complete, completerOf, leafOf } from './complete.ts'
import type { Scope } from './scope.ts'

/** What is asked for of the objects of one type at one place of an operation. */
export interface Plan {
  fields: PlannedField[]
}

export interface PlannedField {
  /** The name it has in the answer. */
  key: string
  field: GraphQLField<unknown, Context>
  parentType: GraphQLObjectType
  nodes: FieldNode[]
  type: GraphQLOutputType
  resolve: GraphQLFieldResolver<unknown, Context>
  complete: Complete
  /** For leaves that can be read from a row: reads, and writes the value as the answer has it. */
  quick: (QuickRead & { write(value: unknown): unknown }) | null
}

/** The plan of an operation, or null when it must be executed without one. */
export function planOperation(scope: Scope): Plan | null {
  const root = scope.schema.getRootType(scope.operation.operation)
  if (!root || namesPrototype(scope)) return null
  try {
    return planSelections(scope, root, [scope.operation.selectionSet])
  } catch {
    // A condition that is null: execution says so in its own way.
    return null
  }
}

export function planSelections(scope: Scope, parentType: GraphQLObjectType, selectionSets: SelectionSetNode[]): Plan {
  const grouped = new Map<string, FieldNode[]>()
  const spread = new Set<string>()
  for (const { selections } of selectionSets) collect(selections)

  function collect(selections: readonly SelectionNode[]): void {
    for (const selection of selections) {
      if (!isIncluded(scope, selection)) continue
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value
        const nodes = grouped.get(key)
        if (nodes) nodes.push(selection)
        else grouped.set(key, [selection])
        continue
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (fits(scope, parentType, selection.typeCondition?.name.value)) collect(selection.selectionSet.selections)
        continue
      }
      const fragment = scope.fragmentDefinitions[selection.name.value]
      if (!fragment || spread.has(selection.name.value)) continue
      spread.add(selection.name.value)
      if (fits(scope, parentType, fragment.typeCondition.name.value)) collect(fragment.selectionSet.selections)
    }
  }

  const fields = [...grouped].flatMap(([key, nodes]) => planField(scope, parentType, key, nodes) ?? [])
  return { fields }
}

function planField(scope: Scope, parentType: GraphQLObjectType, key: string, nodes: FieldNode[]): PlannedField | null {
  const field: GraphQLField<unknown, Context> | undefined = scope.schema.getField(parentType, nodes[0]!.name.value)
  if (!field) return null
  const { type, resolve = defaultFieldResolver } = field
  const reader = quickReadOf(field)
  const write = leafOf(type)
  const quick = reader && write ? { ...reader, write } : null
  return { key, field, parentType, nodes, type, resolve, quick, complete: completerOf(scope, type, nodes) }
}

function isIncluded({ variableValues }: Scope, node: SelectionNode): boolean {
  if (!node.directives || node.directives.length === 0) return true
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false
}

function fits({ schema }: Scope, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true
  const wanted = schema.getType(condition)
  return isAbstractType(wanted) && schema.isSubType(wanted, type)
}

/** A plain object cannot have such a field. */
function namesPrototype({ document }: Scope): boolean {
  return document.loc?.source.body.includes('__proto__') ?? true
}
