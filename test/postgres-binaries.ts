import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The folder with PostgreSQL's own programs, for tests that stop and start a server; null when none is installed. */
export function postgresBinaries(): string | null {
  const versions = '/usr/lib/postgresql'
  const installed = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    process.env.POSTGRES_BIN,
    ...installed.map((version) => join(versions, version, 'bin')),
    configured(),
  ]
  return folders.find((folder) => folder && existsSync(join(folder, 'initdb'))) ?? null
}

function configured(): string | null {
  try {
    return execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return null
  }
}
