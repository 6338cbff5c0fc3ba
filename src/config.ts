import { existsSync } from 'node:fs'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const url = (...protocols: string[]) =>
  z.url().refine((value) => protocols.some((protocol) => value.startsWith(`${protocol}:`)), {
    error: `expected a URL that starts with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`,
  })
const mebibytes = (fallback: number) =>
  z.coerce
    .number()
    .positive()
    .default(fallback)
    .transform((value) => value * 2 ** 20)

const settings = z.object({
  /** Where HTTP, WebSocket and SSE are served; 0 takes a free port. */
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The address that apps and people reach the server by, where it differs: behind a proxy, say. */
  PUBLIC_URL: url('http', 'https').optional(),
  /** A PostgreSQL 15 or later; absent: embedded. */
  DATABASE_URL: url('postgres', 'postgresql').optional(),
  /** Connections to PostgreSQL this process may hold. */
  DATABASE_CONNECTIONS: z.coerce.number().int().min(4).max(1_000).default(10),
  /** Notices across nodes; absent: in this process only. */
  REDIS_URL: url('redis', 'rediss').optional(),
  /** Folder of the embedded database. */
  EVENKEEL_DATA: z.string().min(1).default('.evenkeel'),
  /** The first administrator's token; absent: made at first start and printed once. */
  EVENKEEL_ADMIN_TOKEN: z.string().min(16, { error: 'expected at least 16 characters' }).optional(),
  /** Configuration file with the plugins and their options. */
  EVENKEEL_CONFIG: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** Largest report envelope after decompression, in MiB. */
  INGEST_MAX_ENVELOPE_MB: mebibytes(20),
  /**
   * Threads that read and decide reports; 0 does it on the main one. Left out: on PostgreSQL as many as there are processors
   * to spare, at most 4; with the embedded database, which has a thread of its own, none.
   */
  INGEST_THREADS: z.coerce.number().int().min(0).max(64).optional(),
  /** Report bytes this process may hold at once before it answers 503, in MiB. */
  INGEST_MAX_BUFFER_MB: mebibytes(128),
  /** Reports a second that one project's keys may send, as a token bucket that holds ten seconds' worth; 0: no limit. */
  INGEST_RATE_LIMIT: z.coerce.number().min(0).default(0),
  /** Points that one token may spend on GraphQL in a minute, on this node; 0: no limit. */
  GRAPHQL_COST_PER_MINUTE: z.coerce.number().min(0).default(1_000_000),
  /** Milliseconds that a live query waits for more notices before it is run again; under load it waits longer. */
  LIVE_SETTLE_MS: z.coerce.number().int().min(0).max(10_000).default(100),
  /** Subscriptions that one token may have open on one server. */
  SUBSCRIPTIONS_PER_TOKEN: z.coerce.number().int().min(1).default(10_000),
  /** Seconds after which a WebSocket without an operation is closed. */
  SOCKET_IDLE_SECONDS: z.coerce.number().int().min(1).max(2_000_000).default(300),
  /** Seconds after which a WebSocket or an event stream is asked to come back, about. */
  SOCKET_MAX_SECONDS: z.coerce.number().int().min(1).max(2_000_000).default(86_400),
})

const fitting = settings.refine(
  ({ INGEST_MAX_ENVELOPE_MB, INGEST_MAX_BUFFER_MB }) => INGEST_MAX_ENVELOPE_MB <= INGEST_MAX_BUFFER_MB,
  {
    path: ['INGEST_MAX_ENVELOPE_MB'],
    error: 'is more than INGEST_MAX_BUFFER_MB, so that the largest reports would never be taken',
  },
)

export type Config = Readonly<z.output<typeof settings>>

/** Settings that cannot be used, each named with what was expected. */
export class InvalidSettings extends Error {
  override name = 'InvalidSettings'
}

/**
 * Reads the settings from `env`. Empty values count as absent.
 * @throws InvalidSettings naming every variable that does not fit
 */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const result = fitting.safeParse(given)
  if (result.success) return Object.freeze(result.data)
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${expectation(issue)}`)
  throw new InvalidSettings(`These settings cannot be used:\n${faults.join('\n')}`)
}

function expectation(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' && issue.expected === 'number' ? 'expected a number' : issue.message
}

/** The settings of this process: its environment, then the file `.env` for what the environment leaves open. */
export function readConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return parseConfig(process.env)
}

/** What plugins' configurations may refer to. */
export function environment(): Record<string, string | undefined> {
  return { ...process.env }
}
