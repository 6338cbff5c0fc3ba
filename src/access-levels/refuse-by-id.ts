import { decodeGlobalID } from '@pothos/plugin-relay'
import { defaultFieldResolver, type GraphQLError, type GraphQLField, type GraphQLFieldResolver } from 'graphql'
import { maySee, type Viewer } from '../access/viewer.ts'
import { shorten } from '../plugin/shorten.ts'
import type { Context } from '../schema-builder/context.ts'
import { badInput } from '../schema-builder/errors.ts'
import { isUuid } from '../storage/is-uuid.ts'
import type { Levels } from './areas.ts'
import { outOfReach } from './refuse-by-level.ts'

type Resolver = GraphQLFieldResolver<unknown, Context>
type Field = GraphQLField<unknown, Context>

/**
 * For `node`: what is no id, or one of a type that is out of reach, is refused before anything is read, so that nobody is told
 * whether there is such an object.
 */
export function refusingId({ resolve = defaultFieldResolver }: Field, levelsOf: ReadonlyMap<string, Levels>): Resolver {
  return (parent, args, context, info) => {
    const refusal = refusalOf(args.id, context.viewer, levelsOf)
    if (refusal === null) return resolve(parent, args, context, info)
    context.watch('nothing')
    throw refusal
  }
}

/** The same for `nodes`: the other ids are answered, each in its place. */
export function refusingIds(
  { resolve = defaultFieldResolver }: Field,
  levelsOf: ReadonlyMap<string, Levels>,
): Resolver {
  return async (parent, args, context, info) => {
    const ids: string[] = args.ids
    const refusals = ids.map((id) => refusalOf(id, context.viewer, levelsOf))
    if (refusals.every((refusal) => refusal === null)) return resolve(parent, args, context, info)
    context.watch('nothing')
    const others = ids.filter((_id, index) => refusals[index] === null)
    const found = (await resolve(parent, { ...args, ids: others }, context, info)) as unknown[]
    const rows = found.values()
    return refusals.map((refusal) => refusal ?? rows.next().value)
  }
}

function refusalOf(globalId: string, viewer: Viewer, levelsOf: ReadonlyMap<string, Levels>): GraphQLError | null {
  const asked = read(globalId)
  const levels = levelsOf.get(asked?.typename ?? '')
  if (asked === null || levels === undefined) return noId(globalId)
  if (!maySee(viewer, levels)) return outOfReach(viewer, asked.typename)
  return isKey(asked) ? null : noId(globalId)
}

function read(globalId: string): { typename: string; id: string } | null {
  try {
    return decodeGlobalID(globalId)
  } catch {
    return null
  }
}

/** Projects have numbers, all else UUIDs. */
const isKey = ({ typename, id }: { typename: string; id: string }) =>
  typename === 'Project' ? /^\d{1,9}$/.test(id) : isUuid(id)

const noId = (text: string) => badInput(`"${shorten(text, 100)}" is no id of an object.`)
