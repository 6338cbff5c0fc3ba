import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Context } from '../schema-builder/context.ts'
import { guardQuickRead } from '../schema-builder/quick-columns.ts'
import { areas, type Levels } from './areas.ts'
import { reachedTypes, rowLevels } from './reached-types.ts'
import { refusingId, refusingIds } from './refuse-by-id.ts'
import { refusing, refusingRows, refusingToSubscribe } from './refuse-by-level.ts'
import { forLevels, seenBy, semanticNonNull } from './seen-by.ts'

type Field = GraphQLField<unknown, Context>

/**
 * Gives every field without access levels those of `levelsOf`. To other levels it answers null with an error. A field becomes
 * nullable if some level can reach its parent but not see it; the fields behind it stay as they are.
 */
export function limitFields(
  schema: GraphQLSchema,
  levelsOf: (type: GraphQLObjectType, field: Field) => Levels,
): GraphQLSchema {
  const own = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => Object.values((type as GraphQLObjectType).getFields()).map((field: Field) => ({ type, field })))
    .filter(({ field }) => seenBy(field) === undefined)
  for (const { type, field } of own) {
    field.extensions = { ...field.extensions, ...forLevels(levelsOf(type as GraphQLObjectType, field)) }
  }
  const reached = reachedTypes(schema)
  for (const { type, field } of own) {
    const levels = seenBy(field)!
    const isMet = areas.everybody.some((level) => reached[level].has(type.name) && !levels.includes(level))
    if (isMet && isNonNullType(field.type)) {
      field.type = field.type.ofType
      field.extensions = { ...field.extensions, ...semanticNonNull }
    }
    guardQuickRead(field, levels, isMet)
    const rows = rowLevels(schema, field)
    if (rows !== null) field.resolve = refusingRows(field, rows)
    if (rows !== null && type === schema.getQueryType()) {
      if (field.name === 'node') field.resolve = refusingId(field, rows)
      if (field.name === 'nodes') field.resolve = refusingIds(field, rows)
    }
    if (levels.length === areas.everybody.length) continue
    field.resolve = refusing(type.name, field, levels)
    if (field.subscribe) field.subscribe = refusingToSubscribe(type.name, field, levels)
  }
  for (const type of Object.values(schema.getTypeMap())) if (isInterfaceType(type)) loosen(schema, type)
  return schema
}

/** What some object of an interface may answer null to, the interface promises no more. */
function loosen(schema: GraphQLSchema, type: GraphQLInterfaceType): void {
  const { objects, interfaces } = schema.getImplementations(type)
  for (const field of Object.values(type.getFields())) {
    const own = [...objects, ...interfaces].map((implementation) => implementation.getFields()[field.name]!)
    if (!isNonNullType(field.type) || own.every((one) => isNonNullType(one.type))) continue
    field.type = field.type.ofType
    field.extensions = { ...field.extensions, ...semanticNonNull }
  }
}
