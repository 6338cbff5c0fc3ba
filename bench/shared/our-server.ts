import { join } from 'node:path'
import { type Server, type ServerOptions, startServer } from './server.ts'

export const adminToken = 'bench-administrator-token'
const script = join(import.meta.dirname, '../../src/main.ts')

export interface OurServerOptions extends ServerOptions {
  /** Left out: the embedded database. */
  databaseUrl?: string
  /** Where to write a CPU profile. */
  profileFolder?: string
}

/** Starts the product with default settings and plugins, but for `env`. */
export function startOurServer({ databaseUrl, profileFolder, env, flags = [] }: OurServerOptions): Promise<Server> {
  return startServer(script, {
    flags: [...flags, ...(profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : [])],
    env: {
      INGEST_THREADS: process.env.INGEST_THREADS,
      DATABASE_URL: databaseUrl,
      EVENKEEL_ADMIN_TOKEN: adminToken,
      LOG_LEVEL: 'warn',
      ...env,
    },
  })
}

/** Asks as the administrator. @throws Error when anything about it failed, with what the server said */
export async function askGraphQL<Data>({ base }: Server, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${adminToken}` },
    body: JSON.stringify({ query, variables }),
  })
  const text = await response.text()
  const { data, errors } = JSON.parse(text) as { data?: Data; errors?: unknown[] }
  if (!data || errors) throw new Error(`GraphQL answered ${response.status}: ${text}`)
  return data
}

/** What a report is addressed by: the number in a DSN's path and its public key. */
export interface Address {
  project: string
  key: string
}

function addressOf(keys: { dsn: string }[]): Address {
  const { username, pathname } = new URL(keys[0]!.dsn)
  return { project: pathname.slice(1), key: username }
}

export async function addressOfDefaultProject(server: Server): Promise<Address> {
  const { project } = await askGraphQL<{ project: { keys: { dsn: string }[] } }>(
    server,
    '{ project(slug: "default") { keys { dsn } } }',
  )
  return addressOf(project.keys)
}

export async function createProject(server: Server, slug: string): Promise<Address> {
  const { createProject } = await askGraphQL<{ createProject: { project: { keys: { dsn: string }[] } } }>(
    server,
    'mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { keys { dsn } } } }',
    { input: { slug, name: slug } },
  )
  return addressOf(createProject.project.keys)
}

/** The sum of a counter over its labels; null where the server does not count that. */
export async function counter({ base }: Server, name: string): Promise<number | null> {
  const lines = (await (await fetch(`${base}/metrics`)).text()).split('\n')
  const values = lines.filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`))
  if (values.length === 0) return null
  return values.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0)
}
