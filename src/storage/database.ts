import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { lockFolder } from './embedded/folder-lock.ts'
import { startPglite } from './embedded/pglite-connection.ts'
import { PrismaClient } from './generated/client.ts'
import { applyMigrations } from './migrations.ts'
import { createNestedRead, type ReadFirst } from './nested-read.ts'
import { isUnavailable } from './unavailable.ts'

/** The one way to the data: records and relations through Prisma, hot paths as SQL through the same connections. */
export interface Database {
  kind: 'embedded' | 'postgresql'
  prisma: PrismaClient
  pool: pg.Pool
  /** What dashboards read all the time, faster than Prisma. */
  readFirst: ReadFirst
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

/** A database server, and how to reach it. */
interface Source {
  kind: Database['kind']
  /** Options of a pool on it. */
  pool: pg.PoolConfig
  close(): Promise<void>
}

/** A PostgreSQL that does not let this process in: it is away, or has no such user or database. */
export class DatabaseUnreachable extends Error {
  override name = 'DatabaseUnreachable'
  constructor(cause: Error & { code?: unknown }) {
    // An error of several addresses, such as both of localhost's, has no message of its own.
    super(`The database of DATABASE_URL cannot be reached: ${cause.message || String(cause.code)}`, { cause })
  }
}

/** Opens the database, brings it to the newest migration, and throws a plain error where that cannot be. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const onError = options.onError ?? (() => {})
  const source = options.url
    ? postgres(options.url, options.maxConnections ?? 10)
    : await embedded(options.folder, onError)
  try {
    await migrate(source, onError)
  } catch (error) {
    await source.close()
    throw source.kind === 'postgresql' && isUnreachable(error) ? new DatabaseUnreachable(error) : error
  }
  const pool = openPool(source.pool, onError)
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementName() })
  return {
    kind: source.kind,
    pool,
    readFirst: createNestedRead(pool),
    prisma: new PrismaClient({ adapter }),
    transaction: (work) => inTransaction(pool, work),
    async close() {
      await pool.end()
      await source.close()
    },
  }
}

/** A statement that takes longer has lost its reader. Migrations may take as long as they need. */
const STATEMENT_TIMEOUT = 30_000

function postgres(connectionString: string, max: number): Source {
  const pool = { connectionString, max, connectionTimeoutMillis: 5_000, application_name: 'evenkeel', keepAlive: true }
  return { kind: 'postgresql', pool: { ...pool, statement_timeout: STATEMENT_TIMEOUT }, close: async () => {} }
}

async function embedded(folder: string | undefined, onFailure: (error: Error) => void): Promise<Source> {
  const lock = folder === undefined ? null : lockFolder(folder)
  try {
    const server = await startPglite(folder && `${folder}/pgdata`, onFailure)
    const pool = { max: 1, idleTimeoutMillis: 0, stream: server.connect, user: 'postgres', database: 'postgres' }
    const close = async () => {
      await server.close()
      lock?.release()
    }
    return { kind: 'embedded', pool, close }
  } catch (error) {
    lock?.release()
    throw error
  }
}

/** PostgreSQL's classes 28 (authorisation) and 3D (no such database) beside all that passes. */
function isUnreachable(error: unknown): error is Error {
  return error instanceof Error && (isUnavailable(error) || /^(28|3D)/.test(String((error as { code?: unknown }).code)))
}

/**
 * With pages whose length is a parameter the planner fears the worst and compiles the query to machine code first, which
 * takes longer than running it. Not as a start-up option: poolers refuse those.
 */
const NO_JIT = 'SET jit = off'

function openPool(config: pg.PoolConfig, onIdleError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ ...config, onConnect: (client) => client.query(NO_JIT) })
  pool.on('error', onIdleError)
  // Whoever uses a connection that breaks hears of it from their query; without a listener it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

async function migrate(source: Source, onError: (error: Error) => void): Promise<void> {
  const pool = openPool({ ...source.pool, statement_timeout: 0, query_timeout: 0 }, onError)
  try {
    await applyMigrations(pool)
  } finally {
    await pool.end()
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
