import { randomBytes } from 'node:crypto'
import type { Configuration, Use } from '../configuration.ts'
import type { Plugin } from '../contract/plugin.ts'
import { dataOf, postOperation } from './ask-graphql.ts'
import { type Delivery, TEST_NOTIFIER, type TestNotification, type TestNotifierAnswer } from './notify-through.ts'
import { PLUGINS, type PluginOverview } from './plugin-overview.ts'
import { postEvent } from './post-event.ts'
import type { SentryEvent } from './sentry-event.ts'
import { CRASH, type CrashAnswer, type StoredCrash } from './stored-crash.ts'

export interface TestHostOptions {
  /** These and no others: plugins as they are, paths (from the working folder) or names, or whole uses with options. */
  plugins: readonly (Plugin | string | TestUse)[]
  /** Where `{ env: 'NAME' }` is looked up. @default nothing is set */
  env?: Record<string, string>
  /** @default this machine's own addresses are allowed */
  network?: NonNullable<Configuration['network']>
  /** Environment variables of the server, such as `INGEST_RATE_LIMIT`. */
  settings?: Record<string, string>
}

export type TestUse = Omit<Use, 'use'> & { use: Plugin | string }

export interface LogLine {
  level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'
  message: string
  /** Set on the lines of plugins and on those about one. */
  plugin?: string
  [fact: string]: unknown
}

/** A whole Evenkeel on a free port of this machine, with its database in memory. */
export interface TestHost extends AsyncDisposable {
  readonly url: string
  /** An administrator's. */
  readonly token: string
  /** Of the project `default`. */
  readonly dsn: string
  /**
   * Reports a crash to the project `default` as an SDK does, and resolves to what was stored. What the event leaves out is
   * filled in: an id, the time, a `TypeError` when it says nothing of what happened.
   */
  report(event?: SentryEvent): Promise<StoredCrash>
  /** The data that was asked for. Throws with all that the server said when anything about it failed. */
  graphql<Data = Record<string, unknown>>(query: string, variables?: object): Promise<Data>
  /** Sends a notification the way that real ones take, through the outbox; resolves after the first attempt. */
  notify(notifier: string, notification?: TestNotification): Promise<Delivery>
  /** What operators see of the plugins. */
  plugins(): Promise<PluginOverview[]>
  /** What it has logged so far, from `debug` up. */
  readonly log: readonly LogLine[]
  stop(): Promise<void>
}

const ownAddresses = ['127.0.0.0/8', '::1/128']

/**
 * Starts a host with these plugins. Rejects with every fault when one of them cannot be used. It takes a few seconds, so tests
 * of one file do well to share it.
 */
export async function startTestHost(options: TestHostOptions): Promise<TestHost> {
  const { plugins, env = {}, network = { allowPrivate: ownAddresses }, settings = {} } = options
  // Loaded only here: whoever wants a sample notification need not wait for a database.
  const [{ parseConfig }, { startHost }, { createLog }] = await Promise.all([
    import('../../config.ts'),
    import('../../host.ts'),
    import('../../log.ts'),
  ])
  const token = settings.EVENKEEL_ADMIN_TOKEN ?? randomBytes(24).toString('base64url')
  const config = parseConfig({ PORT: '0', INGEST_THREADS: '0', ...settings, EVENKEEL_ADMIN_TOKEN: token })
  const lines: LogLine[] = []
  const log = createLog('debug', { write: (line: string) => void lines.push(readLine(line)) })
  const configuration = { plugins: plugins.map(useOf), network }
  const { url, dsn, stop } = await startHost({ config, env, log, configuration, inMemory: true })

  async function graphql<Data>(query: string, variables: object = {}): Promise<Data> {
    return dataOf(await postOperation({ url, token }, query, variables)) as Data
  }
  return {
    url,
    token,
    dsn,
    graphql,
    log: lines,
    async report(event) {
      const eventId = await postEvent(dsn, event)
      const { project } = await graphql<{ project: { crash: CrashAnswer } }>(CRASH, { eventId })
      return { ...project.crash, title: project.crash.issue.title }
    },
    async notify(notifier, notification = {}) {
      const input = { notifier, ...notification }
      const { delivery, errors } = (await graphql<TestNotifierAnswer>(TEST_NOTIFIER, { input })).testNotifier
      if (delivery === null) throw new Error(errors.map(({ message }) => message).join(' '))
      return delivery
    },
    plugins: async () => (await graphql<{ plugins: PluginOverview[] }>(PLUGINS)).plugins,
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

function useOf(given: Plugin | string | TestUse): Use {
  const use = typeof given === 'object' && 'use' in given ? given : { use: given }
  return use as Use
}

const levels = { 10: 'trace', 20: 'debug', 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' } as const

function readLine(line: string): LogLine {
  const { level, msg, time: _time, pid: _pid, hostname: _hostname, ...facts } = JSON.parse(line)
  return { ...facts, level: levels[level as keyof typeof levels], message: msg }
}
