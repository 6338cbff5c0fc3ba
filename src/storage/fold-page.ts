import type pg from 'pg'
import type { Database } from './database.ts'
import type { Fold } from './folding.ts'
import { setAside } from './set-aside.ts'
import { isUnavailable, wasRolledBack } from './unavailable.ts'

/** Of a transaction that the database rolled back to resolve a deadlock. */
const TRIES = 3

/**
 * Folds the next page. Where it has a row that cannot be folded, its rows are folded one by one, and that one is set aside.
 *
 * @param mayFold asked in each transaction, at its begin
 * @returns whether there may be more
 */
export async function foldNext<Row extends pg.QueryResultRow>(
  fold: Fold<Row>,
  database: Database,
  projectId: number,
  mayFold: (client: pg.PoolClient) => Promise<boolean>,
): Promise<boolean> {
  let ids: readonly string[] = []
  const foldRows = async (most: number) => {
    ids = []
    const page = await inTransaction(database, async (client) => {
      ids = []
      if (!(await mayFold(client))) return null
      const rows = await readPage(fold, client, projectId, most)
      ids = rows.map(({ id }) => id)
      const { taken, changed } = await foldPage(fold, client, projectId, rows)
      return { isMore: rows.length === most || taken < rows.length, changed }
    })
    if (page !== null && page.changed.length > 0) fold.afterwards?.(projectId, page.changed)
    return page?.isMore ?? false
  }
  try {
    return await foldRows(fold.page)
  } catch (error) {
    if (!isAboutRows(error) || ids.length === 0) throw error
  }
  for (let left = ids.length; left > 0; left--) {
    try {
      if (!(await foldRows(1))) return false
    } catch (error) {
      if (!isAboutRows(error) || ids.length === 0) throw error
      await setAside(fold, database, projectId, ids[0]!, error)
    }
  }
  return true
}

async function readPage<Row extends pg.QueryResultRow>(
  { table, columns }: Fold<Row>,
  client: pg.PoolClient,
  projectId: number,
  most: number,
): Promise<(Row & { id: string })[]> {
  const { rows } = await client.query<Row & { id: string }>({
    name: `page-${table}`,
    text: `SELECT id, ${columns} FROM ${table} WHERE project_id = $1 AND id > 0 ORDER BY ${table}.id LIMIT $2`,
    values: [projectId, most],
  })
  return rows
}

async function foldPage<Row extends pg.QueryResultRow>(
  { table, takes, fold }: Fold<Row>,
  client: pg.PoolClient,
  projectId: number,
  rows: readonly (Row & { id: string })[],
): Promise<{ taken: number; changed: readonly string[] }> {
  if (rows.length === 0) return { taken: 0, changed: [] }
  const taken = takes === undefined ? rows : rows.slice(0, takes(rows))
  // By their ids: others with lower ones may have been committed since.
  await client.query({
    name: `take-${table}`,
    text: `DELETE FROM ${table} WHERE project_id = $1 AND id = ANY($2::bigint[])`,
    values: [projectId, taken.map(({ id }) => id)],
  })
  return { taken: taken.length, changed: await fold(client, projectId, taken) }
}

/** Not about the database as a whole, nor about statements that do not fit its tables (class 42), as while a newer version changes them. */
function isAboutRows(error: unknown): boolean {
  const isStatement = error instanceof Error && String((error as { code?: unknown }).code).startsWith('42')
  return !isUnavailable(error) && !wasRolledBack(error) && !isStatement
}

async function inTransaction<T>(database: Database, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  for (let tries = TRIES; ; ) {
    try {
      return await database.transaction(work)
    } catch (error) {
      if (!wasRolledBack(error) || --tries === 0) throw error
    }
  }
}
