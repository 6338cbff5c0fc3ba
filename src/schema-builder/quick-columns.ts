import { type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql'
import { may, maySee } from '../access/viewer.ts'
import type { Levels } from '../access-levels/areas.ts'
import type { Ability } from '../storage/generated/enums.ts'
import type { Context } from './context.ts'
import { declaresTopics } from './depends-on.ts'
import { optionsOf } from './scope-options.ts'

const KEY = 'readQuickly'

/** Reads a field from its parent's row without its resolver. */
export interface QuickRead {
  /**
   * The same for all fields of a row that can be read quickly: who executes several of them asks once. Fields that some level
   * can reach but not see are never read quickly (`guardQuickRead`). False: let the resolver refuse.
   */
  mayRead(row: Row, context: Context): boolean
  /** Undefined when it was not loaded: the resolver loads it. */
  read(row: Row): unknown
}

type Row = Record<string, unknown>
type ScopesOf = (row: Row, context: Context) => { inProject?: { ability: Ability; projectId: number } }

/** How a field may be read quickly, if it may. */
export function quickReadOf(field: GraphQLField<unknown, Context>): QuickRead | undefined {
  return field.extensions[KEY] as QuickRead | undefined
}

/**
 * Lets fields that stand in columns be read from rows that have been loaded. Their resolvers would ask for the type's rights
 * and look for the plan the row was loaded by at each field of each row, which costs ten times as much as reading. The rights
 * are asked for here just the same; where they are missing, and for columns that were not loaded, the resolver is called.
 */
export function readColumnsQuickly(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    const scopesOf = isObjectType(type) ? optionsOf(type).authScopes : undefined
    if (!isObjectType(type) || typeof scopesOf !== 'function') continue
    const mayRead = rightsCheck(scopesOf as ScopesOf)
    for (const field of Object.values(type.getFields())) {
      const read = readerOf(field)
      const { resolve } = field
      if (read === undefined || resolve === undefined) continue
      field.extensions = { ...field.extensions, [KEY]: { mayRead, read } satisfies QuickRead }
      field.resolve = (row, args, context: Context, info) => {
        const value = mayRead(row as Row, context) ? read(row as Row) : undefined
        return value === undefined ? resolve(row, args, context, info) : value
      }
    }
  }
  return schema
}

/**
 * Keeps quick reading from passing by the access levels of a field: what somebody meets who may not see it is left to its
 * resolver, since a row's right is asked once for all of its fields.
 */
export function guardQuickRead(field: GraphQLField<unknown, Context>, levels: Levels, isMet: boolean): void {
  const quick = quickReadOf(field)
  if (quick === undefined) return
  const mayRead: QuickRead['mayRead'] = (row, context) => maySee(context.viewer, levels) && quick.mayRead(row, context)
  const { [KEY]: _dropped, ...others } = field.extensions
  field.extensions = isMet ? others : { ...others, [KEY]: { ...quick, mayRead } satisfies QuickRead }
}

function readerOf(field: GraphQLField<unknown, Context>): QuickRead['read'] | undefined {
  const { pothosPrismaSelect: select, pothosExposedField: exposed, pothosOriginalResolve: original } = field.extensions
  const { authScopes, skipTypeScopes } = optionsOf(field)
  if (authScopes || skipTypeScopes || field.args.length > 0 || declaresTopics(field) || !isStatic(select))
    return undefined
  const resolve = original as (row: Row) => unknown
  // One that asks for the context or more is not a matter of columns alone.
  if (typeof exposed !== 'string' && resolve.length > 1) return undefined
  const read = typeof exposed === 'string' ? (row: Row) => row[exposed] : resolve
  const isLoaded = loadedCheck(select)
  return (row) => (isLoaded(row) ? read(row) : undefined)
}

/** Columns of the row, and of the one that each relation leads to. */
interface StaticSelect {
  [name: string]: true | { select: StaticSelect }
}

function isStatic(select: unknown): select is StaticSelect {
  if (typeof select !== 'object' || select === null) return false
  return Object.values(select).every((wanted) => wanted === true || isStatic(wanted.select))
}

function loadedCheck(select: StaticSelect): (row: Row) => boolean {
  const checks = Object.entries(select).map(([name, wanted]) => {
    if (wanted === true) return (row: Row) => row[name] !== undefined
    const isLoaded = loadedCheck(wanted.select)
    return (row: Row) => typeof row[name] === 'object' && row[name] !== null && isLoaded(row[name] as Row)
  })
  const [first, ...others] = checks
  return others.length === 0 ? first! : (row) => checks.every((isLoaded) => isLoaded(row))
}

function rightsCheck(scopesOf: ScopesOf): QuickRead['mayRead'] {
  return (row, context) => {
    const scopes = scopesOf(row, context)
    // Any other way to the right is the resolver's matter.
    for (const name in scopes) if (name !== 'inProject') return false
    return scopes.inProject !== undefined && may(context.viewer, scopes.inProject.ability, scopes.inProject.projectId)
  }
}
