import { join } from 'node:path'
import { createDatabase, type FreshDatabase } from '../shared/fresh-database.ts'
import { addressOfDefaultProject, startOurServer } from '../shared/our-server.ts'
import type { Target } from '../shared/request-templates.ts'
import { type Server, startServer } from '../shared/server.ts'

export const contenderNames = ['ours', 'bare', 'prisma'] as const
export type ContenderName = (typeof contenderNames)[number]

/** A running server with a database of its own. */
export interface Contender extends AsyncDisposable {
  name: ContenderName
  server: Server
  database: FreshDatabase
  target: Target
  /** Figures that must all equal the events that were accepted so far. */
  countStored(): Promise<number[]>
}

interface Start {
  /** Null for the product. */
  script: string | null
  /** One row; each column counts events in its own way. */
  count: string
  address(server: Server): Promise<Pick<Target, 'project' | 'key'>>
}

const anyAddress = async () => ({ project: '1', key: 'b'.repeat(32) })

const starts: Record<ContenderName, Start> = {
  ours: {
    script: null,
    count: `SELECT (SELECT count(*) FROM crash), (SELECT coalesce(sum(crash_count), 0) FROM issue),
            (SELECT coalesce(sum(quantity), 0) FROM intake WHERE category = 'error' AND outcome = 'accepted')`,
    address: addressOfDefaultProject,
  },
  bare: { script: 'bare-server.ts', count: 'SELECT count(*) FROM event', address: anyAddress },
  prisma: { script: 'prisma-server.ts', count: 'SELECT count(*) FROM crash', address: anyAddress },
}

/** Starts a contender and waits until it is ready. */
export async function startContender(name: ContenderName, profileFolder?: string): Promise<Contender> {
  const { script, count, address } = starts[name]
  await using stack = new AsyncDisposableStack()
  const database = stack.use(await createDatabase(`evenkeel_bench_ingest_${process.pid}_${name}`))
  const server = stack.use(
    script === null
      ? await startOurServer({ databaseUrl: database.url, profileFolder })
      : await startServer(join(import.meta.dirname, script), { env: { DATABASE_URL: database.url } }),
  )
  const target = { port: server.port, ...(await address(server)) }
  const countStored = async () => {
    const { rows } = await database.client.query<unknown[]>({ text: count, rowMode: 'array' })
    return rows[0]!.map(Number)
  }
  const owned = stack.move()
  return { name, server, database, target, countStored, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}
