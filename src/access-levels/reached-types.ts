import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql'
import type { Context } from '../schema-builder/context.ts'
import type { AccessLevel } from '../storage/generated/enums.ts'
import { areas, type Levels } from './areas.ts'
import { seenBy } from './seen-by.ts'

/** Who sees anything of a type: those who see one of its fields at least. */
export function levelsOfType(type: GraphQLObjectType): Levels {
  const fields = Object.values(type.getFields())
  return areas.everybody.filter((level) => fields.some((field) => seenBy(field)?.includes(level)))
}

/** For each level, the names of the types it can reach. */
export function reachedTypes(schema: GraphQLSchema): Record<AccessLevel, ReadonlySet<string>> {
  const entries = areas.everybody.map((level) => [level, reachedBy(schema, level)] as const)
  return Object.fromEntries(entries) as Record<AccessLevel, Set<string>>
}

function reachedBy(schema: GraphQLSchema, level: AccessLevel): Set<string> {
  const reached = new Set<string>()
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  const waiting = roots.filter((type) => type !== null && type !== undefined)
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    if (reached.has(type.name)) continue
    reached.add(type.name)
    for (const field of Object.values(type.getFields())) {
      if (seenBy(field)?.includes(level)) waiting.push(...answersOf(schema, field, level))
    }
  }
  return reached
}

function answersOf(schema: GraphQLSchema, field: GraphQLField<unknown, Context>, level: AccessLevel) {
  const type = getNamedType(field.type)
  if (isObjectType(type)) return [type]
  if (!isAbstractType(type)) return []
  // An object of one of the others is refused where it is found.
  return schema.getPossibleTypes(type).filter((possible) => levelsOfType(possible).includes(level))
}

/** Of a field whose answer may be an object that not everybody sees who sees the field: who sees which; null for others. */
export function rowLevels(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, Context>,
): ReadonlyMap<string, Levels> | null {
  const type = getNamedType(field.type)
  if (!isAbstractType(type)) return null
  const levels = seenBy(field) ?? areas.everybody
  const rows = schema.getPossibleTypes(type).map((possible) => [possible.name, levelsOfType(possible)] as const)
  return rows.every(([, own]) => levels.every((level) => own.includes(level))) ? null : new Map(rows)
}
