import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Child, freePort, startNode, untilReady } from '../shared/child-process.ts'
import type { FreshDatabase } from '../shared/fresh-database.ts'
import { asOurs, asPostGraphile, asSql, type Question } from './question.ts'

export const contenderNames = ['ours', 'sql', 'mercurius', 'postgraphile'] as const
export type ContenderName = (typeof contenderNames)[number]

/** A running server, and the request that it is measured with. */
export interface Contender extends AsyncDisposable {
  name: ContenderName
  server: Child
  port: number
  /** A whole HTTP request. */
  request: string
  /** What it answers. @throws Error when that is no success */
  ask(): Promise<string>
}

const token = 'bench-administrator-token'

const starts: Record<ContenderName, { script: string; question: Question; ready: string }> = {
  ours: { script: '../../src/main.ts', question: asOurs, ready: '/readyz' },
  sql: { script: 'sql-server.ts', question: asSql, ready: '/' },
  mercurius: { script: 'mercurius-server.mjs', question: asOurs, ready: '/' },
  postgraphile: { script: 'postgraphile-server.mjs', question: asPostGraphile, ready: '/' },
}

export interface StartOptions {
  name: ContenderName
  database: FreshDatabase
  withCount: boolean
  /** Where our server writes a CPU profile. */
  profileFolder: string | undefined
}

/** Starts a contender and waits until it is ready. */
export async function startContender({ name, database, withCount, profileFolder }: StartOptions): Promise<Contender> {
  const { script, question, ready } = starts[name]
  await using stack = new AsyncDisposableStack()
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
        NODE_ENV: 'production',
        GRAPHILE_ENV: 'production',
        PORT: String(port),
        HOST: '127.0.0.1',
        DATABASE_URL: database.url,
        EVENKEEL_ADMIN_TOKEN: token,
        // One token asks for everything here.
        GRAPHQL_COST_PER_MINUTE: '0',
        LOG_LEVEL: 'warn',
      },
    }),
  )
  await untilReady(`http://127.0.0.1:${port}${ready}`, server)
  const body = JSON.stringify(question(withCount))
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(name === 'ours' && { authorization: `Bearer ${token}` }),
  }
  const ask = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${name} answered ${answer.status}: ${text}`)
    return text
  }
  const owned = stack.move()
  return {
    name,
    server,
    port,
    request: requestOf({ ...headers, host: `127.0.0.1:${port}`, 'content-length': `${Buffer.byteLength(body)}` }, body),
    ask,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

function requestOf(headers: Record<string, string>, body: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `POST /graphql HTTP/1.1\r\n${lines.join('')}\r\n${body}`
}
