import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql'
import type { Context, Topic } from './context.ts'

const KEY = 'topics'
type TopicsOf<Parent> = (parent: Parent) => Topic

/**
 * Declares what a field's answer depends on, beside the field: `extensions: dependsOn((project) => `issues:${project.id}`)`.
 * A live query that asks for the field is run again when the topic changes.
 */
export function dependsOn<Parent>(topicOf: TopicsOf<Parent>): { readonly [KEY]: TopicsOf<Parent> } {
  return { [KEY]: topicOf }
}

/** Makes a schema's fields say, whenever one is resolved, what it depends on. */
export function recordDependencies(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const topicOf = field.extensions[KEY] as TopicsOf<unknown> | undefined
      if (topicOf === undefined) continue
      const resolve = field.resolve ?? defaultFieldResolver
      field.resolve = (parent, args, context: Context, info) => {
        context.watch(topicOf(parent))
        return resolve(parent, args, context, info)
      }
    }
  }
  return schema
}
