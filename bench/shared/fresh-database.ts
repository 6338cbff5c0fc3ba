import pg from 'pg'

export interface FreshDatabase extends AsyncDisposable {
  url: string
  /** A connection to it. */
  client: pg.Client
}

const server = new URL(process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres')

/** An empty database on the server of `DATABASE_URL`, dropped with whoever still uses it when disposed of. */
export async function createDatabase(name: string): Promise<FreshDatabase> {
  const url = new URL(server)
  url.pathname = `/${name}`
  await onServer(`CREATE DATABASE ${name}`)
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  return {
    url: url.href,
    client,
    async [Symbol.asyncDispose]() {
      await client.end()
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.href })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
