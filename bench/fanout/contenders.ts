import { join } from 'node:path'
import { createDatabase } from '../shared/fresh-database.ts'
import { adminToken, counter, startOurServer } from '../shared/our-server.ts'
import { type Server, type ServerOptions, startServer } from '../shared/server.ts'
import type { Subscribing } from '../shared/subscriber.ts'
import { type Answers, change, fillDashboard, liveQuery, slug } from './dashboard.ts'

export const contenderNames = ['ours', 'plain', 'graphql-ws', 'mercurius'] as const
export type ContenderName = (typeof contenderNames)[number]

/** A running server whose one live query can be changed. */
export interface Contender extends AsyncDisposable {
  name: ContenderName
  server: Server
  subscribing: Subscribing
  /** Whether subscribing is answered before anything changes. */
  answersAtOnce: boolean
  /** Brings what is watched to its other answer, which comes back. */
  change(): Promise<object>
  /** Executions of live queries so far; null where the server does not count them. */
  executions(): Promise<number | null>
}

export interface OursOptions extends ServerOptions {
  profileFolder?: string
}

/** Starts the product, on a database of its own, with what its one live query shows. */
export async function startOurs(options: OursOptions): Promise<Contender & { answers: Answers }> {
  await using stack = new AsyncDisposableStack()
  const database = stack.use(await createDatabase(`evenkeel_bench_live_${process.pid}`))
  const server = stack.use(await startOurServer({ ...options, databaseUrl: database.url }))
  const { issueId, answers } = await fillDashboard(server)
  const turn = turns()
  const owned = stack.move()
  return {
    name: 'ours',
    server,
    answers,
    subscribing: subscribingTo(server),
    answersAtOnce: true,
    async change() {
      const next = turn()
      await change(server, issueId, next)
      return answers[next]
    },
    executions: () => counter(server, 'evenkeel_live_executions_total'),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

const references = {
  plain: { script: 'plain-server.ts', answersAtOnce: true },
  'graphql-ws': { script: 'yoga-server.ts', answersAtOnce: false },
  mercurius: { script: 'mercurius-server.mjs', answersAtOnce: false },
}

/** Starts a server that answers from memory what ours answered. */
export async function startReference(
  name: Exclude<ContenderName, 'ours'>,
  answers: Answers,
  flags: string[] = [],
): Promise<Contender> {
  const { script, answersAtOnce } = references[name]
  // graphql-yoga's pub/sub has a listener a subscriber, of which Node warns.
  const env = { BENCH_ANSWERS: JSON.stringify(answers), NODE_NO_WARNINGS: '1' }
  const server = await startServer(join(import.meta.dirname, script), { env, flags })
  const turn = turns()
  return {
    name,
    server,
    subscribing: subscribingTo(server),
    answersAtOnce,
    async change() {
      const { ok, status } = await fetch(`${server.base}/change`, { method: 'POST' })
      if (!ok) throw new Error(`${name} answered ${status} to a change`)
      return answers[turn()]
    },
    executions: async () => null,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

function subscribingTo({ port }: Server): Subscribing {
  const connectionParams = { authorization: `Bearer ${adminToken}` }
  return { port, path: '/graphql', connectionParams, query: liveQuery, variables: { slug } }
}

/** 1, 0, 1, 0, … */
function turns(): () => 0 | 1 {
  let now: 0 | 1 = 0
  return () => {
    now = now === 0 ? 1 : 0
    return now
  }
}
