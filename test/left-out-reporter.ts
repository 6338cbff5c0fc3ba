import type { Reporter } from 'vitest/node'
import { postgresUrl } from './services.ts'

/** Says last what was not tested here, and how to have it tested. In CI nothing may be left out. */
// biome-ignore lint/style/noDefaultExport: vitest loads reporters by their default export
export default class LeftOutReporter implements Reporter {
  async onTestRunEnd(): Promise<void> {
    if ((await postgresUrl()) !== null) return
    console.log('\nLeft out: the system tests on PostgreSQL. Start one on 127.0.0.1:5432, or set DATABASE_URL.\n')
    if (process.env.CI) process.exitCode = 1
  }
}
