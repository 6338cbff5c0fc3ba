import { defineConfig } from 'vitest/config'
import { postgresUrl, redisUrl } from './test/services.ts'

/** The same system tests run on each database that is there; rules need none. */
const system = (name: string, database: string, include = 'test/system/**/*.test.ts', redis = '') => ({
  extends: true as const,
  test: {
    name,
    include: [include],
    globalSetup: database === 'embedded' ? ['test/embedded-template.ts'] : [],
    env: { EVENKEEL_TEST_DATABASE: database, EVENKEEL_TEST_REDIS: redis },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

const postgres = await postgresUrl()
const redis = await redisUrl()

export default defineConfig({
  // As Node itself resolves, without `development`: else tests and what they import hold two copies of `graphql`.
  ssr: { resolve: { conditions: ['node', 'module-sync'] } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: ['test/**/*.test.ts'], exclude: ['test/system/**', 'test/nodes/**'] },
      },
      system('embedded', 'embedded'),
      ...(postgres === null ? [] : [system('postgresql', postgres)]),
      ...(postgres === null || redis === null ? [] : [system('nodes', postgres, 'test/nodes/**/*.test.ts', redis)]),
    ],
    reporters: ['default', './test/closing-reporter.ts'],
    pool: 'forks',
    maxWorkers: 2,
  },
})
