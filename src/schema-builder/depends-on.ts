import { getTypeBrand, isThenable } from '@pothos/core'
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import type { Context, Topic } from './context.ts'

const FIELD = 'dependsOn'
const MISSING = 'whenMissing'
const ROW = 'changesWith'
type TopicsOf<Subject> = (subject: Subject) => Topic | readonly Topic[]
type Resolver = GraphQLFieldResolver<unknown, Context>

/**
 * Declares beside a field what its answer depends on: `extensions: dependsOn((project) => `issues:${project.id}`)`. A live
 * query that asks for the field is run again when one of the topics changes. The topics have to cover the rows that the
 * field answers with: what those change with is not asked.
 */
export function dependsOn<Parent>(topicsOf: TopicsOf<Parent>): { readonly [FIELD]: TopicsOf<Parent> } {
  return { [FIELD]: topicsOf }
}

/** Whether a field declares what its answer depends on, which only its resolver then says. */
export function declaresTopics(field: Pick<GraphQLField<unknown, Context>, 'extensions'>): boolean {
  return field.extensions[FIELD] !== undefined
}

/**
 * Declares beside a type what changes a row of it. Fields that answer with such rows depend on that unless they declare
 * something of their own. Lists must, since an empty one has no row to ask.
 */
export function changesWith<Row>(topicsOf: TopicsOf<Row>): { readonly [ROW]: TopicsOf<Row> } {
  return { [ROW]: topicsOf }
}

/** Declares beside a field that answers with a row what it depends on while there is none, or none that can be read. */
export function whenMissing<Parent>(topicsOf: TopicsOf<Parent>): { readonly [MISSING]: TopicsOf<Parent> } {
  return { [MISSING]: topicsOf }
}

/** Makes a schema's fields say, whenever one is resolved, what it depends on. */
export function recordDependencies(schema: GraphQLSchema): GraphQLSchema {
  const rows = changingRows(schema)
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const resolve = field.resolve ?? defaultFieldResolver
      const own = declared<unknown>(field, FIELD)
      if (own !== undefined) field.resolve = recordingParent(resolve, own)
      else if (!isPartOfList(type.name) && answersWithRows(field, rows)) {
        field.resolve = recordingRows(resolve, rows, getNamedType(field.type).name, declared<unknown>(field, MISSING))
      }
    }
  }
  return schema
}

function recordingParent(resolve: Resolver, topicsOf: TopicsOf<unknown>): Resolver {
  return (parent, args, context, info) => {
    watch(context, topicsOf(parent))
    return resolve(parent, args, context, info)
  }
}

function recordingRows(
  resolve: Resolver,
  rows: ReadonlyMap<string, TopicsOf<unknown>>,
  typeName: string,
  missing: TopicsOf<unknown> = () => 'everything',
): Resolver {
  return (parent, args, context, info) => {
    const record = (answer: unknown): void => {
      if (Array.isArray(answer)) {
        for (const row of answer) record(row)
        return
      }
      const topicsOf = answer === null || answer === undefined ? undefined : rows.get(nameOf(answer) ?? typeName)
      watch(context, topicsOf === undefined ? missing(parent) : topicsOf(answer))
    }
    const recorded = (answer: unknown) => {
      record(answer)
      return answer
    }
    const refused = (error: unknown): never => {
      record(null)
      throw error
    }
    let answer: unknown
    try {
      answer = resolve(parent, args, context, info)
    } catch (error) {
      return refused(error)
    }
    return isThenable(answer) ? answer.then(recorded, refused) : recorded(answer)
  }
}

function watch(context: Context, topics: Topic | readonly Topic[]): void {
  if (typeof topics === 'string') context.watch(topics)
  else for (const topic of topics) context.watch(topic)
}

/** What declares it, by the name of the type. */
function changingRows(schema: GraphQLSchema): Map<string, TopicsOf<unknown>> {
  const rows = new Map<string, TopicsOf<unknown>>()
  for (const type of Object.values(schema.getTypeMap())) {
    const topicsOf = declared<unknown>(type, ROW)
    if (topicsOf !== undefined) rows.set(type.name, topicsOf)
  }
  return rows
}

function declared<Subject>(
  { extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>,
  key: string,
): TopicsOf<Subject> | undefined {
  return extensions[key] as TopicsOf<Subject> | undefined
}

function answersWithRows(field: GraphQLField<unknown, unknown>, rows: ReadonlyMap<string, unknown>): boolean {
  const type = getNamedType(field.type)
  return rows.has(type.name) || (isInterfaceType(type) && type.name === 'Node')
}

/** Of what `node` and `nodes` found. */
function nameOf(row: unknown): string | null {
  const brand = getTypeBrand(row)
  return typeof brand === 'string' ? brand : null
}

/** Whether the type stands between a list and its rows, by its name as in Relay's Cursor Connections Specification. */
function isPartOfList(typeName: string): boolean {
  return /(?:Connection|Edge)$/.test(typeName)
}
