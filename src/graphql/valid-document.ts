import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql'
import { limits, OperationLimitsRule, refused } from './limits.ts'

const rules = [...specifiedRules, OperationLimitsRule]

/**
 * A document that fits the schema and the limits.
 * @throws GraphQLError[] what is wrong with it: GRAPHQL_PARSE_FAILED or GRAPHQL_VALIDATION_FAILED
 */
export function validDocument(schema: GraphQLSchema, text: string): DocumentNode {
  // Before anything can keep what is too long to be kept.
  if (text.length > limits.characters) throw [refused(`The document is longer than ${limits.characters} characters.`)]
  const document = parsed(text)
  const errors = validate(schema, document, rules)
  if (errors.length > 0) throw errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'))
  return document
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: limits.tokens })
  } catch (error) {
    throw error instanceof GraphQLError ? [withCode(error, 'GRAPHQL_PARSE_FAILED')] : error
  }
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  error.extensions.code ??= code
  // 400 where the media type is GraphQL's own; a client of plain JSON gets 200 (GraphQL over HTTP, section 6.4).
  error.extensions.http ??= { spec: true, status: 400 }
  return error
}
