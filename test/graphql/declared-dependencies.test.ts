import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { expect, test } from 'vitest'
import { composeSchema } from '../../src/graphql/schema.ts'

/**
 * What a live query depends on is declared beside types and fields. A way to a row that nobody declared would be answered
 * once and never again, so every way from the root has to be covered.
 */
const schema = composeSchema()
const isRow = (type: GraphQLNamedType) => typeof type.extensions.pothosPrismaModel === 'string'
const declares = (key: string, { extensions }: Pick<GraphQLNamedType, 'extensions'>) => extensions[key] !== undefined
/** Types between a list and its rows, as in Relay's Cursor Connections Specification. */
const isPartOfList = ({ name }: GraphQLNamedType) => /(?:Connection|Edge)$/.test(name)

const reachable = new Set<GraphQLNamedType>()
function reach(type: GraphQLNamedType): void {
  if (reachable.has(type)) return
  reachable.add(type)
  if (isInterfaceType(type) || isUnionType(type)) schema.getPossibleTypes(type).forEach(reach)
  if (!isObjectType(type)) return
  for (const field of Object.values(type.getFields())) reach(getNamedType(field.type))
}
reach(schema.getQueryType()!)

interface Way {
  /** As in `Project.issues` */
  name: string
  from: GraphQLNamedType
  field: GraphQLField<unknown, unknown>
  to: GraphQLNamedType
}
const ways: Way[] = [...reachable].filter(isObjectType).flatMap((from) =>
  Object.values(from.getFields()).map((field) => ({
    name: `${from.name}.${field.name}`,
    from,
    field,
    to: getNamedType(field.type),
  })),
)
const undeclared = (isMeant: (way: Way) => boolean, ...keys: string[]) =>
  ways
    .filter((way) => !isPartOfList(way.from) && isMeant(way) && !keys.some((key) => declares(key, way.field)))
    .map(({ name }) => name)

test('every type with rows says what changes them', () => {
  const rows = [...reachable].filter(isRow)
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['Project', 'Issue', 'Crash', 'Release']))
  expect(rows.filter((type) => !declares('changesWith', type)).map(({ name }) => name)).toEqual([])
})

test('every list of rows says what changes it: which rows are on it is no fact of theirs', () => {
  const isList = ({ field, to }: Way) =>
    to.name.endsWith('Connection') || (isRow(to) && isListType(getNullableType(field.type)))
  expect(ways.filter(isList).length).toBeGreaterThan(8)
  expect(undeclared(isList, 'dependsOn')).toEqual([])
})

test('every field that finds a row or does not says what it depends on while there is none', () => {
  const mayMiss = ({ field, to }: Way) => isRow(to) && !isNonNullType(field.type)
  expect(undeclared(mayMiss, 'dependsOn', 'whenMissing')).toEqual([])
})

test('every field that is asked with arguments, and every one of the root, says what it depends on', () => {
  const isAsked = ({ from, field, to }: Way) =>
    (field.args.length > 0 || from === schema.getQueryType()) && !isRow(to) && to.name !== 'Node'
  expect(undeclared(isAsked, 'dependsOn')).toEqual([])
})
