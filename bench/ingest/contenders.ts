import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Child, freePort, startNode, untilReady } from './child-process.ts'
import { createDatabase, type FreshDatabase } from './fresh-database.ts'
import type { Target } from './request-templates.ts'

export const contenderNames = ['ours', 'bare', 'prisma'] as const
export type ContenderName = (typeof contenderNames)[number]

/** A running server with a database of its own. */
export interface Contender extends AsyncDisposable {
  name: ContenderName
  server: Child
  database: FreshDatabase
  target: Target
  /** Figures that must all equal the events that were accepted so far. */
  countStored(): Promise<number[]>
}

interface Start {
  script: string
  /** One row; each column counts events in its own way. */
  count: string
  key(base: string): Promise<Pick<Target, 'project' | 'key'>>
}

const adminToken = 'bench-administrator-token'
const anyKey = async () => ({ project: '1', key: 'b'.repeat(32) })

const starts: Record<ContenderName, Start> = {
  ours: {
    script: '../../src/main.ts',
    count: `SELECT (SELECT count(*) FROM crash), (SELECT coalesce(sum(crash_count), 0) FROM issue),
            (SELECT coalesce(sum(quantity), 0) FROM intake WHERE category = 'error' AND outcome = 'accepted')`,
    key: keyOfDefaultProject,
  },
  bare: { script: 'bare-server.ts', count: 'SELECT count(*) FROM event', key: anyKey },
  prisma: { script: 'prisma-server.ts', count: 'SELECT count(*) FROM crash', key: anyKey },
}

/** Starts a contender and waits until it is ready. */
export async function startContender(name: ContenderName, profileFolder?: string): Promise<Contender> {
  const { script, count, key } = starts[name]
  await using stack = new AsyncDisposableStack()
  const database = stack.use(await createDatabase(`evenkeel_bench_ingest_${process.pid}_${name}`))
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'))
  stack.defer(() => rmSync(folder, { recursive: true }))
  const port = await freePort()
  const flags = profileFolder && name === 'ours' ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : []
  const server = stack.use(
    startNode([...flags, join(import.meta.dirname, script)], {
      // A folder of its own: no .env and no configuration but the product's defaults.
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        INGEST_THREADS: process.env.INGEST_THREADS,
        NODE_ENV: 'production',
        PORT: String(port),
        HOST: '127.0.0.1',
        DATABASE_URL: database.url,
        EVENKEEL_ADMIN_TOKEN: adminToken,
        LOG_LEVEL: 'warn',
      },
    }),
  )
  const base = `http://127.0.0.1:${port}`
  await untilReady(`${base}/readyz`, server)
  const target = { port, ...(await key(base)) }
  const countStored = async () => {
    const { rows } = await database.client.query<unknown[]>({ text: count, rowMode: 'array' })
    return rows[0]!.map(Number)
  }
  const owned = stack.move()
  return { name, server, database, target, countStored, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}

async function keyOfDefaultProject(base: string) {
  const answer = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${adminToken}` },
    body: JSON.stringify({ query: '{ project(slug: "default") { keys { dsn } } }' }),
  })
  const text = await answer.text()
  const dsn = /"dsn":"([^"]+)"/.exec(text)?.[1]
  if (!dsn) throw new Error(`No DSN of the project "default" in the answer to GraphQL: ${text}`)
  const { username, pathname } = new URL(dsn)
  return { project: pathname.slice(1), key: username }
}
