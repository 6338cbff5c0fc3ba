import { execFileSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresBinaries } from '../postgres-binaries.ts'

/** A PostgreSQL server of a test's own, to be taken away and brought back. */
export interface OwnPostgres {
  url: string
  folder: string
  start(): void
  /** As a power cut would: connections break, nothing is tidied up. */
  stop(): void
  remove(): void
}

/**
 * Makes a server on a free port; it does not run yet.
 *
 * @param settings that differ from what PostgreSQL comes with
 */
export async function ownPostgres(settings: Record<string, string> = {}): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-postgres-'))
  const port = await freePort()
  const owner = postgresAccount()
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(postgresBinaries()!, program), args, { ...owner, cwd: folder, stdio: 'ignore' })
  const data = join(folder, 'data')
  run('initdb', '-D', data, '-U', 'evenkeel', '-A', 'trust', '--no-sync', '-E', 'UTF8')
  const own = { port: `${port}`, listen_addresses: '127.0.0.1', unix_socket_directories: "''", ...settings }
  const options = Object.entries(own).map(([name, value]) => `-c ${name}=${value}`)
  return {
    url: `postgres://evenkeel@127.0.0.1:${port}/postgres`,
    folder,
    start: () => void run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options.join(' '), 'start'),
    stop: () => void run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Who such servers run as: PostgreSQL refuses to run as root. */
export function postgresAccount(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
