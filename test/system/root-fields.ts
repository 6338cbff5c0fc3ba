import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'

/** As it is committed. */
export const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'))

/** Values of the scalars, but for texts. */
const literals: Record<string, string> = {
  ID: JSON.stringify(btoa('Issue:01900000-0000-7000-8000-000000000000')),
  Int: '1',
  Float: '1',
  Boolean: 'true',
  DateTime: '"2026-01-01T00:00:00Z"',
}

/** Every field that an operation can begin with, and the shortest document that asks for it with values of the right types. */
export const rootFields = ['Query', 'Mutation', 'Subscription'].flatMap((root) => {
  const type = schema.getType(root)
  const fields = isObjectType(type) ? Object.values(type.getFields()) : []
  return fields.map((field) => ({ name: `${root}.${field.name}`, document: documentFor(root, field) }))
})

function documentFor(root: string, field: GraphQLField<unknown, unknown>): string {
  return `${root.toLowerCase()} { ${asking(field)} }`
}

/** The shortest text that asks for a field. @param selection what is asked of its objects */
export function asking({ name, args, type }: GraphQLField<unknown, unknown>, selection = '__typename'): string {
  const required = args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${valueFor(arg.name, arg.type)}`)
  const asked = isCompositeType(getNamedType(type)) ? ` { ${selection} }` : ''
  return `${name}${required.length > 0 ? `(${required})` : ''}${asked}`
}

function valueFor(name: string, type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueFor(name, type.ofType)
  if (isListType(type)) return `[${valueFor(name, type.ofType)}]`
  if (isEnumType(type)) return type.getValues()[0]!.name
  const literal = literals[type.name]
  if (literal !== undefined) return literal
  if (!isInputObjectType(type)) return name === 'project' || name === 'slug' ? '"ours"' : '"x"'
  const fields = Object.values(type.getFields()).filter(isRequiredInputField)
  return `{ ${fields.map((field) => `${field.name}: ${valueFor(field.name, field.type)}`).join()} }`
}
