import type pg from 'pg'
import type { Db } from 'pg-boss'

/** How pg-boss reaches the database by itself. */
export function overPool(pool: pg.Pool): Db {
  return {
    async executeSql(text, values) {
      const client = await pool.connect()
      let broken = true
      try {
        const results = [await client.query(text, values)].flat()
        broken = false
        return { rows: results.flatMap(({ rows }) => rows) }
      } finally {
        // Scripts of pg-boss begin transactions of their own: a connection on which one failed may still be inside.
        client.release(broken)
      }
    },
  }
}

/** How it does as part of somebody's transaction. */
export function withinTransaction(client: pg.ClientBase): Db {
  return { executeSql: (text, values) => client.query(text, values) }
}
