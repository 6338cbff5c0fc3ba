import { pino } from 'pino'
import type { Clock } from '../../src/clock.ts'
import { parseConfig } from '../../src/config.ts'
import { type Host, startHost } from '../../src/host.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'

export const ADMIN = 'test-administrator-token'

/** A whole Evenkeel on a free port and a database of its own. */
export interface TestHost extends Host {
  /** What it wrote to its log, parsed. */
  logged: Record<string, unknown>[]
  /** Stops it and drops its database. */
  close(): Promise<void>
}

/**
 * @param settings environment variables that differ from the defaults
 * @param shared a database that the caller keeps, for several hosts or one after the other
 * @param clock one that the test puts forward
 */
export async function startTestHost(
  settings: Record<string, string> = {},
  shared?: FreshDatabase,
  clock?: Clock,
): Promise<TestHost> {
  const database = shared ?? (await freshDatabase())
  const logged: Record<string, unknown>[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(JSON.parse(line)) })
  // Left out: as many as a server would have.
  const threads = { INGEST_THREADS: process.env.EVENKEEL_TEST_THREADS }
  const config = parseConfig({ PORT: '0', EVENKEEL_ADMIN_TOKEN: ADMIN, ...threads, ...database.settings, ...settings })
  const host = await startHost({ config, env: settings, log, ...(clock ? { clock } : {}) })
  return {
    ...host,
    logged,
    async close() {
      await host.stop()
      if (!shared) await database.drop()
    },
  }
}
