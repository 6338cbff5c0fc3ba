import type { Database } from './database.ts'

/**
 * Dead rows of a table, or of what is stored apart of its rows, from which on it is worth while, beside a share of those that live: as
 * autovacuum reckons ("The Autovacuum Daemon"), which begins at 50.
 */
const FEWEST = 1_000
const SHARE = 0.2
const isMany = (table: string) => `${table}.n_dead_tup > ${FEWEST} + ${SHARE} * ${table}.n_live_tup`

/**
 * Lets tables of an embedded database use the room of rows that are gone again, which would grow with every change: it runs no autovacuum
 * as PostgreSQL does, where this does nothing. To be called regularly.
 */
export function createVacuuming({ kind, pool }: Database): { round(): Promise<void> } {
  return {
    async round() {
      if (kind !== 'embedded') return
      const { rows } = await pool.query<{ name: string }>(
        `SELECT own.relid::regclass::text AS name
         FROM pg_stat_user_tables AS own JOIN pg_class ON pg_class.oid = own.relid
         LEFT JOIN pg_stat_all_tables AS apart ON apart.relid = pg_class.reltoastrelid
         WHERE ${isMany('own')} OR ${isMany('apart')}`,
      )
      // Each by itself: no transaction may be around it, and others come to their turn between two.
      for (const { name } of rows) await pool.query(`VACUUM ${name}`)
    },
  }
}
