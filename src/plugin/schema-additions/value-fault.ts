import {
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { failureMessage } from '../failure-message.ts'
import { isThenable } from '../guard/time-limit.ts'

/**
 * Why a plugin's value cannot be what its schema says, in words that go on after the field's name; null when it can. Does
 * not look into objects: their fields are looked at one by one, when they are asked for.
 */
export function valueFault(schema: GraphQLSchema, type: GraphQLOutputType, value: unknown): string | null {
  if (isNonNullType(type)) {
    return value === null || value === undefined
      ? `is null, and ${type} never is`
      : valueFault(schema, type.ofType, value)
  }
  if (value === null || value === undefined) return null
  // GraphQL would wait for the one and might call the other, and nothing would guard that.
  if (typeof value === 'function' || isThenable(value)) return 'is no plain value'
  if (isListType(type)) {
    if (!Array.isArray(value)) return `is not an array, as ${type} must be`
    for (const [index, item] of value.entries()) {
      const fault = valueFault(schema, type.ofType, item)
      if (fault !== null) return `at ${index} ${fault}`
    }
    return null
  }
  if (isLeafType(type)) {
    try {
      // Scalars such as JSON take what cannot be written into an answer, and the whole of it would break.
      JSON.stringify(type.coerceOutputValue(value))
      return null
    } catch (thrown) {
      return `is no ${type.name}: ${failureMessage(thrown)}`
    }
  }
  if (typeof value !== 'object' || Array.isArray(value)) return `is not an object, as ${type} must be`
  if (!isAbstractType(type)) return null
  const { __typename: name } = value as { __typename?: unknown }
  const itsType = typeof name === 'string' ? schema.getType(name) : undefined
  return isObjectType(itsType) && schema.isSubType(type, itsType)
    ? null
    : `needs a __typename that says which ${type.name} it is`
}

/** The value once nothing in it is awaited: promises may stand for lists and for what is in them. */
export async function settled(value: unknown): Promise<unknown> {
  const answer = await value
  return Array.isArray(answer) ? Promise.all(answer.map(settled)) : answer
}
