import type { Database } from './database.ts'

/** Rows that one statement deletes. */
const PAGE = 5_000
/** Statements of one call, beyond which the next one goes on. */
const MOST_PAGES = 20

/** Rows that nobody needs after a time. */
export interface Aging {
  table: string
  /** Columns of its primary key. */
  key: readonly string[]
  /** The column that says how old a row is, or an expression: indexed, and null for a row that stays. */
  time: string
  /** Milliseconds. */
  keptFor: number
}

/** Deletes rows that are older than they are kept. To be called regularly, by any number of nodes. */
export async function forgetOlder(
  { pool }: Pick<Database, 'pool'>,
  { table, key, time, keptFor }: Aging,
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - keptFor)
  for (let page = 0; page < MOST_PAGES; page++) {
    const { rowCount } = await pool.query({
      name: `forget-${table}`,
      text: `WITH old AS (
               SELECT ${key.join(', ')} FROM ${table} WHERE ${time} < $1 ORDER BY ${time} LIMIT ${PAGE} FOR UPDATE SKIP LOCKED
             )
             DELETE FROM ${table} USING old WHERE ${key.map((column) => `${table}.${column} = old.${column}`).join(' AND ')}`,
      values: [since],
    })
    if ((rowCount ?? 0) < PAGE) return
  }
}
