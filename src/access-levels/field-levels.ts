import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql'
import { type Area, areas, type Levels } from './areas.ts'

/**
 * By area, names of fields (`Project.issues`) and of types (`Issue`: each of its fields, also those that will be added),
 * parted by white space.
 */
export type AccessTable = Readonly<Partial<Record<Area, string>>>

export interface FieldLevels {
  /** Who sees a field; undefined where nothing is said of it. */
  levelsOf(type: GraphQLObjectType, field: string): Levels | undefined
  /** What is wrong with the table, in words; empty when it is complete. */
  faults: string[]
}

const connectionFields: readonly string[] = ['edges', 'node', 'nodes', 'cursor', 'pageInfo', 'totalCount']

/**
 * Who sees each field of a schema: those whom the table names for the field, else for its type. What every connection has
 * is seen by those who see the rows, and the payload of a mutation by the one level that may do it. A name in several areas
 * is seen by the levels of each.
 *
 * A type may stand for its fields where one level at most sees all of them: a field that is added to it opens nothing to
 * anybody else.
 */
export function fieldLevels(schema: GraphQLSchema, table: AccessTable): FieldLevels {
  const named = readTable(table)
  const types = Object.values(schema.getTypeMap()).filter(isObjectType)
  const mutation = schema.getMutationType()

  function levelsOf(type: GraphQLObjectType, field: string): Levels | undefined {
    return named.get(`${type.name}.${field}`) ?? named.get(type.name) ?? levelsByRule(type, field)
  }

  function levelsByRule(type: GraphQLObjectType, field: string): Levels | undefined {
    if (/(?:Connection|Edge)$/.test(type.name) && connectionFields.includes(field)) {
      const { node, nodes } = type.getFields()
      const row = getNamedType((node ?? nodes)?.type)
      return isObjectType(row) ? levelsOfRows(row) : undefined
    }
    if (!type.name.endsWith('Payload')) return undefined
    const makers = Object.values(mutation?.getFields() ?? {}).filter(({ type: made }) => getNamedType(made) === type)
    const levels = together(makers.map(({ name }) => named.get(`Mutation.${name}`)))
    return levels !== undefined && isClosed(levels) ? levels : undefined
  }

  function levelsOfRows(type: GraphQLObjectType): Levels | undefined {
    return together(Object.keys(type.getFields()).map((field) => levelsOf(type, field)))
  }

  const own = types.filter(({ name }) => !name.startsWith('__'))
  const missing = own.flatMap((type) =>
    Object.keys(type.getFields())
      .filter((field) => levelsOf(type, field) === undefined)
      .map((field) => `nobody says who sees ${type.name}.${field}`),
  )
  const unknown = [...named.keys()].filter((name) => !isInSchema(schema, name)).map((name) => `there is no ${name}`)
  const fields = [...named].filter(([name]) => name.includes('.'))
  const open = [...named]
    .filter(([name]) => !name.includes('.'))
    .filter(([type, levels]) => !isClosed(levels) || fields.some(([name]) => name.startsWith(`${type}.`)))
    .map(([type]) => `${type} is not for one level alone, so each of its fields must be named`)
  return { levelsOf, faults: [...missing, ...unknown, ...open] }
}

const isClosed = (levels: Levels): boolean => levels.length <= 1

function readTable(table: AccessTable): ReadonlyMap<string, Levels> {
  const named = new Map<string, Levels>()
  for (const [area, names] of Object.entries(table)) {
    for (const name of names.split(/\s+/).filter(Boolean))
      named.set(name, together([named.get(name), areas[area as Area]])!)
  }
  return named
}

/** The levels of each, in the order of levels; undefined where nothing is said of any. */
function together(all: readonly (Levels | undefined)[]): Levels | undefined {
  const said = all.filter((levels) => levels !== undefined)
  return said.length === 0
    ? undefined
    : areas.everybody.filter((level) => said.some((levels) => levels.includes(level)))
}

function isInSchema(schema: GraphQLSchema, name: string): boolean {
  const [typeName = '', field] = name.split('.')
  const type = schema.getType(typeName)
  return isObjectType(type) && (field === undefined || field in type.getFields())
}
