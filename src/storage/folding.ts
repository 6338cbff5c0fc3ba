import type pg from 'pg'
import { type Coalescer, createCoalescer } from './coalescer.ts'
import type { Database } from './database.ts'
import { foldNext } from './fold-page.ts'
import { type LockPurpose, lockProject } from './project-lock.ts'

/**
 * Changes that were stored as rows of a table, to be put into rollups: each exactly once, because the transaction that folds a row also
 * deletes it. One node at a time does a project's, in pages. A row that cannot be folded is set aside, so that it keeps no other from it.
 */
export interface Fold<Row extends pg.QueryResultRow> {
  /** Has `project_id` and `id`, which rises; below 0: the row was set aside. */
  table: string
  lock: LockPurpose
  /** SQL of what is read of a row. */
  columns: string
  /** Rows that are looked at together. */
  page: number
  /** Of a page, how many of the first rows are folded together, at least one. @default all */
  takes?: (rows: readonly Row[]) => number
  /**
   * A round leaves a project alone until so many rows wait, or until one has waited for so many rounds: for what is always settled by those
   * who read it.
   * @default it leaves none alone
   */
  patience?: { rows: number; rounds: number }
  /**
   * @param rows oldest first
   * @returns what `afterwards` is to hear of once that is committed
   */
  fold(client: pg.PoolClient, projectId: number, rows: readonly Row[]): Promise<readonly string[]>
  /** Of a page. @default nobody hears of it */
  afterwards?: (projectId: number, changed: readonly string[]) => void
}

/**
 * Has all that was stored before in the rollups of a project, for a reader who is about to read them. Waits for a node that is at it. Not to
 * be called within a transaction.
 */
export function settleFold<Row extends pg.QueryResultRow>(
  fold: Fold<Row>,
  database: Database,
  projectId: number,
): Promise<void> {
  return coalescerOf(database).run(`${fold.table} ${projectId}`, () => settle(fold, database, projectId))
}

/** Readers of one project wait for the same transactions, so that few of them hold a connection, however many there are. */
const coalescers = new WeakMap<Database, Coalescer>()
/** Projects that readers have settled at the same time. */
const AT_ONCE = 2

function coalescerOf(database: Database): Coalescer {
  const coalescer = coalescers.get(database) ?? createCoalescer(AT_ONCE)
  coalescers.set(database, coalescer)
  return coalescer
}

async function settle<Row extends pg.QueryResultRow>(
  fold: Fold<Row>,
  database: Database,
  projectId: number,
): Promise<void> {
  const { table, lock } = fold
  const { rows } = await database.pool.query<{ newest: string | null }>({
    name: `newest-${table}`,
    text: `SELECT max(id) AS newest FROM ${table} WHERE project_id = $1 AND id > 0`,
    values: [projectId],
  })
  const newest = rows[0]!.newest
  if (newest === null) return
  const isLeft = async (client: pg.PoolClient) => {
    await lockProject(client, lock, projectId)
    const left = await client.query({
      name: `left-${table}`,
      text: `SELECT FROM ${table} WHERE project_id = $1 AND id > 0 AND id <= $2 LIMIT 1`,
      values: [projectId, newest],
    })
    return left.rowCount === 1
  }
  while (await foldNext(fold, database, projectId, isLeft));
}
