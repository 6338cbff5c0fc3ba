import {
  type DocumentNode,
  extendSchema,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type NamedTypeNode,
  type TypeNode,
  validateSchema,
} from 'graphql'
import type { SchemaAddition } from '../contract/schema-addition.ts'
import { failureMessage } from '../failure-message.ts'
import { checkAddition } from './check-addition.ts'
import { hasFields, placeOf } from './check-definitions.ts'
import type { SchemaProblem } from './schema-problem.ts'

export interface NamedAddition {
  /** What the plugin goes by: whose addition it is. */
  plugin: string
  /** The name that it gave itself, which its prefix follows from. */
  ownName: string
  addition: SchemaAddition
}

export interface FittingAddition extends NamedAddition {
  document: DocumentNode
}

/**
 * Which additions fit the product's schema and each other, and what is wrong with the rest. Of two that clash the later
 * one is at fault. An addition sees the product's types and its own: those of other plugins come and go.
 */
export function fitAdditions(
  product: GraphQLSchema,
  additions: readonly NamedAddition[],
): { fitting: FittingAddition[]; problems: (SchemaProblem & { plugin: string })[] } {
  const fitting: FittingAddition[] = []
  const problems: (SchemaProblem & { plugin: string })[] = []
  const owners = new Map<string, string>()
  for (const named of additions) {
    const { plugin, ownName, addition } = named
    const { document, problems: own } = checkAddition(ownName, addition)
    const found = document === null ? own : fitDocument(product, document, owners)
    problems.push(...found.map((problem) => ({ plugin, ...problem })))
    if (document === null || found.length > 0) continue
    for (const { name } of definedNames(document)) owners.set(name, plugin)
    fitting.push({ ...named, document })
  }
  return { fitting, problems }
}

function fitDocument(
  product: GraphQLSchema,
  document: DocumentNode,
  owners: ReadonlyMap<string, string>,
): SchemaProblem[] {
  const clashes = definedNames(document).flatMap(({ name, place }): SchemaProblem[] => {
    const owner = isInProduct(product, name) ? 'the product' : owners.get(name)
    return owner === undefined ? [] : [{ code: 'SCHEMA_CLASH', message: `${owner} already has ${name}${place}.` }]
  })
  if (clashes.length > 0) return clashes
  const foreign = foreignTypes(product, document)
  if (foreign.length > 0) return foreign
  try {
    return validateSchema(extendSchema(product, document)).map(({ message, locations }) => {
      const place = locations?.[0] ? ` (line ${locations[0].line}, column ${locations[0].column})` : ''
      return { code: 'SCHEMA_INVALID', message: `${message.replace(/\.$/, '')}${place}.` }
    })
  } catch (thrown) {
    return [{ code: 'SCHEMA_INVALID', message: failureMessage(thrown).replaceAll('\n\n', ' ') }]
  }
}

/** Names of types as such, those of added fields as `Query.ourTickets`. */
function definedNames({ definitions }: DocumentNode): { name: string; place: string }[] {
  return definitions.flatMap((definition) => {
    if (definition.kind === Kind.OBJECT_TYPE_EXTENSION) {
      const { name: type, fields = [] } = definition
      return fields.map((field) => ({ name: `${type.value}.${field.name.value}`, place: placeOf(field) }))
    }
    return 'name' in definition && definition.name ? [{ name: definition.name.value, place: placeOf(definition) }] : []
  })
}

function isInProduct(product: GraphQLSchema, name: string): boolean {
  const [typeName = '', field] = name.split('.')
  const type = product.getType(typeName)
  if (field === undefined) return type !== undefined
  return isObjectType(type) && Object.hasOwn(type.getFields(), field)
}

/** A plugin has no rows of the product to answer with, so it can be no source of the product's objects. */
function foreignTypes(product: GraphQLSchema, { definitions }: DocumentNode): SchemaProblem[] {
  const used = definitions.flatMap((definition): NamedTypeNode[] => {
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) return [...(definition.types ?? [])]
    if (!hasFields(definition)) return []
    return [...(definition.interfaces ?? []), ...(definition.fields ?? []).map(({ type }) => namedType(type))]
  })
  return used.flatMap((node): SchemaProblem[] => {
    const type = product.getType(node.name.value)
    if (!isObjectType(type) && !isInterfaceType(type) && !isUnionType(type)) return []
    const message = `${type.name} is the product’s, and no plugin can answer with one; give its id${placeOf(node)}.`
    return [{ code: 'SCHEMA_INVALID', message }]
  })
}

function namedType(type: TypeNode): NamedTypeNode {
  return type.kind === Kind.NAMED_TYPE ? type : namedType(type.type)
}
