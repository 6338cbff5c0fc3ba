import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { lockFolder } from './embedded/folder-lock.ts'
import { startPglite } from './embedded/pglite-connection.ts'
import { PrismaClient } from './generated/client.ts'
import { applyMigrations } from './migrations.ts'

/** The one way to the data: records and relations through Prisma, hot paths as SQL through the same connections. */
export interface Database {
  kind: 'embedded' | 'postgresql'
  prisma: PrismaClient
  pool: pg.Pool
  /** Runs `work` in one transaction on one connection. On an embedded database nothing else may be asked meanwhile. */
  transaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** A PostgreSQL 15 or later; absent: embedded. */
  url?: string | undefined
  /** Folder of the embedded database; absent: in memory. */
  folder?: string | undefined
  /** Connections to PostgreSQL. */
  maxConnections?: number
  /** Hears of connections that broke while idle and of an embedded database that failed. */
  onError?: (error: Error) => void
}

/** Opens the database, brings it to the newest migration, and throws a plain error where that cannot be. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const onError = options.onError ?? (() => {})
  const { kind, pool, release } = options.url
    ? {
        kind: 'postgresql' as const,
        pool: postgresPool(options.url, options.maxConnections ?? 10),
        release: async () => {},
      }
    : { kind: 'embedded' as const, ...(await embeddedPool(options.folder, onError)) }
  pool.on('error', onError)
  const close = async () => {
    await pool.end()
    await release()
  }
  try {
    await applyMigrations(pool)
  } catch (error) {
    await close()
    throw error
  }
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementName() })
  return { kind, pool, prisma: new PrismaClient({ adapter }), transaction: (work) => inTransaction(pool, work), close }
}

function postgresPool(connectionString: string, max: number): pg.Pool {
  return new pg.Pool({ connectionString, max, connectionTimeoutMillis: 5_000, application_name: 'evenkeel' })
}

async function embeddedPool(folder: string | undefined, onFailure: (error: Error) => void) {
  const lock = folder === undefined ? null : lockFolder(folder)
  try {
    const embedded = await startPglite(folder && `${folder}/pgdata`, onFailure)
    const pool = new pg.Pool({
      max: 1,
      idleTimeoutMillis: 0,
      stream: embedded.connect,
      user: 'postgres',
      database: 'postgres',
    })
    const release = async () => {
      await embedded.close()
      lock?.release()
    }
    return { pool, release }
  } catch (error) {
    lock?.release()
    throw error
  }
}

/**
 * Names for prepared statements, so that PostgreSQL plans each query shape once a connection. Shapes come from GraphQL
 * selections and are few; a client that makes up thousands falls back to unnamed statements instead of filling the server.
 */
function statementName(limit = 1_000) {
  const names = new Map<string, string>()
  return ({ sql }: { sql: string }) => {
    const known = names.get(sql)
    if (known !== undefined || names.size >= limit) return known ?? ''
    const name = `q${names.size}`
    names.set(sql, name)
    return name
  }
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = true
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    broken = false
    return result
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => (broken = false),
      () => {},
    )
    throw error
  } finally {
    client.release(broken)
  }
}
