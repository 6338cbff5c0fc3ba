import type { EventEmitter } from 'node:events'
import type pg from 'pg'

/** Counts the SQL statements that a pool's connections finish while `work` runs. */
export async function countStatements(pool: pg.Pool, work: () => Promise<unknown>): Promise<number> {
  let statements = 0
  const count = () => statements++
  const watched = new Set<EventEmitter>()
  const watch = (client: pg.PoolClient) => {
    const { connection } = client as unknown as { connection: EventEmitter }
    if (watched.has(connection)) return
    watched.add(connection)
    // The server says so after each statement, whoever sent it and in whatever form.
    connection.on('readyForQuery', count)
  }
  pool.on('acquire', watch)
  try {
    await work()
    return statements
  } finally {
    pool.off('acquire', watch)
    for (const connection of watched) connection.off('readyForQuery', count)
  }
}
