import type { GraphQLError, GraphQLResolveInfo } from 'graphql'
import { forbidden } from './errors.ts'

/** What a type or a field was declared with: who may ask for it. */
export function optionsOf({ extensions }: { extensions: object }): { authScopes?: unknown; skipTypeScopes?: unknown } {
  return (extensions as { pothosOptions?: object }).pothosOptions ?? {}
}

/** Says what is missing to ask for a field, where that does not depend on the object it is of. */
export function refusalOf({ parentType, fieldName }: GraphQLResolveInfo): GraphQLError {
  const { authScopes } = optionsOf(parentType.getFields()[fieldName]!)
  const { ability, everywhere } = (authScopes ?? {}) as { ability?: string; everywhere?: string }
  const needed = everywhere ? `${everywhere} in all projects` : ability
  const reason = needed ? `: it takes a token with the ability ${needed}` : ''
  return forbidden(`You may not ask for ${parentType}.${fieldName}${reason}.`)
}
