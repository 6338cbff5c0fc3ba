import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql'
import { areas, type Levels } from '../../access-levels/areas.ts'
import { levelsOfType } from '../../access-levels/reached-types.ts'
import { fieldsByType } from './check-definitions.ts'
import type { FittingAddition } from './fit-additions.ts'

/**
 * Who sees what plugins add. Types that only some see keep what is added to them for those; elsewhere it is the addition's
 * word, without which it is for the technical.
 */
export function levelsOfAdded(
  product: GraphQLSchema,
  additions: readonly FittingAddition[],
): (type: GraphQLObjectType, field: { name: string }) => Levels {
  const said = new Map<string, Levels>()
  for (const { addition, document } of additions) {
    for (const [type, fields] of fieldsByType(document.definitions)) {
      for (const name of fields.keys()) said.set(`${type}.${name}`, addition.accessLevels ?? areas.technical)
    }
  }
  return (type, { name }) => {
    const known = product.getType(type.name)
    const own = isObjectType(known) ? levelsOfType(known) : areas.everybody
    return own.length < areas.everybody.length ? own : said.get(`${type.name}.${name}`)!
  }
}
