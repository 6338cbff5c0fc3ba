import type { Database } from '../storage/database.ts'
import type PrismaTypes from './generated/pothos.ts'

/** A type whose objects are rows of a table of that name. */
export type RowType = keyof PrismaTypes

/**
 * A type for `t.prismaField`, and the row of it that `key` names. One type stands for all of them, since neither Pothos nor Prisma
 * can be told the name of a type that is not written out.
 */
export function rowsOf(type: RowType) {
  const delegate = `${type[0]!.toLowerCase()}${type.slice(1)}` as 'contact'
  return {
    type: type as 'Contact',
    find: ({ prisma }: Database, query: object, key: Readonly<Record<string, string | number>>) =>
      prisma[delegate].findUnique({ ...query, where: key as { id: string } }),
  }
}
