import pg from 'pg'
import type { FreshDatabase } from './fresh-database.ts'

export interface StatementSampling extends AsyncDisposable {
  /** How often each statement was found running, most often first; beside it what it waited for. */
  shares(): { statement: string; samples: number; waits: string }[]
}

const sampleEveryMs = 10

/** Looks again and again at what runs in a database. */
export async function sampleStatements({ url }: FreshDatabase): Promise<StatementSampling> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const seen = new Map<string, Map<string, number>>()

  async function look() {
    const { rows } = await client.query<{ query: string; wait: string }>(
      `SELECT query, coalesce(wait_event, 'processor') AS wait FROM pg_stat_activity
       WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()`,
    )
    for (const { query, wait } of rows) {
      const statement = query.replace(/\s+/g, ' ').trim().slice(0, 70)
      const waits = seen.get(statement) ?? new Map<string, number>()
      seen.set(statement, waits.set(wait, (waits.get(wait) ?? 0) + 1))
    }
  }

  let looking = Promise.resolve()
  const timer = setInterval(() => (looking = looking.then(look)), sampleEveryMs)
  return {
    shares: () =>
      [...seen]
        .map(([statement, waits]) => ({
          statement,
          samples: [...waits.values()].reduce((sum, count) => sum + count, 0),
          waits: [...waits]
            .sort(([, a], [, b]) => b - a)
            .map(([wait, count]) => `${wait} ${count}`)
            .join(', '),
        }))
        .sort((a, b) => b.samples - a.samples),
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await looking
      await client.end()
    },
  }
}
