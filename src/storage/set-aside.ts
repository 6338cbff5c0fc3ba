import type pg from 'pg'
import type { Database } from './database.ts'
import type { Fold } from './folding.ts'
import { lockProject } from './project-lock.ts'

/** A row that could not be folded, and why. */
interface SetAside {
  table: string
  project: number
  id: string
  err: unknown
}

/** What is to be logged: readers set rows aside too, and a round tells of all. */
const untold = new WeakMap<Database, readonly SetAside[]>()

/** What was set aside of a table since the last call. */
export function takeUntold(database: Database, table: string): readonly SetAside[] {
  const rows = untold.get(database) ?? []
  untold.set(
    database,
    rows.filter((row) => row.table !== table),
  )
  return rows.filter((row) => row.table === table)
}

/** It stays in the table, where nothing takes it any more until somebody turns its id round again. */
export async function setAside<Row extends pg.QueryResultRow>(
  { table, lock }: Fold<Row>,
  database: Database,
  projectId: number,
  id: string,
  err: unknown,
): Promise<void> {
  const { rowCount } = await database.transaction(async (client) => {
    await lockProject(client, lock, projectId)
    return client.query(`UPDATE ${table} SET id = -id WHERE project_id = $1 AND id = $2`, [projectId, id])
  })
  if (rowCount === 1) untold.set(database, [...(untold.get(database) ?? []), { table, project: projectId, id, err }])
}
