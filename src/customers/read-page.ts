import type pg from 'pg'
import { badInput } from '../schema-builder/errors.ts'
import { isUuid } from '../storage/is-uuid.ts'

/** A page as Prisma is asked for it: `take` below 0 goes backwards, and what stands at the cursor is passed over. */
export interface PageAsked {
  cursor?: { id?: unknown } | undefined
  take?: number | undefined
}

/** The same for SQL. */
export interface Page {
  isBackward: boolean
  /** The parameter that holds the id at the cursor; empty where there is none. */
  cursor: string
  limit: number
}

/**
 * Ids of a page, in the order of the list.
 *
 * @param values parameters of the statement, before the cursor
 * @param sql answers `id`, in the order in which the page goes
 */
export async function readPage(
  pool: pg.Pool,
  { cursor, take = 1 }: PageAsked,
  values: readonly unknown[],
  sql: (page: Page) => string,
): Promise<string[]> {
  const isBackward = take < 0
  const at = cursor?.id ?? null
  if (at !== null && !(typeof at === 'string' && isUuid(at)))
    throw badInput('The cursor to go on from is none of this list.')
  const parameters = at === null ? values : [...values, at]
  const page = { isBackward, cursor: at === null ? '' : `$${parameters.length}::uuid`, limit: Math.abs(take) }
  const { rows } = await pool.query<{ id: string }>(sql(page), [...parameters])
  const ids = rows.map(({ id }) => id)
  return isBackward ? ids.reverse() : ids
}

/** Rows in the order of their ids on the page. */
export function inOrder<Row extends { id: string }>(rows: readonly Row[], ids: readonly string[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
