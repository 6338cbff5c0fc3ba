import { type GraphQLSchema, isObjectType } from 'graphql'
import type { Levels } from './areas.ts'
import { seenBy } from './seen-by.ts'

/**
 * Who sees a field, for arguments that tell what it says.
 *
 * @param coordinate such as `CustomerHealth.band`
 * @throws Error where there is no such field, or nothing is said of it
 */
export function levelsOf(coordinate: string, schema: GraphQLSchema): Levels {
  const [typeName = '', name = ''] = coordinate.split('.')
  const type = schema.getType(typeName)
  const field = isObjectType(type) ? type.getFields()[name] : undefined
  const levels = field && seenBy(field)
  if (levels === undefined) throw new Error(`Nobody says who sees ${coordinate}.`)
  return levels
}
