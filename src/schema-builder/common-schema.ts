import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import type { Builder } from './builder.ts'
import { userErrorCodes } from './payload.ts'
import { addPeriod } from './period.ts'

/** What root types ask for: an ingest key can do what a field says that it can (`skipTypeScopes`), and nothing else. */
export const forTokens = { authScopes: { token: true } }

/** Scalars, the shape of expected failures, and the root types. */
export function addCommon(builder: Builder): void {
  builder.addScalarType('DateTime', dateTime)
  builder.addScalarType('JSON', json)
  addPeriod(builder)
  builder.queryType(forTokens)
  builder.mutationType(forTokens)
  builder.subscriptionType(forTokens)
  const code = builder.enumType('UserErrorCode', { values: userErrorCodes })
  builder.objectType('UserError', {
    description: 'An expected failure of a mutation. Nothing was changed.',
    fields: (t) => ({
      code: t.expose('code', { type: code }),
      message: t.exposeString('message', { description: 'A sentence for the person who asked.' }),
      path: t.exposeStringList('path', { description: 'The input field it is about, from the outermost in.' }),
    }),
  })
}

const dateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment: RFC 3339 with a time zone, such as 2026-11-21T09:30:00Z.',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : null),
})

function parseDate(value: unknown): Date {
  const isMoment =
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i.test(value)
  const date = isMoment ? new Date(value) : null
  if (date === null || Number.isNaN(date.getTime())) {
    throw new GraphQLError('A DateTime is written as in RFC 3339, with a time zone: 2026-11-21T09:30:00Z.')
  }
  return date
}

const json = new GraphQLScalarType({ name: 'JSON', description: 'Any JSON value.' })
