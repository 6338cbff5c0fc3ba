import type pg from 'pg'
import { type CatchingUp, createCatchingUp } from './catching-up.ts'
import type { Database } from './database.ts'
import { lockProject, tryLockProject } from './project-lock.ts'
import { wasRolledBack } from './unavailable.ts'

/**
 * Changes that were stored as rows of a table, to be put into rollups: each exactly once, since a row is deleted in the
 * transaction that does. One node at a time does a project's, in pages.
 */
export interface Fold<Row extends pg.QueryResultRow> {
  /** Has `project_id` and `id`, which rises. */
  table: 'session_change' | 'usage_change'
  /** SQL of what is read of a row. */
  columns: string
  /** Rows that are taken at once. */
  page: number
  /**
   * @param rows oldest first
   * @returns what `afterwards` is to hear of once that is committed
   */
  fold(client: pg.PoolClient, projectId: number, rows: readonly Row[]): Promise<readonly string[]>
  /** Of a page. @default nobody hears of it */
  afterwards?: (projectId: number, changed: readonly string[]) => void
}

export interface Folding {
  /**
   * Puts what there is into the rollups, a page of each project in turn. To be called regularly.
   *
   * @throws the first fault, after what could be done for the other projects
   */
  round(): Promise<void>
  /**
   * Has all that was stored before in the rollups of a project, for a reader who is about to read them. Waits for a node
   * that is at it. Not to be called within a transaction.
   */
  settle(projectId: number): Promise<void>
}

const TRIES = 3

export function createFolding<Row extends pg.QueryResultRow>(fold: Fold<Row>, database: Database): Folding {
  const { table } = fold
  return {
    async round() {
      const { rows } = await database.pool.query<{ project_id: number }>(
        `SELECT DISTINCT project_id FROM ${table} ORDER BY project_id`,
      )
      const faults: unknown[] = []
      let waiting = rows.map(({ project_id: projectId }) => projectId)
      while (waiting.length > 0) {
        const more: number[] = []
        for (const projectId of waiting) {
          try {
            const page = await inTransaction(database, async (client) =>
              (await tryLockProject(client, table, projectId)) ? foldPage(fold, client, projectId) : null,
            )
            tell(fold, projectId, page)
            if (page?.isMore) more.push(projectId)
          } catch (error) {
            faults.push(error)
          }
        }
        waiting = more
      }
      if (faults.length > 0) throw faults[0]
    },
    settle: (projectId) => catchingUpOn(database).ask(`${table} ${projectId}`, () => settle(fold, database, projectId)),
  }
}

/** Readers of one project wait for the same transactions, so that few of them hold a connection, however many there are. */
const byDatabase = new WeakMap<Database, CatchingUp>()
/** Projects that readers have settled at the same time. */
const AT_ONCE = 2

function catchingUpOn(database: Database): CatchingUp {
  const known = byDatabase.get(database) ?? createCatchingUp(AT_ONCE)
  byDatabase.set(database, known)
  return known
}

async function settle<Row extends pg.QueryResultRow>(
  fold: Fold<Row>,
  database: Database,
  projectId: number,
): Promise<void> {
  const { table } = fold
  const { rows } = await database.pool.query<{ newest: string | null }>({
    name: `newest-${table}`,
    text: `SELECT max(id) AS newest FROM ${table} WHERE project_id = $1`,
    values: [projectId],
  })
  const newest = rows[0]!.newest
  if (newest === null) return
  for (let isMore = true; isMore; ) {
    const page = await inTransaction(database, async (client) => {
      await lockProject(client, table, projectId)
      const left = await client.query({
        name: `left-${table}`,
        text: `SELECT FROM ${table} WHERE project_id = $1 AND id <= $2 LIMIT 1`,
        values: [projectId, newest],
      })
      return left.rowCount === 1 ? foldPage(fold, client, projectId) : null
    })
    tell(fold, projectId, page)
    isMore = page?.isMore ?? false
  }
}

interface Page {
  /** Whether there may be more. */
  isMore: boolean
  changed: readonly string[]
}

function tell<Row extends pg.QueryResultRow>({ afterwards }: Fold<Row>, projectId: number, page: Page | null): void {
  if (page !== null && page.changed.length > 0) afterwards?.(projectId, page.changed)
}

async function foldPage<Row extends pg.QueryResultRow>(
  { table, columns, page, fold }: Fold<Row>,
  client: pg.PoolClient,
  projectId: number,
): Promise<Page> {
  const { rows } = await client.query<Row>({
    name: `take-${table}`,
    text: `WITH taken AS (
             DELETE FROM ${table} WHERE project_id = $1
               AND id IN (SELECT id FROM ${table} WHERE project_id = $1 ORDER BY id LIMIT ${page})
             RETURNING *
           )
           SELECT ${columns} FROM taken ORDER BY id`,
    values: [projectId],
  })
  const changed = rows.length > 0 ? await fold(client, projectId, rows) : []
  return { isMore: rows.length === page, changed }
}

/** Done again where the database rolled it back to resolve a deadlock. */
async function inTransaction(
  database: Database,
  work: (client: pg.PoolClient) => Promise<Page | null>,
): Promise<Page | null> {
  for (let tries = TRIES; ; ) {
    try {
      return await database.transaction(work)
    } catch (error) {
      if (!wasRolledBack(error) || --tries === 0) throw error
    }
  }
}
