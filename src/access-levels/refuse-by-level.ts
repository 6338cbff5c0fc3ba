import { getTypeBrand, isThenable } from '@pothos/core'
import { defaultFieldResolver, type GraphQLError, type GraphQLField, type GraphQLFieldResolver } from 'graphql'
import { maySee, type Viewer } from '../access/viewer.ts'
import { shorten } from '../plugin/shorten.ts'
import type { Context } from '../schema-builder/context.ts'
import { forbidden } from '../schema-builder/errors.ts'
import type { Levels } from './areas.ts'

type Resolver = GraphQLFieldResolver<unknown, Context>
type Field = GraphQLField<unknown, Context>

/** @param what a field such as `Project.issues`, a type or a metric */
export function outOfReach(viewer: Viewer, what: string): GraphQLError {
  const level = viewer.kind === 'token' ? viewer.accessLevel : null
  return forbidden(
    `A token of level ${level} may not ${what.startsWith('Mutation.') ? 'do' : 'see'} ${shorten(what, 200)}.`,
  )
}

export function refusing(type: string, { name, resolve = defaultFieldResolver }: Field, levels: Levels): Resolver {
  return (parent, args, context, info) => {
    check(context, levels, `${type}.${name}`)
    return resolve(parent, args, context, info)
  }
}

export function refusingToSubscribe(type: string, { name, subscribe }: Field, levels: Levels): Resolver {
  return (root, args, context, info) => {
    check(context, levels, `${type}.${name}`)
    return subscribe!(root, args, context, info)
  }
}

function check(context: Context, levels: Levels, what: string): void {
  if (maySee(context.viewer, levels)) return
  // A refusal stays one, whatever happens; and who asked hears when the token changes.
  context.watch('nothing')
  throw outOfReach(context.viewer, what)
}

/** For a field that answers with objects of several types, some of which the viewer may not see anything of. */
export function refusingRows(
  { resolve = defaultFieldResolver }: Field,
  levelsOf: ReadonlyMap<string, Levels>,
): Resolver {
  return (parent, args, context, info) => {
    const checked = (answer: unknown): unknown => {
      if (isThenable(answer)) return answer.then(checked)
      // An error in a list takes away that item only.
      if (Array.isArray(answer)) return answer.map((item) => orError(() => checked(item)))
      if (answer === null || answer === undefined || answer instanceof Error) return answer
      const name = typeNameOf(answer)
      if (maySee(context.viewer, levelsOf.get(name) ?? [])) return answer
      throw outOfReach(context.viewer, name)
    }
    return checked(resolve(parent, args, context, info))
  }
}

function orError(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

function typeNameOf(row: unknown): string {
  const brand = typeof row === 'object' && row !== null ? getTypeBrand(row) : null
  const name = typeof brand === 'string' ? brand : (row as { __typename?: unknown }).__typename
  if (typeof name !== 'string') throw new Error('An object of an interface or a union does not say of what type it is.')
  return name
}
