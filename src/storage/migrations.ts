import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { Pool } from 'pg'
import { packageFolder } from '../package-folder.ts'
import { openSchemaEngine } from './schema-engine.ts'

const schemaFolder = join(packageFolder, 'prisma')
const migrationsFolder = join(schemaFolder, 'migrations')
/** Any number will do, as long as every node takes the same one. */
const MIGRATION_LOCK = 7_206_011
/** pg-boss keeps its tables in a schema of its own, which the engine does not look at. */
const filters = { externalTables: [], externalEnums: [] }

/**
 * Brings the database to the newest migration and answers which ones were applied.
 * Nodes that start together take turns; a migration that fails leaves its error in `_prisma_migrations` and stops the start.
 */
export async function applyMigrations(pool: Pool): Promise<string[]> {
  const names = await migrationNames()
  if (await allApplied(pool, names)) return []
  return whileLocked(pool, async () => {
    if (await allApplied(pool, names)) return []
    const engine = await openSchemaEngine(pool)
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await listMigrations(names),
      filters,
    })
    return appliedMigrationNames
  })
}

/**
 * Writes the migration that leads from `pool`, a database at the newest migration, to the Prisma schema.
 * Answers its folder, or null when there is nothing to change.
 */
export async function createMigration(pool: Pool, name: string): Promise<string | null> {
  const files = await readSchema()
  const engine = await openSchemaEngine(
    pool,
    files.map(({ path, content }) => [path, content]),
  )
  const { stdout: script } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: schemaFolder },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters,
  })
  if (script === null || script.trim() === '' || script.includes('This is an empty migration')) return null
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${stamp}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'migration.sql'), script)
  return folder
}

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Loading the engine costs half a second that a start with nothing to apply need not pay. */
async function allApplied(pool: Pool, names: string[]): Promise<boolean> {
  const known = await pool.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`)
  if (!known.rows[0].there) return false
  const { rows } = await pool.query(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  const applied = new Set(rows.map((row) => row.migration_name))
  return names.every((name) => applied.has(name))
}

/** An embedded database has one connection, so nobody to wait for and none to spare for holding a lock. */
async function whileLocked<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  if (pool.options.max === 1) return work()
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    return await work()
  } finally {
    // Ending the session gives the lock back, even where the connection is what failed.
    client.release(true)
  }
}

async function listMigrations(names: string[]): Promise<MigrationList> {
  const read = (path: string) => readFile(join(migrationsFolder, path), 'utf8')
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: await read('migration_lock.toml') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await read(join(path, 'migration.sql')) },
        },
      })),
    ),
  }
}

async function readSchema() {
  const files = (await readdir(schemaFolder)).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(
    files.map(async (name) => ({ path: name, content: await readFile(join(schemaFolder, name), 'utf8') })),
  )
}
