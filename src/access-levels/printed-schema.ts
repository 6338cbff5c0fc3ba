import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLInt,
  type GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLObjectType,
  GraphQLSchema,
  isEnumType,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
} from 'graphql'
import { areas } from './areas.ts'
import { isSemanticNonNull, seenBy } from './seen-by.ts'

/** Adds the directives by which the printed schema says who sees a field. */
export function withLevelDirectives(schema: GraphQLSchema): GraphQLSchema {
  const level = schema.getType('AccessLevel')
  if (!isEnumType(level)) throw new Error('The schema has no access levels.')
  const list = (of: typeof level | typeof GraphQLInt) => new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(of)))
  const seenBy = new GraphQLDirective({
    name: 'seenBy',
    description:
      'Tokens of these access levels see the field, or each field of the type, and so do those without a level; to others it is null, ' +
      'with an error of code FORBIDDEN. What is without the directive is seen by every level.',
    locations: [DirectiveLocation.OBJECT, DirectiveLocation.FIELD_DEFINITION],
    args: { levels: { type: list(level) } },
  })
  const semanticNonNull = new GraphQLDirective({
    name: 'semanticNonNull',
    description: 'The field is null together with an error only.',
    locations: [DirectiveLocation.FIELD_DEFINITION],
    args: { levels: { type: list(GraphQLInt), defaultValue: [0] } },
  })
  const config = schema.toConfig()
  return new GraphQLSchema({ ...config, directives: [...config.directives, seenBy, semanticNonNull] })
}

/**
 * The schema in GraphQL's schema definition language, sorted, with the directives of its fields. `@semanticNonNull` stands
 * right behind the type, where `!` would stand. `@seenBy` stands at the type where it is the same for each field.
 */
export function printedSchema(schema: GraphQLSchema): string {
  const text = printSchema(lexicographicSortSchema(schema))
  const insertions = parse(text).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) return []
    const { name: typeName, interfaces = [], fields = [] } = definition
    const known = (schema.getType(typeName.value) as GraphQLObjectType | GraphQLInterfaceType).getFields()
    const seen = fields.map(({ name }) => seenByOf(known[name.value]!))
    const isOne = new Set(seen).size === 1
    const perField = fields.map(({ name, type }, index) => ({
      at: type.loc!.end,
      added: `${isSemanticNonNull(known[name.value]!) ? ' @semanticNonNull' : ''}${isOne ? '' : seen[index]}`,
    }))
    return [{ at: (interfaces.at(-1) ?? typeName).loc!.end, added: isOne ? seen[0]! : '' }, ...perField]
  })
  let printed = ''
  let from = 0
  for (const { at, added } of insertions) {
    printed += text.slice(from, at) + added
    from = at
  }
  return `${printed}${text.slice(from)}\n`
}

function seenByOf(field: Parameters<typeof seenBy>[0]): string {
  const levels = seenBy(field) ?? areas.everybody
  return levels.length === areas.everybody.length ? '' : ` @seenBy(levels: [${levels.join(', ')}])`
}
