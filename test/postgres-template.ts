import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrateDatabase } from './migrated.ts'
import { postgresUrl } from './services.ts'

/** Makes one migrated database; each test file starts on a copy of it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = (await postgresUrl())!
  const name = `evenkeel_template_${process.pid}_${project.name}`
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await run(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  await migrateDatabase(url.href)
  project.provide('postgresTemplate', name)
  return () => run(`DROP DATABASE ${name} WITH (FORCE)`)
}

declare module 'vitest' {
  interface ProvidedContext {
    postgresTemplate: string
  }
}
