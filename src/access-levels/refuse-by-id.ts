import { decodeGlobalID } from '@pothos/plugin-relay'
import { defaultFieldResolver, type GraphQLError, type GraphQLField, type GraphQLFieldResolver } from 'graphql'
import { maySee, type Viewer } from '../access/viewer.ts'
import type { Context } from '../schema-builder/context.ts'
import type { Levels } from './areas.ts'
import { outOfReach } from './refuse-by-level.ts'

type Resolver = GraphQLFieldResolver<unknown, Context>
type Field = GraphQLField<unknown, Context>

/** For `node`: an id of a type that is out of reach is refused before anything is read, so that nobody is told whether there is such an object. */
export function refusingId({ resolve = defaultFieldResolver }: Field, levelsOf: ReadonlyMap<string, Levels>): Resolver {
  return (parent, args, context, info) => {
    const refusal = refusalOf(args.id, context.viewer, levelsOf)
    if (refusal === null) return resolve(parent, args, context, info)
    context.watch('nothing')
    throw refusal
  }
}

/** The same for `nodes`: the ids in reach are answered, each in its place. */
export function refusingIds(
  { resolve = defaultFieldResolver }: Field,
  levelsOf: ReadonlyMap<string, Levels>,
): Resolver {
  return async (parent, args, context, info) => {
    const ids: string[] = args.ids
    const refusals = ids.map((id) => refusalOf(id, context.viewer, levelsOf))
    if (refusals.every((refusal) => refusal === null)) return resolve(parent, args, context, info)
    context.watch('nothing')
    const inReach = ids.filter((_id, index) => refusals[index] === null)
    const found = (await resolve(parent, { ...args, ids: inReach }, context, info)) as unknown[]
    const rows = found.values()
    return refusals.map((refusal) => refusal ?? rows.next().value)
  }
}

function refusalOf(globalId: string, viewer: Viewer, levelsOf: ReadonlyMap<string, Levels>): GraphQLError | null {
  const type = typeOf(globalId)
  const levels = type === null ? undefined : levelsOf.get(type)
  // What is no id of a known type is the resolver's matter.
  return type === null || levels === undefined || maySee(viewer, levels) ? null : outOfReach(viewer, type)
}

function typeOf(globalId: string): string | null {
  try {
    return decodeGlobalID(globalId).typename
  } catch {
    return null
  }
}
