import { join } from 'node:path'
import { atTheEnd } from './at-the-end.ts'
import { postgresBinaries } from './postgres-binaries.ts'
import { ownPostgres, postgresAccount } from './system/own-postgres.ts'

/**
 * A PostgreSQL for one run of all tests, which goes when this process ends, however it ends. It forgets all at a power cut, so that
 * tests, which make hundreds of databases, do not wait for the disk.
 *
 * @returns its URL
 */
export async function startSuitePostgres(): Promise<string> {
  const server = await ownPostgres({
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '400',
    shared_buffers: '256MB',
  })
  server.start()
  atTheEnd(
    '"$0" -D "$1/data" -m immediate stop; rm -rf "$1"',
    [join(postgresBinaries()!, 'pg_ctl'), server.folder],
    postgresAccount(),
  )
  return server.url
}
