import type { GraphQLField } from 'graphql'
import type { Context } from '../schema-builder/context.ts'
import type { Levels } from './areas.ts'

const LEVELS = 'seenBy'
const NON_NULL = 'semanticNonNull'
type Declared = Pick<GraphQLField<unknown, Context>, 'extensions'>

/** Says of a field which access levels see it. */
export const forLevels = (levels: Levels): { readonly [LEVELS]: Levels } => ({ [LEVELS]: levels })

/** The access levels that see a field; undefined before its schema was limited. */
export const seenBy = ({ extensions }: Declared): Levels | undefined => extensions[LEVELS] as Levels | undefined

/** Declares beside a nullable field that its null always comes with an error. */
export const semanticNonNull: { readonly [NON_NULL]: true } = { [NON_NULL]: true }

export const isSemanticNonNull = ({ extensions }: Declared): boolean => extensions[NON_NULL] === true
