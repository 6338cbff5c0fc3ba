import type { Reporter, TestModule } from 'vitest/node'
import { hasRedisServer } from './nodes/own-redis.ts'
import { postgresBinaries } from './postgres-binaries.ts'
import { postgresUrl, redisUrl } from './services.ts'

/** Says last how many tests there were, what was not tested here, and how to have it tested. In CI nothing may be left out. */
export default class ClosingReporter implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const leftOut: string[] = []
    if ((await postgresUrl()) === null)
      leftOut.push(
        'the system tests on PostgreSQL: install its server programs, start one on 127.0.0.1:5432, or set DATABASE_URL',
      )
    if ((await redisUrl()) === null) leftOut.push('several nodes: start a Redis on 127.0.0.1:6379, or set REDIS_URL')
    if (!hasRedisServer) leftOut.push('a Redis that goes away, and a cluster: install redis-server 7')
    if (postgresBinaries() === null)
      leftOut.push('a PostgreSQL that goes away: install its server programs, or set POSTGRES_BIN to their folder')
    if (process.env.CI && leftOut.length + count('skipped') > 0) process.exitCode = 1
    for (const reason of leftOut) console.log(`\nLeft out: ${reason}`)
    console.log(`\n${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`)
  }
}
