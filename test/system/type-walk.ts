import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { asking, schema } from './root-fields.ts'

type Field = GraphQLField<unknown, unknown>

/** A type, a way to its objects from the query root, and a document that asks for all of its fields by that way. */
export interface Walked {
  type: GraphQLObjectType
  /** Fields on the way, as `Project.issues`. */
  way: string[]
  fields: Field[]
  document: string
}

interface Way {
  type: GraphQLObjectType
  steps: { coordinate: string; field: Field }[]
}

/** Every type that a query comes by, each by a short way. @param leaveOut fields as `Project.metric`, which are not asked for */
export function typeWalk(leaveOut: readonly string[]): Walked[] {
  const found = new Map<string, Way>()
  const sure: Way[] = [{ type: schema.getQueryType()!, steps: [] }]
  const unsure: Way[] = []
  for (let way = sure.shift(); way !== undefined; way = sure.shift() ?? unsure.shift()) {
    if (found.has(way.type.name)) continue
    found.set(way.type.name, way)
    for (const field of Object.values(way.type.getFields())) {
      const coordinate = `${way.type.name}.${field.name}`
      const type = getNamedType(field.type)
      if (!isObjectType(type) || leaveOut.includes(coordinate)) continue
      const next = { type, steps: [...way.steps, { coordinate, field }] }
      if (isSure(field)) sure.push(next)
      else unsure.push(next)
    }
  }
  return [...found.values()].map(({ type, steps }) => {
    const fields = Object.values(type.getFields()).filter(({ name }) => !leaveOut.includes(`${type.name}.${name}`))
    const asked = steps.reduceRight(
      (selection, { field }) => asking(field, selection),
      fields.map((field) => asking(field)).join(' '),
    )
    return { type, way: steps.map(({ coordinate }) => coordinate), fields, document: `{ ${asked} }` }
  })
}

/** Whether it finds something without knowing what is there. */
function isSure({ args }: Field): boolean {
  return args.filter(isRequiredArgument).every(({ name, type }) => name === 'slug' || isEnumType(getNamedType(type)))
}

/** The type of the rows that a connection or an edge is about; null for other types. */
export function rowType(type: GraphQLObjectType): string | null {
  if (!/(?:Connection|Edge)$/.test(type.name)) return null
  const { node, nodes } = type.getFields()
  return getNamedType((node ?? nodes)!.type).name
}
