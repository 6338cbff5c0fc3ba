import { Redis } from 'ioredis'
import pg from 'pg'
import { postgresBinaries } from './postgres-binaries.ts'
import { startSuitePostgres } from './suite-postgres.ts'

/** Holds the address of the run's own server for what asks again. */
const SUITE = 'EVENKEEL_TEST_POSTGRES'

/**
 * A PostgreSQL that tests may make databases in: the environment's; or one of this run's own, where PostgreSQL is installed; or the
 * standard local one; null when none answers.
 */
export async function postgresUrl(): Promise<string | null> {
  const given = process.env.DATABASE_URL ?? process.env[SUITE]
  if (given === undefined && postgresBinaries() !== null) {
    process.env[SUITE] = await startSuitePostgres()
    return process.env[SUITE]
  }
  const url = given ?? 'postgres://postgres@127.0.0.1:5432/postgres'
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_500 })
  try {
    await client.connect()
    await client.query('SELECT 1')
    return url
  } catch {
    return null
  } finally {
    await client.end().catch(() => {})
  }
}

/** A Redis that tests may publish on: the environment's, or the standard local one; null when none answers. */
export async function redisUrl(): Promise<string | null> {
  const url = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379'
  const client = new Redis(url, { lazyConnect: true, connectTimeout: 1_500, retryStrategy: null })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.ping()
    return url
  } catch {
    return null
  } finally {
    client.disconnect()
  }
}
