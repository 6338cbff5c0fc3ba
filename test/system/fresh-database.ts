import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

/** A database of a test's own, empty but for what every installation has; and how to be rid of it. */
export interface FreshDatabase {
  settings: { DATABASE_URL?: string; EVENKEEL_DATA: string }
  drop(): Promise<void>
}

/** Of the kind that this run of the system tests is on. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env.EVENKEEL_TEST_DATABASE ?? 'embedded'
  return server === 'embedded' ? embeddedCopy() : ownDatabaseOn(server)
}

function embeddedCopy(): FreshDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-test-'))
  cpSync(inject('embeddedTemplate'), folder, { recursive: true })
  return { settings: { EVENKEEL_DATA: folder }, drop: async () => rmSync(folder, { recursive: true, force: true }) }
}

let made = 0

async function ownDatabaseOn(server: string): Promise<FreshDatabase> {
  const name = `evenkeel_test_${process.pid}_${made++}`
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await run(`CREATE DATABASE ${name} TEMPLATE ${inject('postgresTemplate')}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    settings: { DATABASE_URL: url.href, EVENKEEL_DATA: join(tmpdir(), name) },
    drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`),
  }
}
