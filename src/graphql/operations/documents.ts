import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationTypeNode,
  print,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { type LiveOperation, liveOperation } from '../../live/live-operation.ts'
import type { Context } from '../../schema-builder/context.ts'
import { coded } from '../../schema-builder/errors.ts'
import { touchesPersonal } from '../../schema-builder/personal.ts'
import { compileOperation } from '../compiled/compile-operation.ts'
import { costOf } from '../cost.ts'
import { validDocument } from '../valid-document.ts'

export type Variables = Readonly<Record<string, unknown>>
export type Execute = (contextValue: Context, variables: Variables) => ExecutionResult | Promise<ExecutionResult>

/** One operation of a document that was found valid. */
export interface Operation {
  type: OperationTypeNode
  name: string | null
  document: DocumentNode
  /** Answers it; for a live one the query inside. */
  execute: Execute
  /** Of `subscription { live { … } }`. */
  live: LiveOperation | null
  /** Points that it may cost with these variables. */
  cost(variables: Variables): number
  variableNames: readonly string[]
  /** Whether it asks about the schema only. */
  isConstant: boolean
  /** Whether its answer depends on who asks, and not only on their rights. */
  isPersonal: boolean
  /** The operation's text, however it was laid out. */
  readonly text: string
}

/** Documents that were parsed and validated, remembered by their text. */
export interface Documents {
  /** Whether it was read before and is remembered. */
  isKnown(text: string): boolean
  /**
   * @throws GraphQLError[] what is wrong with the document
   * @throws GraphQLError OPERATION_RESOLUTION_FAILURE when it does not have that operation, or several and none is named
   */
  operation(text: string, name?: string | null): Operation
}

/** Characters of all remembered documents. Parsed and planned, one of them is some 300 bytes. */
const MOST_CHARACTERS = 300_000

export function createDocuments(schema: GraphQLSchema): Documents {
  const known = new LRUCache<string, Map<string, Operation>>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_operations, text) => text.length + 1,
  })

  function read(text: string): Map<string, Operation> {
    const document = validDocument(schema, text)
    const operations = document.definitions.filter((definition) => definition.kind === 'OperationDefinition')
    return new Map(operations.map(({ name }) => [name?.value ?? '', operationOf(schema, document, name?.value)]))
  }

  return {
    isKnown: (text) => known.has(text),
    operation(text, name) {
      const operations = known.get(text) ?? read(text)
      known.set(text, operations)
      if (!name && operations.size === 1) for (const only of operations.values()) return only
      const found = operations.get(name ?? '')
      if (found) return found
      const reason = name ? `There is no operation named "${name}" in the document.` : whichOne(operations.size)
      throw coded('OPERATION_RESOLUTION_FAILURE', reason, 400)
    },
  }
}

const whichOne = (count: number) =>
  count === 0 ? 'The document has no operation.' : 'The document has several operations: name one in `operationName`.'

function operationOf(schema: GraphQLSchema, document: DocumentNode, name: string | undefined): Operation {
  const { operation: type, variableDefinitions = [] } = getOperationAST(document, name)!
  const live = liveOperation(document, name)
  const executed = live?.document ?? document
  let text: string | null = null
  return {
    type,
    name: name ?? null,
    document,
    live,
    execute: compileOperation(schema, executed, name),
    cost: costOf(schema, document, name),
    variableNames: variableDefinitions.map(({ variable }) => variable.name.value),
    isConstant: live !== null && asksAboutSchemaOnly(live.document, name),
    isPersonal: touchesPersonal(schema, document),
    get text() {
      text ??= print(executed)
      return text
    },
  }
}

function asksAboutSchemaOnly(document: DocumentNode, name: string | undefined): boolean {
  const { selections } = getOperationAST(document, name)!.selectionSet
  return selections.every((selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'))
}
