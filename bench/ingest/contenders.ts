import { join } from 'node:path'
import { createDatabase, type FreshDatabase } from '../shared/fresh-database.ts'
import { addressOfDefaultProject, askGraphQL, startOurServer } from '../shared/our-server.ts'
import type { Target } from '../shared/request-templates.ts'
import { type Server, startServer } from '../shared/server.ts'
import type { What } from './generator.ts'

export const contenderNames = ['ours', 'bare', 'prisma'] as const
export type ContenderName = (typeof contenderNames)[number]

/** A running server with a database of its own. */
export interface Contender extends AsyncDisposable {
  name: ContenderName
  server: Server
  database: FreshDatabase
  target: Target
  countStored(): Promise<Stored>
  /** Waits until rollups hold all that is stored. */
  settle(): Promise<Pick<Stored, 'different'>>
}

/** Figures that must all equal what was accepted so far. */
export interface Stored {
  /** Requests. */
  accepted: number[]
  /** Events or sessions. */
  different: number[]
}

interface Start {
  /** Null for the product. */
  script: string | null
  /** One row each; each column counts in its own way. */
  accepted: string
  different: string
  /** What is counted when nothing is left to fold. Who asks for `document` has the server fold what it would leave for a while. */
  folded?: { document: string; different: string }
}

/** An update makes of a session that runs one that does not. */
const sessions = {
  accepted: `SELECT count(*) + count(*) FILTER (WHERE status <> 'OK') FROM session`,
  different: 'SELECT count(DISTINCT sid) FROM session',
}

const starts: Record<What, Record<ContenderName, Start>> = {
  events: {
    ours: {
      script: null,
      accepted: `SELECT sum(quantity) FROM intake WHERE category = 'error' AND outcome = 'accepted'`,
      different: 'SELECT (SELECT count(*) FROM crash), (SELECT sum(crash_count) FROM issue)',
    },
    bare: { script: 'bare-server.ts', accepted: 'SELECT count(*) FROM event', different: 'SELECT count(*) FROM event' },
    prisma: {
      script: 'prisma-server.ts',
      accepted: 'SELECT count(*) FROM crash',
      different: 'SELECT count(*) FROM crash',
    },
  },
  sessions: {
    ours: {
      script: null,
      ...sessions,
      folded: {
        document: '{ project(slug: "default") { releases(first: 1) { nodes { sessions } } } }',
        different: `SELECT sum(ok + exited + errored + unhandled + abnormal + crashed) FROM session_rollup
                    WHERE resolution = 0 AND release = '' AND environment = ''`,
      },
    },
    bare: { script: 'bare-session-server.ts', ...sessions },
    prisma: { script: 'prisma-session-server.ts', ...sessions },
  },
}

const anyAddress = { project: '1', key: 'b'.repeat(32) }

/** Starts a contender and waits until it is ready. */
export async function startContender(name: ContenderName, what: What, profileFolder?: string): Promise<Contender> {
  const { script, accepted, different, folded } = starts[what][name]
  await using stack = new AsyncDisposableStack()
  const database = stack.use(await createDatabase(`evenkeel_bench_ingest_${process.pid}_${name}`))
  const server = stack.use(
    script === null
      ? await startOurServer({ databaseUrl: database.url, profileFolder })
      : await startServer(join(import.meta.dirname, script), { env: { DATABASE_URL: database.url } }),
  )
  const target = { port: server.port, ...(script === null ? await addressOfDefaultProject(server) : anyAddress) }
  const count = async (text: string) => {
    const { rows } = await database.client.query<unknown[]>({ text, rowMode: 'array' })
    return rows[0]!.map(Number)
  }
  const owned = stack.move()
  return {
    name,
    server,
    database,
    target,
    countStored: async () => ({ accepted: await count(accepted), different: await count(different) }),
    async settle() {
      if (folded === undefined) return { different: [] }
      await askGraphQL(server, folded.document)
      return { different: await count(folded.different) }
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}
