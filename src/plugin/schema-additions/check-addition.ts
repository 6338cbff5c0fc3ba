import { type DocumentNode, GraphQLError, parse } from 'graphql'
import { areas } from '../../access-levels/areas.ts'
import { failureMessage } from '../failure-message.ts'
import { checkDefinitions } from './check-definitions.ts'
import { checkResolvers } from './check-resolvers.ts'
import type { SchemaProblem } from './schema-problem.ts'

/** Of one addition: far more than anyone writes, and quick to read. */
const tokensAllowed = 50_000

export type CheckedAddition =
  | { document: DocumentNode; problems: [] }
  | { document: null; problems: [SchemaProblem, ...SchemaProblem[]] }

/**
 * What can be said of an addition by itself. How it fits the product's schema and other additions is for `fitAdditions`.
 *
 * @param plugin the name that the plugin gave itself: its prefix follows from it, whatever the configuration calls it
 */
export function checkAddition(
  plugin: string,
  addition: { typeDefs?: unknown; resolvers?: unknown; accessLevels?: unknown },
): CheckedAddition {
  const { typeDefs, resolvers, accessLevels = [] } = addition
  if (typeof typeDefs !== 'string') return refused('typeDefs must be a text in the schema definition language.')
  const isLevels =
    Array.isArray(accessLevels) &&
    accessLevels.every((level) => (areas.everybody as readonly unknown[]).includes(level))
  if (!isLevels) return refused(`accessLevels must be a list of ${areas.everybody.join(', ')}.`)
  let document: DocumentNode
  try {
    document = parse(typeDefs, { maxTokens: tokensAllowed })
  } catch (thrown) {
    const [place] = thrown instanceof GraphQLError ? (thrown.locations ?? []) : []
    const where = place ? ` at line ${place.line}, column ${place.column}` : ''
    return refused(`typeDefs cannot be read${where}: ${failureMessage(thrown)}`)
  }
  const [first, ...others] = [
    ...checkDefinitions(plugin, document.definitions),
    ...checkResolvers(document.definitions, resolvers),
  ]
  return first === undefined ? { document, problems: [] } : { document: null, problems: [first, ...others] }
}

function refused(message: string): CheckedAddition {
  return { document: null, problems: [{ code: 'SCHEMA_INVALID', message }] }
}
